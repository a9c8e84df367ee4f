
-- file: 01_change.up.sql
-- change: create schema empty and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE SCHEMA empty;
DROP TEXT SEARCH CONFIGURATION public.docs;
DROP TEXT SEARCH PARSER public.words;
DROP TEXT SEARCH DICTIONARY public.a_first;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create schema empty and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TEXT SEARCH DICTIONARY public.a_first (TEMPLATE = pg_catalog.simple);
CREATE TEXT SEARCH PARSER public.words (START = prsd_start, GETTOKEN = prsd_nexttoken, END =
    prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH CONFIGURATION public.docs (PARSER = public.words);
ALTER TEXT SEARCH CONFIGURATION public.docs ADD MAPPING FOR asciiword WITH public.a_first;
DROP SCHEMA empty;

COMMIT;
