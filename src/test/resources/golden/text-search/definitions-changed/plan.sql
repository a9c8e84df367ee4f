
-- file: 01_change_drop_text_search_template_plain_and_more.up.sql
-- change: drop text search template plain and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TEXT SEARCH TEMPLATE public.plain;
DROP TEXT SEARCH TEMPLATE public.gone;
CREATE TEXT SEARCH TEMPLATE public.plain (INIT = dsimple_init, LEXIZE = dsimple_lexize);

COMMIT;

-- file: 01_change_drop_text_search_template_plain_and_more.down.sql
-- Undoes: change: drop text search template plain and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TEXT SEARCH TEMPLATE public.plain;
CREATE TEXT SEARCH TEMPLATE public.gone (LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH TEMPLATE public.plain (LEXIZE = dsimple_lexize);

COMMIT;

-- file: 02_change_drop_docs_body.up.sql
-- change: drop docs_body
-- Locks: SHARE UPDATE EXCLUSIVE on public.docs, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.docs_body;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_drop_docs_body.down.sql
-- Undoes: change: drop docs_body

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.docs_body;
CREATE INDEX CONCURRENTLY docs_body ON public.docs
    USING gin (to_tsvector('public.own'::regconfig, body));

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_drop_text_search_configuration_own_and_more.up.sql
-- change: drop text search configuration own and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TEXT SEARCH CONFIGURATION public.own;
DROP TEXT SEARCH PARSER public.words;
DROP TEXT SEARCH DICTIONARY public.own;
CREATE TEXT SEARCH PARSER public.words (START = prsd_start, GETTOKEN = prsd_nexttoken, END =
    prsd_end, HEADLINE = prsd_headline, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH DICTIONARY public.own (TEMPLATE = pg_catalog.simple, accept = 'false');
CREATE TEXT SEARCH CONFIGURATION public.own (PARSER = public.words);
ALTER TEXT SEARCH CONFIGURATION public.own ADD MAPPING FOR asciiword WITH public.own;

COMMIT;

-- file: 03_change_drop_text_search_configuration_own_and_more.down.sql
-- Undoes: change: drop text search configuration own and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TEXT SEARCH CONFIGURATION public.own;
DROP TEXT SEARCH DICTIONARY public.own;
DROP TEXT SEARCH PARSER public.words;
CREATE TEXT SEARCH DICTIONARY public.own (TEMPLATE = pg_catalog.simple, accept = 'true');
CREATE TEXT SEARCH PARSER public.words (START = prsd_start, GETTOKEN = prsd_nexttoken, END =
    prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH CONFIGURATION public.own (PARSER = public.words);
ALTER TEXT SEARCH CONFIGURATION public.own ADD MAPPING FOR asciiword WITH public.own;

COMMIT;

-- file: 04_change_create_docs_body.up.sql
-- change: create docs_body
-- Locks: SHARE UPDATE EXCLUSIVE on public.docs, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.docs_body;
CREATE INDEX CONCURRENTLY docs_body ON public.docs
    USING gin (to_tsvector('public.own'::regconfig, body));

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_create_docs_body.down.sql
-- Undoes: change: create docs_body

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.docs_body;

RESET lock_timeout;
RESET statement_timeout;
