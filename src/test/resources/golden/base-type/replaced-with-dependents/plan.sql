
-- file: 01_change.up.sql
-- change: drop view words and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.words;
DROP FUNCTION public.long(public.word);
DROP CAST (public.word AS text);
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
    CATEGORY = 'S',
    DELIMITER = ';',
    STORAGE = extended
);
COMMENT ON FUNCTION public.word_in(cstring) IS 'reads';
COMMENT ON TYPE public.word IS 'without spaces';
CREATE VIEW public.words (it) AS
 SELECT 'one'::public.word AS it;
COMMENT ON VIEW public.words IS 'all';
CREATE OR REPLACE FUNCTION public.long(public.word)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT length($1::text) > 5$function$;
CREATE CAST (public.word AS text) WITH INOUT;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop view words and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP CAST (public.word AS text);
DROP FUNCTION public.long(public.word);
DROP VIEW public.words;
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
CREATE CAST (public.word AS text) WITH INOUT;
CREATE OR REPLACE FUNCTION public.long(public.word)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT length($1::text) > 5$function$;
CREATE VIEW public.words (it) AS
 SELECT 'one'::public.word AS it;
COMMENT ON VIEW public.words IS 'all';

COMMIT;
