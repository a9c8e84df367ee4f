
-- file: 01_change.up.sql
-- change: comment on table a and more
-- Locks: SHARE UPDATE EXCLUSIVE on public.a, catalog change only
-- Locks: SHARE UPDATE EXCLUSIVE on public.b, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

COMMENT ON TABLE public.a IS 'two
lines, a :bind and 100%';
COMMENT ON TABLE public.b IS 'new words';
COMMENT ON COLUMN public.a.x IS E'back\\slash';
COMMENT ON COLUMN public.b.x IS NULL;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: comment on table a and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

COMMENT ON COLUMN public.b.x IS 'goes';
COMMENT ON COLUMN public.a.x IS NULL;
COMMENT ON TABLE public.b IS 'old words';
COMMENT ON TABLE public.a IS NULL;

COMMIT;
