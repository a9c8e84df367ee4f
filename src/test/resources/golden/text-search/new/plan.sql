
-- file: 01_change_create_schema_search_and_more.up.sql
-- change: create schema search and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE SCHEMA search;
CREATE TEXT SEARCH PARSER search.words (START = prsd_start, GETTOKEN = prsd_nexttoken, END =
    prsd_end, HEADLINE = prsd_headline, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH TEMPLATE search.simplest (INIT = dsimple_init, LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH DICTIONARY search."Plain" (TEMPLATE = pg_catalog.simple);
CREATE TEXT SEARCH DICTIONARY search.stop (TEMPLATE = search.simplest, stopwords = 'english', accept
    = 'false');
CREATE TEXT SEARCH CONFIGURATION search.english (PARSER = search.words);
ALTER TEXT SEARCH CONFIGURATION search.english ADD MAPPING FOR asciiword
    WITH search.stop, pg_catalog.english_stem;
ALTER TEXT SEARCH CONFIGURATION search.english ADD MAPPING FOR email WITH search."Plain";
ALTER TEXT SEARCH CONFIGURATION search.english ADD MAPPING FOR word
    WITH search.stop, pg_catalog.english_stem;
COMMENT ON TEXT SEARCH PARSER search.words IS 'the usual';
COMMENT ON TEXT SEARCH TEMPLATE search.simplest IS 'the simplest';
COMMENT ON TEXT SEARCH DICTIONARY search.stop IS 'no stop words';
COMMENT ON TEXT SEARCH CONFIGURATION search.english IS 'ours';

COMMIT;

-- file: 01_change_create_schema_search_and_more.down.sql
-- Undoes: change: create schema search and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TEXT SEARCH CONFIGURATION search.english;
DROP TEXT SEARCH DICTIONARY search.stop;
DROP TEXT SEARCH DICTIONARY search."Plain";
DROP TEXT SEARCH TEMPLATE search.simplest;
DROP TEXT SEARCH PARSER search.words;
DROP SCHEMA search;

COMMIT;

-- file: 02_change_create_docs_body.up.sql
-- change: create docs_body
-- Locks: SHARE UPDATE EXCLUSIVE on public.docs, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.docs_body;
CREATE INDEX CONCURRENTLY docs_body ON public.docs
    USING gin (to_tsvector('search.english'::regconfig, body));

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_docs_body.down.sql
-- Undoes: change: create docs_body

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.docs_body;

RESET lock_timeout;
RESET statement_timeout;
