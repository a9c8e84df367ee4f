
-- file: 01_change.up.sql
-- change: drop view names and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.names;
DROP AGGREGATE public.best(text);
CREATE OR REPLACE AGGREGATE public.longest(text) (
    SFUNC = public.longer,
    STYPE = text,
    INITCOND = 'x',
    PARALLEL = SAFE
);
CREATE AGGREGATE public.best(text) (
    SFUNC = public.longer,
    STYPE = text,
    FINALFUNC = public.len,
    FINALFUNC_MODIFY = READ_ONLY
);
COMMENT ON AGGREGATE public.best(text) IS 'the best';
CREATE VIEW public.names (it) AS
 SELECT public.best((relname)::text) AS it
   FROM pg_class;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop view names and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.names;
DROP AGGREGATE public.best(text);
CREATE OR REPLACE AGGREGATE public.longest(text) (
    SFUNC = public.longer,
    STYPE = text,
    INITCOND = ''
);
CREATE AGGREGATE public.best(text) (
    SFUNC = public.longer,
    STYPE = text
);
COMMENT ON AGGREGATE public.best(text) IS 'the best';
CREATE VIEW public.names (it) AS
 SELECT public.best((relname)::text) AS it
   FROM pg_class;

COMMIT;
