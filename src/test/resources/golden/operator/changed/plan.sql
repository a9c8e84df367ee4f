
-- file: 01_change.up.sql
-- change: drop view compared and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.compared;
DROP OPERATOR public.<## (integer, text);
DROP CAST (bigint AS interval);
ALTER OPERATOR public.<# (integer, text) SET (RESTRICT = NONE);
ALTER OPERATOR public.<# (integer, text) SET (JOIN = scalarltjoinsel);
ALTER OPERATOR FAMILY public.mixed USING btree DROP OPERATOR 1 (integer, text);
ALTER OPERATOR FAMILY public.mixed USING btree ADD OPERATOR 5 public.<# (integer, text);
CREATE OPERATOR public.<## (
    FUNCTION = public.lesser,
    LEFTARG = integer,
    RIGHTARG = text
);
COMMENT ON OPERATOR public.<## (integer, text) IS 'less still';
CREATE VIEW public.compared (it) AS
 SELECT (1 OPERATOR(public.<##) 'x'::text) AS it;
CREATE CAST (bigint AS interval) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (bigint AS interval) IS 'seconds';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop view compared and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP CAST (bigint AS interval);
DROP VIEW public.compared;
DROP OPERATOR public.<## (integer, text);
ALTER OPERATOR FAMILY public.mixed USING btree DROP OPERATOR 5 (integer, text);
ALTER OPERATOR FAMILY public.mixed USING btree ADD OPERATOR 1 public.<# (integer, text);
ALTER OPERATOR public.<# (integer, text) SET (RESTRICT = scalarltsel);
ALTER OPERATOR public.<# (integer, text) SET (JOIN = NONE);
CREATE CAST (bigint AS interval) WITH INOUT;
COMMENT ON CAST (bigint AS interval) IS 'seconds';
CREATE OPERATOR public.<## (
    FUNCTION = public.less,
    LEFTARG = integer,
    RIGHTARG = text
);
COMMENT ON OPERATOR public.<## (integer, text) IS 'less still';
CREATE VIEW public.compared (it) AS
 SELECT (1 OPERATOR(public.<##) 'x'::text) AS it;

COMMIT;
