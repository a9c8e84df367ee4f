-- concern: the user mapping of PUBLIC on server there goes and comes back without its password, in both directions: set it afterwards with ALTER USER MAPPING … OPTIONS (ADD password …)

-- file: 01_change.up.sql
-- change: alter far
-- Locks: ACCESS EXCLUSIVE on public.far, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.near;
DROP USER MAPPING FOR PUBLIC SERVER there;
DROP FOREIGN TABLE public.far;
DROP SERVER there;
CREATE SERVER there FOREIGN DATA WRAPPER two;
CREATE USER MAPPING FOR PUBLIC SERVER there OPTIONS ("user" 'me');
CREATE FOREIGN TABLE public.far (
    id integer
) SERVER there;
COMMENT ON COLUMN public.far.id IS 'their id';
CREATE VIEW public.near (id) AS
 SELECT id
   FROM public.far;
COMMENT ON VIEW public.near IS 'near';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter far

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.near;
DROP FOREIGN TABLE public.far;
DROP USER MAPPING FOR PUBLIC SERVER there;
DROP SERVER there;
CREATE SERVER there FOREIGN DATA WRAPPER one;
CREATE FOREIGN TABLE public.far (
    id integer
) SERVER there;
COMMENT ON COLUMN public.far.id IS 'their id';
CREATE USER MAPPING FOR PUBLIC SERVER there OPTIONS ("user" 'me');
CREATE VIEW public.near (id) AS
 SELECT id
   FROM public.far;
COMMENT ON VIEW public.near IS 'near';

COMMIT;
