-- A volatile default in ADD COLUMN rewrites the table: expand, backfill, contract instead.
CREATE TABLE documents (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title text NOT NULL);
