
-- file: 01_change.up.sql
-- change: create view dogs and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE VIEW public.dogs (id, name, kind) AS
 SELECT id,
    name,
    kind
   FROM public.base
  WHERE (kind = 'dog'::text);
ALTER VIEW public.dogs ALTER COLUMN kind SET DEFAULT 'dog'::text;
CREATE OR REPLACE FUNCTION public.dogs_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    UPDATE base SET kind = 'former dog' WHERE id = OLD.id;
    RETURN OLD;
END
$function$;
CREATE TRIGGER dogs_delete INSTEAD OF DELETE ON public.dogs FOR EACH ROW EXECUTE FUNCTION
    public.dogs_delete();

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create view dogs and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER dogs_delete ON public.dogs;
DROP FUNCTION public.dogs_delete();
DROP VIEW public.dogs;

COMMIT;
