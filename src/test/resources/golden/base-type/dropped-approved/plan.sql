
-- file: 01_change.up.sql
-- change: alter t
-- Locks: ACCESS EXCLUSIVE on public.t, catalog change only
-- Way back: loses the values of public.t.spelled; the values of public.t.all_of_them; to keep it:
--     rename the column instead and drop it later, or copy it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TYPE public.planned;
ALTER TABLE public.t DROP COLUMN spelled;
ALTER TABLE public.t DROP COLUMN all_of_them;
DO $drop$
BEGIN
    IF EXISTS (
        SELECT FROM pg_type t
        LEFT JOIN pg_range r ON r.rngtypid = t.oid
        JOIN pg_depend d ON d.refclassid = 'pg_type'::regclass
            AND d.refobjid IN (t.oid, t.typarray, r.rngmultitypid)
        WHERE t.oid = 'public.word'::regtype
            AND d.deptype = 'n'
            AND NOT (d.classid = 'pg_proc'::regclass AND (
                d.objid IN (
                    t.typinput, t.typoutput, t.typreceive, t.typsend, r.rngcanonical)
                OR EXISTS (
                    SELECT FROM pg_depend i
                    WHERE i.classid = d.classid AND i.objid = d.objid
                        AND i.deptype = 'i')))
    ) THEN
        RAISE EXCEPTION 'other objects depend on type %', 'public.word' USING ERRCODE = '2BP01';
    END IF;
    DROP TYPE public.word CASCADE;
END
$drop$;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter t
-- Way back: loses the values of public.t.spelled; the values of public.t.all_of_them; to keep it:
--     rename the column instead and drop it later, or copy it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TYPE public.word;
CREATE OR REPLACE FUNCTION public.word_in(cstring)
 RETURNS public.word
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textin$function$;
CREATE OR REPLACE FUNCTION public.word_out(public.word)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textout$function$;
CREATE TYPE public.word (
    INPUT = public.word_in,
    OUTPUT = public.word_out,
    INTERNALLENGTH = VARIABLE,
    ALIGNMENT = int4,
    STORAGE = extended
);
COMMENT ON FUNCTION public.word_in(cstring) IS 'reads';
COMMENT ON TYPE public.word IS 'without spaces';
ALTER TABLE public.t ADD COLUMN all_of_them public.word[];
ALTER TABLE public.t ADD COLUMN spelled public.word;
CREATE TYPE public.planned;

COMMIT;
