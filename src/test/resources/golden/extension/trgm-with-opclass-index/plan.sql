
-- file: 01_change_create_extension_pg_trgm.up.sql
-- change: create extension pg_trgm

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE EXTENSION pg_trgm WITH SCHEMA public;

COMMIT;

-- file: 01_change_create_extension_pg_trgm.down.sql
-- Undoes: change: create extension pg_trgm

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP EXTENSION pg_trgm;

COMMIT;

-- file: 02_change_create_idx_products_title_trgm.up.sql
-- change: create idx_products_title_trgm
-- Locks: SHARE UPDATE EXCLUSIVE on public.products, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_products_title_trgm;
CREATE INDEX CONCURRENTLY idx_products_title_trgm ON public.products
    USING gin (title public.gin_trgm_ops);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_idx_products_title_trgm.down.sql
-- Undoes: change: create idx_products_title_trgm

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_products_title_trgm;

RESET lock_timeout;
RESET statement_timeout;
