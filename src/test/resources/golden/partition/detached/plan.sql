
-- file: 01_change_detach_events_2024.up.sql
-- change: detach events_2024
-- Locks: SHARE UPDATE EXCLUSIVE on public.events, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.users, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

ALTER TABLE public.events DETACH PARTITION public.events_2024 CONCURRENTLY;

RESET lock_timeout;
RESET statement_timeout;

-- file: 01_change_detach_events_2024.down.sql
-- Undoes: change: detach events_2024

SET statement_timeout = '0';

SET lock_timeout = '3s';
DO $together$
BEGIN
    ALTER TABLE public.events ATTACH PARTITION public.events_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
    ALTER TABLE public.events_2024 DROP CONSTRAINT IF EXISTS events_2024_at_check;
END
$together$;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_detach_events_2024.up.sql
-- change: detach events_2024
-- Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.events_2024 DROP CONSTRAINT IF EXISTS events_2024_at_check;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_detach_events_2024.down.sql
-- Undoes: change: detach events_2024

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.events_2024 DROP CONSTRAINT IF EXISTS events_2024_at_check;
ALTER TABLE public.events_2024 ADD CONSTRAINT events_2024_at_check
    CHECK (((at IS NOT NULL) AND (at >= '2024-01-01'::date) AND (at < '2025-01-01'::date)))
    NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.events_2024 VALIDATE CONSTRAINT events_2024_at_check;

RESET lock_timeout;
RESET statement_timeout;
