
-- file: 01_change.up.sql
-- change: alter t
-- Locks: ACCESS EXCLUSIVE on public.t, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE RULE guarded AS
    ON UPDATE TO public.t
   WHERE (old.id = 1) DO INSTEAD NOTHING;
CREATE OR REPLACE RULE noted AS
    ON INSERT TO public.t DO  INSERT INTO public.log (id, what)
  VALUES (new.id, 'inserted'::text);
COMMENT ON RULE noted ON public.t IS 'every one';
DROP RULE quiet ON public.t;
CREATE RULE silent AS
    ON UPDATE TO public.t DO NOTHING;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter t

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP RULE silent ON public.t;
CREATE RULE quiet AS
    ON UPDATE TO public.t DO NOTHING;
COMMENT ON RULE noted ON public.t IS NULL;
CREATE OR REPLACE RULE noted AS
    ON INSERT TO public.t DO  INSERT INTO public.log (id, what)
  VALUES (new.id, 'in'::text);
CREATE OR REPLACE RULE guarded AS
    ON DELETE TO public.t
   WHERE (old.id = 1) DO INSTEAD NOTHING;

COMMIT;
