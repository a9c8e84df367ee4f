-- concern: column:public.cells.upper_code is made again, which writes every row of public.cells under ACCESS EXCLUSIVE, since a stored generated column is computed for every row; PostgreSQL has no other way: choose a quiet moment

-- file: 01_change.up.sql
-- change: alter code and upper_code of cells
-- Locks: ACCESS EXCLUSIVE on public.cells, rewrites the table

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.cells DROP COLUMN upper_code;
ALTER TABLE public.cells ALTER COLUMN code TYPE character varying(32);
ALTER TABLE public.cells ADD COLUMN upper_code text GENERATED ALWAYS AS (upper((code)::text)) STORED;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter code and upper_code of cells

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.cells DROP COLUMN upper_code;
ALTER TABLE public.cells ALTER COLUMN code TYPE character varying(8)
    USING code::character varying(8);
ALTER TABLE public.cells ADD COLUMN upper_code text GENERATED ALWAYS AS (upper((code)::text)) STORED;

COMMIT;
