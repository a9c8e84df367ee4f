-- concern: the type of column:public.cells.code changes in place, since public.cells has 100 rows, as you state: reads and writes of public.cells wait while the server writes every row again
-- needs no rows from: SELECT ctid FROM public.cells WHERE length(code::text) > 20

-- file: 01_change_drop_small_of_cells.up.sql
-- change: drop small of cells
-- Locks: ACCESS EXCLUSIVE on public.cells, catalog change only
-- Way back: loses the values of public.cells.small; to keep it: rename the column instead and drop
--     it later, or copy it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.cells DROP COLUMN small;

COMMIT;

-- file: 01_change_drop_small_of_cells.down.sql
-- Undoes: change: drop small of cells
-- Way back: loses the values of public.cells.small; to keep it: rename the column instead and drop
--     it later, or copy it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.cells ADD COLUMN small text GENERATED ALWAYS AS (lower((code)::text)) STORED;

COMMIT;

-- file: 02_change_alter_code_of_cells.up.sql
-- change: alter code of cells
-- Locks: ACCESS EXCLUSIVE on public.cells, rewrites the table

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.cells ALTER COLUMN code TYPE character varying(20);

COMMIT;

-- file: 02_change_alter_code_of_cells.down.sql
-- Undoes: change: alter code of cells

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.cells ALTER COLUMN code TYPE character varying(40)
    USING code::character varying(40);

COMMIT;
