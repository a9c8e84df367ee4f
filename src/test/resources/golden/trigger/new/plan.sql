
-- file: 01_change.up.sql
-- change: alter docs
-- Locks: SHARE ROW EXCLUSIVE on public.docs, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public.on_docs()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    IF TG_OP = 'UPDATE' AND TG_LEVEL = 'ROW' THEN
        NEW.updated_at := now();
    END IF;
    RETURN NEW;
END
$function$;
CREATE TRIGGER docs_after AFTER INSERT OR DELETE OR UPDATE ON public.docs FOR EACH STATEMENT EXECUTE
    FUNCTION public.on_docs();
CREATE TRIGGER docs_before BEFORE UPDATE OF title, state
    ON public.docs FOR EACH ROW WHEN (((old.title IS DISTINCT FROM new.title) OR
    (old.state <> 'it''s :over %'::text))) EXECUTE FUNCTION public.on_docs('first', 'it''s second');
COMMENT ON TRIGGER docs_before ON public.docs IS 'keeps updated_at';
CREATE TRIGGER docs_truncate BEFORE TRUNCATE ON public.docs FOR EACH STATEMENT EXECUTE FUNCTION
    public.on_docs();

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter docs

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER docs_truncate ON public.docs;
DROP TRIGGER docs_before ON public.docs;
DROP TRIGGER docs_after ON public.docs;
DROP FUNCTION public.on_docs();

COMMIT;
