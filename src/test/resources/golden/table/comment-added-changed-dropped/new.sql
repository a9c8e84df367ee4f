CREATE TABLE a (id integer PRIMARY KEY, x text);
CREATE TABLE b (id integer PRIMARY KEY, x text);
COMMENT ON TABLE a IS E'two\nlines, a :bind and 100%';
COMMENT ON COLUMN a.x IS 'back\slash';
COMMENT ON TABLE b IS 'new words';
