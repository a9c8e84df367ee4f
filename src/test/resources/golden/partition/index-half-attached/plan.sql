
-- file: 01_change_create_table_doors_and_more.up.sql
-- change: create table doors and more
-- Way back: loses the rows of public.doors; the rows of public.doors_2024; the rows of
--     public.doors_2025; the rows of public.doors_2025_one; to keep it: dump the table before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.doors (
    at date NOT NULL,
    sensor bigint
)
PARTITION BY RANGE (at);
CREATE TABLE public.doors_2024 (
    at date CONSTRAINT doors_at_not_null NOT NULL,
    sensor bigint
);
CREATE TABLE public.doors_2025 (
    at date CONSTRAINT doors_at_not_null NOT NULL,
    sensor bigint
)
PARTITION BY LIST (sensor);
CREATE TABLE public.doors_2025_one (
    at date CONSTRAINT doors_at_not_null NOT NULL,
    sensor bigint
);
CREATE INDEX doors_2025_one_sensor_idx ON public.doors_2025_one USING btree (sensor);
CREATE INDEX doors_2025_sensor ON ONLY public.doors_2025 USING btree (sensor);
ALTER TABLE public.doors ATTACH PARTITION public.doors_2024 FOR VALUES
    FROM ('2024-01-01') TO ('2025-01-01');
ALTER TABLE public.doors_2025 ATTACH PARTITION public.doors_2025_one FOR VALUES IN ('1');
ALTER TABLE public.doors ATTACH PARTITION public.doors_2025 FOR VALUES
    FROM ('2025-01-01') TO ('2026-01-01');
CREATE INDEX doors_sensor ON ONLY public.doors USING btree (sensor);
ALTER INDEX public.doors_sensor ATTACH PARTITION public.doors_2025_sensor;

COMMIT;

-- file: 01_change_create_table_doors_and_more.down.sql
-- Undoes: change: create table doors and more
-- Way back: loses the rows of public.doors; the rows of public.doors_2024; the rows of
--     public.doors_2025; the rows of public.doors_2025_one; to keep it: dump the table before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP INDEX IF EXISTS public.doors_sensor;
DROP TABLE public.doors_2025_one;
DROP TABLE public.doors_2025;
DROP TABLE public.doors_2024;
DROP TABLE public.doors;

COMMIT;

-- file: 02_change_drop_alarms_sensor.up.sql
-- change: drop alarms_sensor
-- Locks: ACCESS EXCLUSIVE on public.alarms, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.alarms_2024, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.alarms_2025, catalog change only

SET statement_timeout = '0';

SET lock_timeout = '3s';
DROP INDEX IF EXISTS public.alarms_sensor;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_drop_alarms_sensor.down.sql
-- Undoes: change: drop alarms_sensor

SET statement_timeout = '0';

SET lock_timeout = '3s';
DROP INDEX IF EXISTS public.alarms_sensor;
CREATE INDEX alarms_sensor ON ONLY public.alarms USING btree (sensor);
SET lock_timeout = '0';
DROP INDEX CONCURRENTLY IF EXISTS public.alarms_2024_sensor;
CREATE INDEX CONCURRENTLY alarms_2024_sensor ON public.alarms_2024 USING btree (sensor);
ALTER INDEX public.alarms_sensor ATTACH PARTITION public.alarms_2024_sensor;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_readings_sensor.up.sql
-- change: create readings_sensor
-- Locks: SHARE on public.readings, catalog change only
-- Locks: SHARE UPDATE EXCLUSIVE on public.readings_2024, builds an index

SET statement_timeout = '0';

SET lock_timeout = '3s';
DROP INDEX IF EXISTS public.readings_sensor;
CREATE INDEX readings_sensor ON ONLY public.readings USING btree (sensor);
SET lock_timeout = '0';
DROP INDEX CONCURRENTLY IF EXISTS public.readings_2024_sensor;
CREATE INDEX CONCURRENTLY readings_2024_sensor ON public.readings_2024 USING btree (sensor);
ALTER INDEX public.readings_sensor ATTACH PARTITION public.readings_2024_sensor;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_readings_sensor.down.sql
-- Undoes: change: create readings_sensor

SET statement_timeout = '0';

SET lock_timeout = '3s';
DROP INDEX IF EXISTS public.readings_sensor;
SET lock_timeout = '0';
DROP INDEX CONCURRENTLY IF EXISTS public.readings_2024_sensor;

RESET lock_timeout;
RESET statement_timeout;
