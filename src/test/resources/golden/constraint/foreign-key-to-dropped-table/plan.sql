
-- file: 01_change_alter_depot.up.sql
-- change: alter depot
-- Locks: ACCESS EXCLUSIVE on public.depot, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.parcel, catalog change only
-- Way back: loses the proof of parcel_depot, which stays NOT VALID where rows of public.parcel
--     refer to what is gone; the values of public.depot.name; to keep it: load what was dumped,
--     then validate parcel_depot; rename the column instead and drop it later, or copy it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.depot, public.parcel IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.parcel DROP CONSTRAINT parcel_depot;
ALTER TABLE public.depot DROP COLUMN name;

COMMIT;

-- file: 01_change_alter_depot.down.sql
-- Undoes: change: alter depot
-- Way back: loses the proof of parcel_depot, which stays NOT VALID where rows of public.parcel
--     refer to what is gone; the values of public.depot.name; to keep it: load what was dumped,
--     then validate parcel_depot; rename the column instead and drop it later, or copy it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.depot, public.parcel IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.depot ADD COLUMN name text;
ALTER TABLE public.depot ADD CONSTRAINT depot_name_key UNIQUE (name);
ALTER TABLE public.parcel ADD CONSTRAINT parcel_depot FOREIGN KEY (depot_name)
    REFERENCES public.depot(name) NOT VALID;
DO $tried$
BEGIN
    ALTER TABLE public.parcel VALIDATE CONSTRAINT parcel_depot;
EXCEPTION WHEN foreign_key_violation THEN
    RAISE WARNING USING MESSAGE = 'parcel_depot stays NOT VALID: rows of public.parcel refer to rows that are gone';
END
$tried$;

COMMIT;

-- file: 02_change_drop_table_region.up.sql
-- change: drop table region
-- Locks: ACCESS EXCLUSIVE on public.parcel, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.region, catalog change only
-- Way back: loses the proof of parcel_region, which stays NOT VALID where rows of public.parcel
--     refer to what is gone; the rows of public.region; to keep it: load what was dumped, then
--     validate parcel_region; rename the table instead and drop it later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.region, public.parcel IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.parcel DROP CONSTRAINT parcel_region;
DROP TABLE public.region;

COMMIT;

-- file: 02_change_drop_table_region.down.sql
-- Undoes: change: drop table region
-- Way back: loses the proof of parcel_region, which stays NOT VALID where rows of public.parcel
--     refer to what is gone; the rows of public.region; to keep it: load what was dumped, then
--     validate parcel_region; rename the table instead and drop it later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.region (
    code text NOT NULL,
    label text,
    CONSTRAINT region_pkey PRIMARY KEY (code)
);
ALTER TABLE public.parcel ADD CONSTRAINT parcel_region FOREIGN KEY (region_code)
    REFERENCES public.region(code) ON DELETE CASCADE NOT VALID;
DO $tried$
BEGIN
    ALTER TABLE public.parcel VALIDATE CONSTRAINT parcel_region;
EXCEPTION WHEN foreign_key_violation THEN
    RAISE WARNING USING MESSAGE = 'parcel_region stays NOT VALID: rows of public.parcel refer to rows that are gone';
END
$tried$;

COMMIT;
