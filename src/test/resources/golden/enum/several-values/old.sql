-- Several neighbouring new values: the second's neighbour is itself new.
CREATE TYPE state AS ENUM ('start', 'stop');
CREATE TABLE jobs (id integer PRIMARY KEY, state state DEFAULT 'start' NOT NULL);
