
-- file: 01_change.up.sql
-- change: drop view short and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.short;
CREATE VIEW public.short (id, body) AS
 SELECT (id)::bigint AS id,
    body
   FROM public.notes;
CREATE RULE ins AS
    ON INSERT TO public.short DO INSTEAD  INSERT INTO public.notes (id, body)
  VALUES (new.id, new.body);
COMMENT ON RULE ins ON public.short IS 'writes through';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop view short and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP RULE ins ON public.short;
DROP VIEW public.short;
CREATE VIEW public.short (id, body) AS
 SELECT id,
    body
   FROM public.notes;
CREATE RULE ins AS
    ON INSERT TO public.short DO INSTEAD  INSERT INTO public.notes (id, body)
  VALUES (new.id, new.body);
COMMENT ON RULE ins ON public.short IS 'writes through';

COMMIT;
