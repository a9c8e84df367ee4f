
-- file: 01_change.up.sql
-- change: alter notes
-- Locks: ACCESS EXCLUSIVE on public.notes, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE RULE event AS
    ON UPDATE TO public.notes DO NOTHING;
CREATE RULE more AS
    ON UPDATE TO public.notes
   WHERE (new.id > old.id) DO ( INSERT INTO public.log (id)
  VALUES (1);
 INSERT INTO public.log (id)
  VALUES (2);
);
ALTER TABLE public.notes DISABLE RULE off;
CREATE OR REPLACE RULE quiet AS
    ON DELETE TO public.notes
   WHERE (old.id < 10) DO INSTEAD  INSERT INTO public.log (id)
  VALUES (old.id);
COMMENT ON RULE quiet ON public.notes IS 'keeps some rows';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter notes

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

COMMENT ON RULE quiet ON public.notes IS 'keeps rows';
CREATE OR REPLACE RULE quiet AS
    ON DELETE TO public.notes DO INSTEAD NOTHING;
ALTER TABLE public.notes ENABLE RULE off;
DROP RULE more ON public.notes;
CREATE OR REPLACE RULE event AS
    ON INSERT TO public.notes DO NOTHING;

COMMIT;
