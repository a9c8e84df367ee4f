
-- file: 01_change.up.sql
-- change: alter houses
-- Locks: ACCESS EXCLUSIVE on public.houses, catalog change only
-- Way back: loses the values of public.houses.read; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public.floors_canonical(public.floors)
 RETURNS public.floors
 LANGUAGE internal
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$int4range_canonical$function$;
COMMENT ON FUNCTION public.floors_canonical(public.floors) IS 'whole floors';
DO $drop$
BEGIN
    IF EXISTS (
        SELECT FROM pg_type t
        LEFT JOIN pg_range r ON r.rngtypid = t.oid
        JOIN pg_depend d ON d.refclassid = 'pg_type'::regclass
            AND d.refobjid IN (t.oid, t.typarray, r.rngmultitypid)
        WHERE t.oid = 'public.gone'::regtype
            AND d.deptype = 'n'
            AND NOT (d.classid = 'pg_proc'::regclass AND (
                d.objid IN (
                    t.typinput, t.typoutput, t.typreceive, t.typsend, r.rngcanonical)
                OR EXISTS (
                    SELECT FROM pg_depend i
                    WHERE i.classid = d.classid AND i.objid = d.objid
                        AND i.deptype = 'i')))
    ) THEN
        RAISE EXCEPTION 'other objects depend on type %', 'public.gone' USING ERRCODE = '2BP01';
    END IF;
    DROP TYPE public.gone CASCADE;
END
$drop$;
CREATE TYPE public.pages;
CREATE OR REPLACE FUNCTION public.pages_canonical(public.pages)
 RETURNS public.pages
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int8range_canonical$function$;
CREATE TYPE public.pages AS RANGE (
    SUBTYPE = bigint,
    SUBTYPE_OPCLASS = pg_catalog.int8_ops,
    CANONICAL = public.pages_canonical,
    SUBTYPE_DIFF = int8range_subdiff,
    MULTIRANGE_TYPE_NAME = public.pages_multirange
);
COMMENT ON FUNCTION public.pages_canonical(public.pages) IS 'whole pages';
ALTER TABLE public.houses ADD COLUMN read public.pages;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter houses
-- Way back: loses the values of public.houses.read; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.houses DROP COLUMN read;
DO $drop$
BEGIN
    IF EXISTS (
        SELECT FROM pg_type t
        LEFT JOIN pg_range r ON r.rngtypid = t.oid
        JOIN pg_depend d ON d.refclassid = 'pg_type'::regclass
            AND d.refobjid IN (t.oid, t.typarray, r.rngmultitypid)
        WHERE t.oid = 'public.pages'::regtype
            AND d.deptype = 'n'
            AND NOT (d.classid = 'pg_proc'::regclass AND (
                d.objid IN (
                    t.typinput, t.typoutput, t.typreceive, t.typsend, r.rngcanonical)
                OR EXISTS (
                    SELECT FROM pg_depend i
                    WHERE i.classid = d.classid AND i.objid = d.objid
                        AND i.deptype = 'i')))
    ) THEN
        RAISE EXCEPTION 'other objects depend on type %', 'public.pages' USING ERRCODE = '2BP01';
    END IF;
    DROP TYPE public.pages CASCADE;
END
$drop$;
CREATE TYPE public.gone;
CREATE OR REPLACE FUNCTION public.gone_canonical(public.gone)
 RETURNS public.gone
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4range_canonical$function$;
CREATE TYPE public.gone AS RANGE (
    SUBTYPE = integer,
    SUBTYPE_OPCLASS = pg_catalog.int4_ops,
    CANONICAL = public.gone_canonical,
    MULTIRANGE_TYPE_NAME = public.gones
);
COMMENT ON FUNCTION public.floors_canonical(public.floors) IS NULL;
CREATE OR REPLACE FUNCTION public.floors_canonical(public.floors)
 RETURNS public.floors
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4range_canonical$function$;

COMMIT;
