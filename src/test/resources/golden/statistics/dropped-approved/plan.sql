
-- file: 01_change_drop_table_legacy.up.sql
-- change: drop table legacy
-- Locks: ACCESS EXCLUSIVE on public.legacy, catalog change only
-- Locks: SHARE UPDATE EXCLUSIVE on public.places, catalog change only
-- Way back: loses the rows of public.legacy; to keep it: rename the table instead and drop it
--     later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TABLE public.legacy;
DROP STATISTICS public.alone;

COMMIT;

-- file: 01_change_drop_table_legacy.down.sql
-- Undoes: change: drop table legacy
-- Way back: loses the rows of public.legacy; to keep it: rename the table instead and drop it
--     later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE STATISTICS public.alone ON zip, city FROM public.places;
CREATE TABLE public.legacy (
    a integer,
    b integer
);
CREATE STATISTICS public.with_table ON a, b FROM public.legacy;

COMMIT;

-- file: 02_change_alter_places.up.sql
-- change: alter places
-- Locks: ACCESS EXCLUSIVE on public.places, catalog change only
-- Way back: loses the values of public.places.land; to keep it: rename the column instead and drop
--     it later, or copy it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.places DROP COLUMN land;
ALTER TABLE public.places ALTER COLUMN city TYPE character varying(40);

COMMIT;

-- file: 02_change_alter_places.down.sql
-- Undoes: change: alter places
-- Way back: loses the values of public.places.land; to keep it: rename the column instead and drop
--     it later, or copy it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.places ALTER COLUMN city TYPE character varying(20)
    USING city::character varying(20);
ALTER TABLE public.places ADD COLUMN land text;
CREATE STATISTICS public.with_column (mcv) ON zip, land FROM public.places;
COMMENT ON STATISTICS public.with_column IS 'lands';

COMMIT;
