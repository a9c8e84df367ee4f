
-- file: 01_change.up.sql
-- change: alter sequence parts_seq

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER SEQUENCE public.parts_seq OWNED BY public.parts.id;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter sequence parts_seq

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER SEQUENCE public.parts_seq OWNED BY NONE;

COMMIT;
