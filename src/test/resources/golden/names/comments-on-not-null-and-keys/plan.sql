
-- file: 01_change_create_table_fresh.up.sql
-- change: create table fresh
-- Locks: ACCESS EXCLUSIVE on public.gone, catalog change only
-- Way back: loses the rows of public.fresh; the rows of public.gone; to keep it: dump the table
--     before downgrading; rename the table instead and drop it later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.fresh (
    id integer CONSTRAINT fresh_id_there NOT NULL
);
COMMENT ON CONSTRAINT fresh_id_there ON public.fresh IS 'always there';
COMMENT ON CONSTRAINT kept_a_not_null ON public.kept IS 'a is asked for';
DROP TABLE public.gone;

COMMIT;

-- file: 01_change_create_table_fresh.down.sql
-- Undoes: change: create table fresh
-- Way back: loses the rows of public.fresh; the rows of public.gone; to keep it: dump the table
--     before downgrading; rename the table instead and drop it later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.gone (
    id integer CONSTRAINT gone_id_there NOT NULL,
    note text NOT NULL,
    CONSTRAINT gone_pkey PRIMARY KEY (id)
);
COMMENT ON CONSTRAINT gone_id_there ON public.gone IS 'always there';
COMMENT ON INDEX public.gone_pkey IS 'the index of the key';
COMMENT ON CONSTRAINT kept_a_not_null ON public.kept IS NULL;
DROP TABLE public.fresh;

COMMIT;

-- file: 02_change_allow_null_in_b_of_kept.up.sql
-- change: allow null in b of kept
-- Locks: ACCESS EXCLUSIVE on public.kept, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.kept ALTER COLUMN b DROP NOT NULL;

COMMIT;

-- file: 02_change_allow_null_in_b_of_kept.down.sql
-- Undoes: change: allow null in b of kept

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.kept DROP CONSTRAINT IF EXISTS kept_b_not_null;
ALTER TABLE public.kept ADD CONSTRAINT kept_b_not_null NOT NULL b NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.kept VALIDATE CONSTRAINT kept_b_not_null;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

COMMENT ON CONSTRAINT kept_b_not_null ON public.kept IS 'b was asked for';

COMMIT;
