
-- file: 01_change.up.sql
-- change: create function stats.longer and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION stats.longer(a text, b text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$SELECT CASE WHEN length(a) >= length(b) THEN a ELSE b END$function$;
CREATE AGGREGATE stats."Count"(*) (
    SFUNC = int8inc,
    STYPE = bigint,
    INITCOND = '0'
);
CREATE AGGREGATE stats.longest(text) (
    SFUNC = stats.longer,
    STYPE = text,
    COMBINEFUNC = stats.longer,
    INITCOND = 'it''s',
    PARALLEL = SAFE
);
CREATE VIEW stats.names (longest) AS
 SELECT stats.longest((relname)::text) AS longest
   FROM pg_class;
CREATE AGGREGATE stats.lowest(integer) (
    SFUNC = int4smaller,
    STYPE = integer,
    SORTOP = OPERATOR(pg_catalog.<)
);
CREATE AGGREGATE stats.middle(p double precision ORDER BY v anyelement) (
    SFUNC = ordered_set_transition,
    STYPE = internal,
    FINALFUNC = percentile_disc_final,
    FINALFUNC_EXTRA,
    FINALFUNC_MODIFY = READ_WRITE
);
CREATE AGGREGATE stats.place(VARIADIC "any" ORDER BY VARIADIC "any") (
    SFUNC = ordered_set_transition_multi,
    STYPE = internal,
    FINALFUNC = rank_final,
    FINALFUNC_EXTRA,
    FINALFUNC_MODIFY = READ_WRITE,
    HYPOTHETICAL
);
CREATE AGGREGATE stats.total(integer) (
    SFUNC = int4_sum,
    STYPE = bigint,
    SSPACE = 64,
    MSFUNC = int4_avg_accum,
    MINVFUNC = int4_avg_accum_inv,
    MSTYPE = bigint[],
    MFINALFUNC = int2int4_sum,
    MFINALFUNC_MODIFY = READ_ONLY,
    MINITCOND = '{0,0}'
);
COMMENT ON AGGREGATE stats."Count"(*) IS 'how many';
COMMENT ON AGGREGATE stats.longest(text) IS 'the longest';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create function stats.longer and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP AGGREGATE stats.total(integer);
DROP AGGREGATE stats.place("any");
DROP AGGREGATE stats.middle(double precision, anyelement);
DROP AGGREGATE stats.lowest(integer);
DROP VIEW stats.names;
DROP AGGREGATE stats.longest(text);
DROP AGGREGATE stats."Count"(*);
DROP FUNCTION stats.longer(text, text);

COMMIT;
