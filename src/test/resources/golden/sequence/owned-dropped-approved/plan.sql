
-- file: 01_change.up.sql
-- change: alter visits
-- Locks: ACCESS EXCLUSIVE on public.visits, catalog change only
-- Way back: loses the position of public.visits_id_seq; to keep it: note its last_value first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.visits ALTER COLUMN id DROP DEFAULT;
DROP SEQUENCE public.visits_id_seq;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter visits
-- Way back: loses the position of public.visits_id_seq; to keep it: note its last_value first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE SEQUENCE public.visits_id_seq AS integer;
ALTER SEQUENCE public.visits_id_seq OWNED BY public.visits.id;
ALTER TABLE public.visits ALTER COLUMN id SET DEFAULT nextval('public.visits_id_seq'::regclass);

COMMIT;
