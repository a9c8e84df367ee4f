
-- file: 01_change_create_table_visits_2027.up.sql
-- change: create table visits_2027
-- Locks: SHARE UPDATE EXCLUSIVE on public.visits, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.visits_2025, catalog change only
-- Way back: loses the rows of public.visits_2027; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.visits_2027 (
    id bigint CONSTRAINT visits_id_not_null NOT NULL,
    day date CONSTRAINT visits_day_not_null NOT NULL,
    seen timestamp with time zone
);
CREATE TRIGGER stamp_update AFTER UPDATE ON public.visits_2027 FOR EACH ROW EXECUTE FUNCTION
    public.stamp();
ALTER TABLE public.visits_2027 DISABLE TRIGGER stamp_update;
DROP TRIGGER old_stamp ON public.visits_2025;
ALTER TABLE public.visits ATTACH PARTITION public.visits_2027 FOR VALUES
    FROM ('2027-01-01') TO ('2028-01-01');

COMMIT;

-- file: 01_change_create_table_visits_2027.down.sql
-- Undoes: change: create table visits_2027
-- Way back: loses the rows of public.visits_2027; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.visits DETACH PARTITION public.visits_2027;
CREATE TRIGGER old_stamp BEFORE INSERT ON public.visits_2025 FOR EACH ROW EXECUTE FUNCTION
    public.stamp();
DROP TRIGGER stamp_update ON public.visits_2027;
DROP TABLE public.visits_2027;

COMMIT;

-- file: 02_change_create_trigger_stamp.up.sql
-- change: create trigger stamp
-- Locks: SHARE ROW EXCLUSIVE on public.visits_2026, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TRIGGER stamp BEFORE INSERT ON public.visits_2026 FOR EACH ROW EXECUTE FUNCTION
    public.stamp();

COMMIT;

-- file: 02_change_create_trigger_stamp.down.sql
-- Undoes: change: create trigger stamp

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER stamp ON public.visits_2026;

COMMIT;
