-- Defaults come, change and go without touching rows.
CREATE TABLE d (id integer PRIMARY KEY, a integer, b integer DEFAULT 1, c integer DEFAULT 2, e timestamptz DEFAULT now(), f text DEFAULT 'x');
