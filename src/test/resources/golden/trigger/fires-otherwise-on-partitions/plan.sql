
-- file: 01_change_detach_visits_2024.up.sql
-- change: detach visits_2024
-- Locks: SHARE UPDATE EXCLUSIVE on public.visits, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.visits_2024, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

ALTER TABLE public.visits DETACH PARTITION public.visits_2024 CONCURRENTLY;

RESET lock_timeout;
RESET statement_timeout;

-- file: 01_change_detach_visits_2024.down.sql
-- Undoes: change: detach visits_2024

SET statement_timeout = '0';

SET lock_timeout = '3s';
DO $together$
BEGIN
    ALTER TABLE public.visits ATTACH PARTITION public.visits_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
    ALTER TABLE public.visits_2024 DROP CONSTRAINT IF EXISTS visits_2024_day_check;
    ALTER TABLE ONLY public.visits_2024 ENABLE ALWAYS TRIGGER stamp;
END
$together$;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_detach_visits_2024.up.sql
-- change: detach visits_2024
-- Locks: ACCESS EXCLUSIVE on public.visits_2024, catalog change only

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.visits_2024 DROP CONSTRAINT IF EXISTS visits_2024_day_check;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_detach_visits_2024.down.sql
-- Undoes: change: detach visits_2024

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.visits_2024 DROP CONSTRAINT IF EXISTS visits_2024_day_check;
ALTER TABLE public.visits_2024 ADD CONSTRAINT visits_2024_day_check
    CHECK (((day IS NOT NULL) AND (day >= '2024-01-01'::date) AND (day < '2025-01-01'::date)))
    NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.visits_2024 VALIDATE CONSTRAINT visits_2024_day_check;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_table_visits_2027.up.sql
-- change: create table visits_2027
-- Locks: ACCESS EXCLUSIVE on public.visits_2024, catalog change only
-- Way back: loses the rows of public.visits_2027; the rows of public.visits_2024; to keep it: dump
--     the table before downgrading; rename the table instead and drop it later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.visits_2027 (
    id bigint CONSTRAINT visits_id_not_null NOT NULL,
    day date CONSTRAINT visits_day_not_null NOT NULL
);
DROP TABLE public.visits_2024;

COMMIT;

-- file: 03_change_create_table_visits_2027.down.sql
-- Undoes: change: create table visits_2027
-- Way back: loses the rows of public.visits_2027; the rows of public.visits_2024; to keep it: dump
--     the table before downgrading; rename the table instead and drop it later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.visits_2024 (
    id bigint CONSTRAINT visits_id_not_null NOT NULL,
    day date CONSTRAINT visits_day_not_null NOT NULL
);
DROP TABLE public.visits_2027;

COMMIT;

-- file: 04_change_alter_visits.up.sql
-- change: alter visits
-- Locks: SHARE ROW EXCLUSIVE on public.visits, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.visits_2025, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.visits_2026, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.visits ENABLE REPLICA TRIGGER other;
ALTER TABLE ONLY public.visits_2025 ENABLE TRIGGER other;
ALTER TABLE ONLY public.visits_2025 ENABLE TRIGGER stamp;
ALTER TABLE ONLY public.visits_2026 DISABLE TRIGGER stamp;
CREATE TRIGGER third AFTER DELETE ON public.visits FOR EACH ROW EXECUTE FUNCTION public.stamp();
ALTER TABLE ONLY public.visits_2025 DISABLE TRIGGER third;
ALTER TABLE public.visits ATTACH PARTITION public.visits_2027 FOR VALUES
    FROM ('2027-01-01') TO ('2028-01-01');
ALTER TABLE ONLY public.visits_2027 ENABLE ALWAYS TRIGGER stamp;

COMMIT;

-- file: 04_change_alter_visits.down.sql
-- Undoes: change: alter visits

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE ONLY public.visits_2027 ENABLE TRIGGER stamp;
ALTER TABLE public.visits DETACH PARTITION public.visits_2027;
ALTER TABLE ONLY public.visits_2025 ENABLE TRIGGER third;
DROP TRIGGER third ON public.visits;
ALTER TABLE ONLY public.visits_2026 ENABLE TRIGGER stamp;
ALTER TABLE ONLY public.visits_2025 DISABLE TRIGGER stamp;
ALTER TABLE ONLY public.visits_2025 ENABLE REPLICA TRIGGER other;
ALTER TABLE public.visits ENABLE TRIGGER other;

COMMIT;
