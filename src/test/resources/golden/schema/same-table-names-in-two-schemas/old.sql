-- The same table, index and constraint names in two schemas: a change in one must not touch the other.
CREATE SCHEMA tenant_a;
CREATE SCHEMA tenant_b;
CREATE TABLE tenant_a.items (id integer PRIMARY KEY, label text, CONSTRAINT items_label_check CHECK (label <> ''));
CREATE TABLE tenant_b.items (id integer PRIMARY KEY, label text, CONSTRAINT items_label_check CHECK (label <> ''));
CREATE INDEX idx_items_label ON tenant_a.items (label);
CREATE INDEX idx_items_label ON tenant_b.items (label);
