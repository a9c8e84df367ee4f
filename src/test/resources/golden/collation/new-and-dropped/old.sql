-- Collations of each provider; one goes with its column.
CREATE COLLATION plain (PROVIDER = libc, LOCALE = 'C');
CREATE TABLE words (word text, old text COLLATE plain);
COMMENT ON COLLATION plain IS 'bytes';
