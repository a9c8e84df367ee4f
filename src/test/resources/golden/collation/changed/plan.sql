
-- file: 01_change.up.sql
-- change: drop view sorted and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.sorted;
DROP COLLATION public.fold;
CREATE COLLATION public.fold (PROVIDER = icu, DETERMINISTIC = false, LOCALE = 'und-u-ks-level2');
COMMENT ON COLLATION public.fold IS 'whatever case';
CREATE VIEW public.sorted (it) AS
 SELECT ('a'::text COLLATE public.fold) AS it;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop view sorted and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.sorted;
DROP COLLATION public.fold;
CREATE COLLATION public.fold (PROVIDER = icu, LOCALE = 'und');
COMMENT ON COLLATION public.fold IS 'whatever case';
CREATE VIEW public.sorted (it) AS
 SELECT ('a'::text COLLATE public.fold) AS it;

COMMIT;
