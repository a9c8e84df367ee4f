
-- file: 01_change.up.sql
-- change: rename type kind to pet_kind

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.kind RENAME TO pet_kind;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: rename type kind to pet_kind

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.pet_kind RENAME TO kind;

COMMIT;
