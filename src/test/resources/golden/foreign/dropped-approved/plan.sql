-- concern: the user mapping of PUBLIC on server there comes back without its password on the way back: set it afterwards with ALTER USER MAPPING … OPTIONS (ADD password …)

-- file: 01_change.up.sql
-- change: alter far
-- Locks: ACCESS EXCLUSIVE on public.far, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE SCHEMA empty;
DROP USER MAPPING FOR PUBLIC SERVER there;
DROP FOREIGN TABLE public.far;
DROP SERVER there;
DROP FOREIGN DATA WRAPPER wrap;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter far

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE FOREIGN DATA WRAPPER wrap;
CREATE SERVER there FOREIGN DATA WRAPPER wrap;
CREATE FOREIGN TABLE public.far (
    id integer,
    CONSTRAINT positive CHECK ((id > 0))
) SERVER there;
COMMENT ON FOREIGN TABLE public.far IS 'far away';
COMMENT ON COLUMN public.far.id IS 'their id';
COMMENT ON CONSTRAINT positive ON public.far IS 'they say';
CREATE USER MAPPING FOR PUBLIC SERVER there OPTIONS ("user" 'me');
DROP SCHEMA empty;

COMMIT;
