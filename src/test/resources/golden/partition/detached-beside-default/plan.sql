
-- file: 01_change_detach_events_2024.up.sql
-- change: detach events_2024
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_rest, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events DETACH PARTITION public.events_2024;

COMMIT;

-- file: 01_change_detach_events_2024.down.sql
-- Undoes: change: detach events_2024

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.events_2024 DROP CONSTRAINT IF EXISTS events_2024_bound_86328c;
ALTER TABLE public.events_2024 ADD CONSTRAINT events_2024_bound_86328c
    CHECK (((at IS NOT NULL) AND (at >= '2024-01-01'::date) AND (at < '2025-01-01'::date)))
    NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.events_2024 VALIDATE CONSTRAINT events_2024_bound_86328c;
SET lock_timeout = '3s';
ALTER TABLE public.events_rest DROP CONSTRAINT IF EXISTS events_2024_beside_86328c;
ALTER TABLE public.events_rest ADD CONSTRAINT events_2024_beside_86328c
    CHECK (NOT (((at IS NOT NULL) AND (at >= '2024-01-01'::date) AND (at < '2025-01-01'::date))))
    NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.events_rest VALIDATE CONSTRAINT events_2024_beside_86328c;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.events, public.events_2024 IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.events ATTACH PARTITION public.events_2024 FOR VALUES
    FROM ('2024-01-01') TO ('2025-01-01');
ALTER TABLE public.events_2024 DROP CONSTRAINT IF EXISTS events_2024_bound_86328c;
ALTER TABLE public.events_rest DROP CONSTRAINT IF EXISTS events_2024_beside_86328c;

COMMIT;

-- file: 02_change_rename_events_at_not_null_of_events_2024.up.sql
-- change: rename events_at_not_null of events_2024
-- Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events_2024 RENAME CONSTRAINT events_at_not_null TO events_2024_at_not_null;

COMMIT;

-- file: 02_change_rename_events_at_not_null_of_events_2024.down.sql
-- Undoes: change: rename events_at_not_null of events_2024

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events_2024 RENAME CONSTRAINT events_2024_at_not_null TO events_at_not_null;

COMMIT;
