
-- file: 01_change_create_schema_ops_and_more.up.sql
-- change: create schema ops and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE SCHEMA ops;
CREATE OR REPLACE FUNCTION ops.compare(public.pair, public.pair)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT btint4cmp(($1).a, ($2).a)$function$;
CREATE OR REPLACE FUNCTION ops.equal(public.pair, public.pair)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT ($1).a = ($2).a$function$;
CREATE OR REPLACE FUNCTION ops.first(public.pair)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT ($1).a$function$;
CREATE OR REPLACE FUNCTION ops.greater(public.pair, public.pair)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT ($1).a > ($2).a$function$;
CREATE OR REPLACE FUNCTION ops.less(public.pair, public.pair)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT ($1).a < ($2).a$function$;
CREATE OR REPLACE FUNCTION ops.minus(public.pair)
 RETURNS public.pair
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT ROW(-($1).a, -($1).b)::pair$function$;
CREATE OR REPLACE FUNCTION ops.not_less(public.pair, public.pair)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT ($1).a >= ($2).a$function$;
CREATE OPERATOR ops.-# (
    FUNCTION = ops.minus,
    RIGHTARG = public.pair
);
CREATE OPERATOR ops.<# (
    FUNCTION = ops.less,
    LEFTARG = public.pair,
    RIGHTARG = public.pair,
    COMMUTATOR = OPERATOR(ops.>#),
    NEGATOR = OPERATOR(ops.>=#),
    RESTRICT = scalarltsel,
    JOIN = scalarltjoinsel
);
CREATE OPERATOR ops.=# (
    FUNCTION = ops.equal,
    LEFTARG = public.pair,
    RIGHTARG = public.pair,
    COMMUTATOR = OPERATOR(ops.=#),
    HASHES,
    MERGES
);
CREATE OPERATOR ops.># (
    FUNCTION = ops.greater,
    LEFTARG = public.pair,
    RIGHTARG = public.pair,
    COMMUTATOR = OPERATOR(ops.<#)
);
CREATE OPERATOR ops.>=# (
    FUNCTION = ops.not_less,
    LEFTARG = public.pair,
    RIGHTARG = public.pair,
    NEGATOR = OPERATOR(ops.<#)
);
CREATE OPERATOR FAMILY ops.alone USING hash;
CREATE OPERATOR FAMILY ops.pairs USING btree;
CREATE OPERATOR CLASS ops.alone FOR TYPE public.pair USING hash FAMILY ops.alone AS
    STORAGE public.pair;
CREATE OPERATOR CLASS ops.by_a FOR TYPE public.pair USING btree FAMILY ops.pairs AS
    OPERATOR 1 ops.<# (public.pair, public.pair),
    OPERATOR 3 ops.=# (public.pair, public.pair),
    OPERATOR 5 ops.># (public.pair, public.pair),
    FUNCTION 1 (public.pair, public.pair) ops.compare(public.pair,public.pair);
CREATE CAST (public.pair AS integer) WITH FUNCTION ops.first(public.pair) AS ASSIGNMENT;
CREATE CAST (public.pair AS text) WITH INOUT;
COMMENT ON OPERATOR ops.-# (NONE, public.pair) IS 'negative';
COMMENT ON OPERATOR ops.<# (public.pair, public.pair) IS 'less';
COMMENT ON OPERATOR FAMILY ops.pairs USING btree IS 'of pairs';
COMMENT ON OPERATOR CLASS ops.by_a USING btree IS 'by the first';
COMMENT ON CAST (public.pair AS integer) IS 'the first';

COMMIT;

-- file: 01_change_create_schema_ops_and_more.down.sql
-- Undoes: change: create schema ops and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP CAST (public.pair AS text);
DROP CAST (public.pair AS integer);
DROP OPERATOR CLASS ops.by_a USING btree;
DROP OPERATOR CLASS ops.alone USING hash;
DROP OPERATOR FAMILY ops.pairs USING btree;
DROP OPERATOR FAMILY ops.alone USING hash;
DROP OPERATOR ops.>=# (public.pair, public.pair);
DROP OPERATOR ops.># (public.pair, public.pair);
DROP OPERATOR ops.=# (public.pair, public.pair);
DROP OPERATOR ops.<# (public.pair, public.pair);
DROP OPERATOR ops.-# (NONE, public.pair);
DROP FUNCTION ops.not_less(public.pair, public.pair);
DROP FUNCTION ops.minus(public.pair);
DROP FUNCTION ops.less(public.pair, public.pair);
DROP FUNCTION ops.greater(public.pair, public.pair);
DROP FUNCTION ops.first(public.pair);
DROP FUNCTION ops.equal(public.pair, public.pair);
DROP FUNCTION ops.compare(public.pair, public.pair);
DROP SCHEMA ops;

COMMIT;

-- file: 02_change_create_points_at.up.sql
-- change: create points_at
-- Locks: SHARE UPDATE EXCLUSIVE on public.points, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.points_at;
CREATE INDEX CONCURRENTLY points_at ON public.points USING btree (at ops.by_a);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_points_at.down.sql
-- Undoes: change: create points_at

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.points_at;

RESET lock_timeout;
RESET statement_timeout;
