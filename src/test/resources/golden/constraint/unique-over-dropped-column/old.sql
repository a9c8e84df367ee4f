-- A unique constraint loses a column that goes: the way back builds its index after the column is back.
CREATE TABLE releases (id integer PRIMARY KEY, name text NOT NULL, version integer NOT NULL, tenant text, CONSTRAINT releases_unique UNIQUE (name, version, tenant));
