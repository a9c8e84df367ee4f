
-- file: 01_change.up.sql
-- change: alter words
-- Locks: ACCESS EXCLUSIVE on public.words, catalog change only
-- Way back: loses the values of public.words.old; the values of public.words.folded; to keep it:
--     rename the column instead and drop it later, or copy it first; copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE SCHEMA words;
CREATE COLLATION public.german (PROVIDER = icu, LOCALE = 'de-u-co-phonebk', RULES = '&a < b');
CREATE COLLATION public.mixed (PROVIDER = libc, LC_COLLATE = 'C', LC_CTYPE = 'POSIX');
CREATE COLLATION public.quick (PROVIDER = builtin, LOCALE = 'C.UTF-8');
CREATE COLLATION words."Fold" (PROVIDER = icu, DETERMINISTIC = false, LOCALE = 'und-u-ks-level2');
COMMENT ON COLLATION public.german IS 'as in the book';
ALTER TABLE public.words DROP COLUMN old;
DROP COLLATION public.plain;
ALTER TABLE public.words ADD COLUMN folded text COLLATE words."Fold";

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter words
-- Way back: loses the values of public.words.old; the values of public.words.folded; to keep it:
--     rename the column instead and drop it later, or copy it first; copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.words DROP COLUMN folded;
CREATE COLLATION public.plain (PROVIDER = libc, LOCALE = 'C');
COMMENT ON COLLATION public.plain IS 'bytes';
ALTER TABLE public.words ADD COLUMN old text COLLATE public.plain;
DROP COLLATION words."Fold";
DROP COLLATION public.quick;
DROP COLLATION public.mixed;
DROP COLLATION public.german;
DROP SCHEMA words;

COMMIT;
