-- Comments come, change and go, on tables and columns.
CREATE TABLE a (id integer PRIMARY KEY, x text);
CREATE TABLE b (id integer PRIMARY KEY, x text);
COMMENT ON TABLE b IS 'old words';
COMMENT ON COLUMN b.x IS 'goes';
