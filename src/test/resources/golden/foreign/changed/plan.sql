
-- file: 01_change.up.sql
-- change: alter far
-- Locks: ACCESS EXCLUSIVE on public.far, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.near;
ALTER FOREIGN DATA WRAPPER wrap OPTIONS (DROP debug);
ALTER FOREIGN DATA WRAPPER wrap OPTIONS (ADD trace 'true');
ALTER SERVER there OPTIONS (DROP port);
ALTER SERVER there VERSION NULL;
ALTER SERVER there OPTIONS (SET host 'nearby');
ALTER SERVER there OPTIONS (ADD dbname 'x');
ALTER USER MAPPING FOR PUBLIC SERVER there OPTIONS (SET "user" 'you');
DROP TRIGGER fired ON public.far;
ALTER FOREIGN TABLE public.far DROP CONSTRAINT positive;
ALTER FOREIGN TABLE public.far ALTER COLUMN id DROP NOT NULL;
ALTER FOREIGN TABLE public.far ALTER COLUMN gone DROP DEFAULT;
ALTER FOREIGN TABLE public.far DROP COLUMN gone;
ALTER FOREIGN TABLE public.far ALTER COLUMN name TYPE character varying(40);
ALTER FOREIGN TABLE public.far ADD COLUMN more text COLLATE pg_catalog."C";
ALTER FOREIGN TABLE public.far ALTER COLUMN id OPTIONS (SET column_name 'Id');
ALTER FOREIGN TABLE public.far ALTER COLUMN id OPTIONS (ADD key 'true');
ALTER FOREIGN TABLE public.far ALTER COLUMN more SET DEFAULT 'y'::text;
ALTER FOREIGN TABLE public.far ADD CONSTRAINT named CHECK (((name)::text <> ''::text));
ALTER FOREIGN TABLE public.far ADD CONSTRAINT positive CHECK ((id > 1));
ALTER FOREIGN TABLE public.far OPTIONS (ADD fetch_size '5');
CREATE VIEW public.near (id, name) AS
 SELECT id,
    name
   FROM public.far;
COMMENT ON COLUMN public.far.more IS 'more';
CREATE TRIGGER fired BEFORE INSERT ON public.far FOR EACH ROW EXECUTE FUNCTION public.fired();

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter far

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER fired ON public.far;
COMMENT ON COLUMN public.far.more IS NULL;
DROP VIEW public.near;
ALTER FOREIGN TABLE public.far OPTIONS (DROP fetch_size);
ALTER FOREIGN TABLE public.far DROP CONSTRAINT positive;
ALTER FOREIGN TABLE public.far DROP CONSTRAINT named;
ALTER FOREIGN TABLE public.far ALTER COLUMN more DROP DEFAULT;
ALTER FOREIGN TABLE public.far ALTER COLUMN id OPTIONS (DROP key);
ALTER FOREIGN TABLE public.far DROP COLUMN more;
ALTER FOREIGN TABLE public.far ALTER COLUMN name TYPE character varying(20);
ALTER FOREIGN TABLE public.far ADD COLUMN gone text;
ALTER FOREIGN TABLE public.far ALTER COLUMN id OPTIONS (SET column_name 'ID');
ALTER FOREIGN TABLE public.far ALTER COLUMN gone SET DEFAULT 'x'::text;
ALTER FOREIGN TABLE public.far ALTER COLUMN id SET NOT NULL;
ALTER FOREIGN TABLE public.far ADD CONSTRAINT positive CHECK ((id > 0));
CREATE TRIGGER fired BEFORE INSERT ON public.far FOR EACH ROW EXECUTE FUNCTION public.fired();
ALTER USER MAPPING FOR PUBLIC SERVER there OPTIONS (SET "user" 'me');
ALTER SERVER there OPTIONS (DROP dbname);
ALTER SERVER there VERSION '1';
ALTER SERVER there OPTIONS (SET host 'elsewhere');
ALTER SERVER there OPTIONS (ADD port '5432');
ALTER FOREIGN DATA WRAPPER wrap OPTIONS (DROP trace);
ALTER FOREIGN DATA WRAPPER wrap OPTIONS (ADD debug 'true');
CREATE VIEW public.near (id, name) AS
 SELECT id,
    name
   FROM public.far;

COMMIT;
