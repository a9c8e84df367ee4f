-- concern: adding column:public.articles.search writes every row of public.articles again under ACCESS EXCLUSIVE, since a stored generated column is computed for every row; PostgreSQL has no other way to get this column: choose a quiet moment

-- file: 01_change_add_search_to_articles.up.sql
-- change: add search to articles
-- Locks: ACCESS EXCLUSIVE on public.articles, rewrites the table
-- Way back: loses the values of public.articles.search; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.articles ADD COLUMN search tsvector
    GENERATED ALWAYS AS (to_tsvector('simple'::regconfig,
    ((title || ' '::text) || COALESCE(body, ''::text)))) STORED;

COMMIT;

-- file: 01_change_add_search_to_articles.down.sql
-- Undoes: change: add search to articles
-- Way back: loses the values of public.articles.search; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.articles DROP COLUMN search;

COMMIT;

-- file: 02_change_create_idx_articles_search.up.sql
-- change: create idx_articles_search
-- Locks: SHARE UPDATE EXCLUSIVE on public.articles, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_articles_search;
CREATE INDEX CONCURRENTLY idx_articles_search ON public.articles USING gin (search);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_idx_articles_search.down.sql
-- Undoes: change: create idx_articles_search

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_articles_search;

RESET lock_timeout;
RESET statement_timeout;
