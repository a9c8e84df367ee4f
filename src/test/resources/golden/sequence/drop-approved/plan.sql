
-- file: 01_change.up.sql
-- change: drop sequence old_counter
-- Way back: loses the position of public.old_counter; to keep it: note its last_value first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP SEQUENCE public.old_counter;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop sequence old_counter
-- Way back: loses the position of public.old_counter; to keep it: note its last_value first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE SEQUENCE public.old_counter;

COMMIT;
