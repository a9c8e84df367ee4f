
-- file: 01_change.up.sql
-- change: alter table outbox
-- Locks: ACCESS EXCLUSIVE on public.outbox, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.outbox REPLICA IDENTITY USING INDEX idx_outbox_key;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter table outbox

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.outbox REPLICA IDENTITY DEFAULT;

COMMIT;
