CREATE SCHEMA words;
CREATE COLLATION words."Fold" (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);
CREATE COLLATION german (PROVIDER = icu, LOCALE = 'de-u-co-phonebk', RULES = '&a < b');
CREATE COLLATION mixed (PROVIDER = libc, LC_COLLATE = 'C', LC_CTYPE = 'POSIX');
CREATE COLLATION quick (PROVIDER = builtin, LOCALE = 'C.UTF-8');
CREATE TABLE words (word text, folded text COLLATE words."Fold");
COMMENT ON COLLATION german IS 'as in the book';
