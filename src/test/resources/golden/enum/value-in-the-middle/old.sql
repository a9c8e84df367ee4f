-- The order of values is part of the type: the new one needs BEFORE or AFTER.
CREATE TYPE priority AS ENUM ('low', 'high');
CREATE TABLE tickets (id integer PRIMARY KEY, priority priority NOT NULL);
CREATE INDEX idx_tickets_priority ON tickets (priority);
