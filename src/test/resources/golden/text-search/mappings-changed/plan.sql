
-- file: 01_change.up.sql
-- change: drop text search dictionary stop and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TEXT SEARCH DICTIONARY public.stop;
ALTER TEXT SEARCH CONFIGURATION public.docs DROP MAPPING FOR email;
ALTER TEXT SEARCH CONFIGURATION public.docs ALTER MAPPING FOR asciiword
    WITH pg_catalog.english_stem, pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION public.docs ADD MAPPING FOR url WITH pg_catalog.simple;
CREATE TEXT SEARCH DICTIONARY public.stop (TEMPLATE = pg_catalog.simple, stopwords = 'english',
    accept = 'false');
COMMENT ON TEXT SEARCH DICTIONARY public.stop IS 'no stop words';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop text search dictionary stop and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TEXT SEARCH DICTIONARY public.stop;
ALTER TEXT SEARCH CONFIGURATION public.docs DROP MAPPING FOR url;
ALTER TEXT SEARCH CONFIGURATION public.docs ALTER MAPPING FOR asciiword WITH pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION public.docs ADD MAPPING FOR email WITH pg_catalog.simple;
CREATE TEXT SEARCH DICTIONARY public.stop (TEMPLATE = pg_catalog.simple, stopwords = 'english');
COMMENT ON TEXT SEARCH DICTIONARY public.stop IS 'no stop words';

COMMIT;
