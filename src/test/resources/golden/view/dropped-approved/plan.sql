
-- file: 01_change.up.sql
-- change: drop view b and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.b;
DROP VIEW public.a;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop view b and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE VIEW public.a (id) AS
 SELECT id
   FROM public.t;
CREATE VIEW public.b (id) AS
 SELECT id
   FROM public.a;

COMMIT;
