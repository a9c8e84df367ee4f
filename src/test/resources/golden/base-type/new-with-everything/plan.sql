
-- file: 01_change_create_table_words.up.sql
-- change: create table words
-- Locks: ACCESS EXCLUSIVE on public.parcels, catalog change only
-- Way back: loses the rows of public.words; the values of public.parcels.mass; the values of
--     public.parcels.masses; the values of public.parcels.least; to keep it: dump the table before
--     downgrading; copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE SCHEMA units;
CREATE TYPE public.planned;
CREATE TYPE units.grams;
CREATE OR REPLACE FUNCTION units.grams_in(cstring)
 RETURNS units.grams
 LANGUAGE internal
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$int4in$function$;
CREATE OR REPLACE FUNCTION units.grams_out(units.grams)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$int4out$function$;
CREATE OR REPLACE FUNCTION units.grams_recv(internal)
 RETURNS units.grams
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4recv$function$;
CREATE OR REPLACE FUNCTION units.grams_send(units.grams)
 RETURNS bytea
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4send$function$;
CREATE TYPE units.grams (
    INPUT = units.grams_in,
    OUTPUT = units.grams_out,
    RECEIVE = units.grams_recv,
    SEND = units.grams_send,
    INTERNALLENGTH = 4,
    PASSEDBYVALUE,
    ALIGNMENT = int4,
    CATEGORY = 'N',
    DEFAULT = '7',
    STORAGE = plain
);
COMMENT ON FUNCTION units.grams_in(cstring) IS 'reads digits';
CREATE DOMAIN units.weight AS units.grams DEFAULT '7';
CREATE OR REPLACE FUNCTION public.word_limit_in(cstring[])
 RETURNS integer
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$varchartypmodin$function$;
CREATE OR REPLACE FUNCTION public.word_limit_out(integer)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$varchartypmodout$function$;
CREATE TYPE public.word;
CREATE OR REPLACE FUNCTION public.word_in(cstring, oid, integer)
 RETURNS public.word
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$varcharin$function$;
CREATE OR REPLACE FUNCTION public.word_out(public.word)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$varcharout$function$;
CREATE TYPE public.word (
    INPUT = public.word_in,
    OUTPUT = public.word_out,
    TYPMOD_IN = public.word_limit_in,
    TYPMOD_OUT = public.word_limit_out,
    INTERNALLENGTH = VARIABLE,
    ALIGNMENT = int4,
    CATEGORY = 'w',
    PREFERRED = true,
    DELIMITER = ';',
    COLLATABLE = true,
    STORAGE = extended
);
CREATE TABLE public.words (
    id integer NOT NULL,
    spelled public.word,
    CONSTRAINT words_pkey PRIMARY KEY (id)
);
CREATE OR REPLACE FUNCTION units.compare(units.grams, units.grams)
 RETURNS integer
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$btint4cmp$function$;
CREATE OR REPLACE FUNCTION units.equal(units.grams, units.grams)
 RETURNS boolean
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4eq$function$;
CREATE OR REPLACE FUNCTION units.greater(units.grams, units.grams)
 RETURNS boolean
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4gt$function$;
CREATE OR REPLACE FUNCTION units.less(units.grams, units.grams)
 RETURNS boolean
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4lt$function$;
CREATE OPERATOR units.< (
    FUNCTION = units.less,
    LEFTARG = units.grams,
    RIGHTARG = units.grams,
    COMMUTATOR = OPERATOR(units.>)
);
CREATE OPERATOR units.= (
    FUNCTION = units.equal,
    LEFTARG = units.grams,
    RIGHTARG = units.grams,
    COMMUTATOR = OPERATOR(units.=)
);
CREATE OPERATOR units.> (
    FUNCTION = units.greater,
    LEFTARG = units.grams,
    RIGHTARG = units.grams,
    COMMUTATOR = OPERATOR(units.<)
);
CREATE OPERATOR FAMILY units.grams_ops USING btree;
CREATE OPERATOR CLASS units.grams_ops DEFAULT FOR TYPE units.grams
    USING btree FAMILY units.grams_ops AS
    OPERATOR 1 units.< (units.grams, units.grams),
    OPERATOR 3 units.= (units.grams, units.grams),
    OPERATOR 5 units.> (units.grams, units.grams),
    FUNCTION 1 (units.grams, units.grams) units.compare(units.grams,units.grams);
CREATE CAST (units.grams AS integer) WITHOUT FUNCTION;
CREATE CAST (integer AS units.grams) WITHOUT FUNCTION AS ASSIGNMENT;
COMMENT ON TYPE public.planned IS 'some day';
COMMENT ON TYPE units.grams IS 'a thousandth';
ALTER TABLE public.parcels ADD COLUMN mass units.grams;
ALTER TABLE public.parcels ADD COLUMN masses units.grams[];
ALTER TABLE public.parcels ADD COLUMN "least" units.weight;

COMMIT;

-- file: 01_change_create_table_words.down.sql
-- Undoes: change: create table words
-- Way back: loses the rows of public.words; the values of public.parcels.mass; the values of
--     public.parcels.masses; the values of public.parcels.least; to keep it: dump the table before
--     downgrading; copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.parcels DROP COLUMN "least";
ALTER TABLE public.parcels DROP COLUMN masses;
ALTER TABLE public.parcels DROP COLUMN mass;
DROP CAST (integer AS units.grams);
DROP CAST (units.grams AS integer);
DROP OPERATOR CLASS units.grams_ops USING btree;
DROP OPERATOR FAMILY units.grams_ops USING btree;
DROP OPERATOR units.> (units.grams, units.grams);
DROP OPERATOR units.= (units.grams, units.grams);
DROP OPERATOR units.< (units.grams, units.grams);
DROP FUNCTION units.less(units.grams, units.grams);
DROP FUNCTION units.greater(units.grams, units.grams);
DROP FUNCTION units.equal(units.grams, units.grams);
DROP FUNCTION units.compare(units.grams, units.grams);
DROP TABLE public.words;
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
DROP FUNCTION public.word_limit_out(integer);
DROP FUNCTION public.word_limit_in(cstring[]);
DROP DOMAIN units.weight;
DO $drop$
BEGIN
    IF EXISTS (
        SELECT FROM pg_type t
        LEFT JOIN pg_range r ON r.rngtypid = t.oid
        JOIN pg_depend d ON d.refclassid = 'pg_type'::regclass
            AND d.refobjid IN (t.oid, t.typarray, r.rngmultitypid)
        WHERE t.oid = 'units.grams'::regtype
            AND d.deptype = 'n'
            AND NOT (d.classid = 'pg_proc'::regclass AND (
                d.objid IN (
                    t.typinput, t.typoutput, t.typreceive, t.typsend, r.rngcanonical)
                OR EXISTS (
                    SELECT FROM pg_depend i
                    WHERE i.classid = d.classid AND i.objid = d.objid
                        AND i.deptype = 'i')))
    ) THEN
        RAISE EXCEPTION 'other objects depend on type %', 'units.grams' USING ERRCODE = '2BP01';
    END IF;
    DROP TYPE units.grams CASCADE;
END
$drop$;
DROP TYPE public.planned;
DROP SCHEMA units;

COMMIT;

-- file: 02_change_create_parcels_mass.up.sql
-- change: create parcels_mass
-- Locks: SHARE UPDATE EXCLUSIVE on public.parcels, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.parcels_mass;
CREATE INDEX CONCURRENTLY parcels_mass ON public.parcels USING btree (mass);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_parcels_mass.down.sql
-- Undoes: change: create parcels_mass

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.parcels_mass;

RESET lock_timeout;
RESET statement_timeout;
