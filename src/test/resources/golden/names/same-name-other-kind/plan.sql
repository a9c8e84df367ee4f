-- needs no rows from: SELECT ctid FROM public.thing WHERE NOT ((thing IS NOT NULL))

-- file: 01_change_create_table_other_things.up.sql
-- change: create table other.things
-- Locks: ACCESS EXCLUSIVE on public.thing, catalog change only
-- Way back: loses the rows of other.things; the values of public.thing.thing; to keep it: dump the
--     table before downgrading; copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TYPE other.thing AS ENUM ('thing');
CREATE TABLE other.things (
    thing integer
);
CREATE INDEX thing_index ON other.things USING btree (thing);
CREATE OR REPLACE FUNCTION public.thing()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN NEW; END $function$;
ALTER TABLE public.thing ADD COLUMN thing other.thing DEFAULT 'thing'::other.thing;
ALTER TABLE public.thing ADD CONSTRAINT thing CHECK ((thing IS NOT NULL)) NOT VALID;
CREATE TRIGGER thing BEFORE INSERT ON public.thing FOR EACH ROW EXECUTE FUNCTION public.thing();

COMMIT;

-- file: 01_change_create_table_other_things.down.sql
-- Undoes: change: create table other.things
-- Way back: loses the rows of other.things; the values of public.thing.thing; to keep it: dump the
--     table before downgrading; copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER thing ON public.thing;
ALTER TABLE public.thing DROP CONSTRAINT thing;
ALTER TABLE public.thing DROP COLUMN thing;
DROP FUNCTION public.thing();
DROP INDEX other.thing_index;
DROP TABLE other.things;
DROP TYPE other.thing;

COMMIT;

-- file: 02_change_validate_thing.up.sql
-- change: validate thing
-- Locks: SHARE UPDATE EXCLUSIVE on public.thing, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.thing VALIDATE CONSTRAINT thing;

COMMIT;

-- file: 02_change_validate_thing.down.sql
-- Undoes: change: validate thing

-- Nothing to do.
