
-- file: 01_change.up.sql
-- change: alter t
-- Locks: ACCESS EXCLUSIVE on public.t, catalog change only
-- Way back: loses the values of public.t.c; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.t ALTER COLUMN a RESET (n_distinct);
ALTER TABLE public.t ALTER COLUMN b SET (n_distinct=-0.25);
ALTER TABLE public.t ALTER COLUMN b RESET (n_distinct_inherited);
ALTER TABLE public.t ADD COLUMN c integer;
ALTER TABLE public.t ALTER COLUMN c SET (n_distinct=7);

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter t
-- Way back: loses the values of public.t.c; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.t DROP COLUMN c;
ALTER TABLE public.t ALTER COLUMN b SET (n_distinct_inherited=-0.5, n_distinct=5);
ALTER TABLE public.t ALTER COLUMN a SET (n_distinct=100);

COMMIT;
