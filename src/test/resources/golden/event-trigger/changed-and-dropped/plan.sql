
-- file: 01_change.up.sql
-- change: alter t
-- Locks: ACCESS EXCLUSIVE on public.t, catalog change only
-- Way back: loses the values of public.t.name; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP EVENT TRIGGER tags;
DROP EVENT TRIGGER gone;
ALTER TABLE public.t ADD COLUMN name text;
ALTER EVENT TRIGGER firing DISABLE;
CREATE EVENT TRIGGER tags ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'CREATE VIEW') EXECUTE
    FUNCTION public.event();
COMMENT ON EVENT TRIGGER tags IS 'tables';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter t
-- Way back: loses the values of public.t.name; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP EVENT TRIGGER tags;
ALTER EVENT TRIGGER firing ENABLE;
ALTER TABLE public.t DROP COLUMN name;
CREATE EVENT TRIGGER gone ON sql_drop EXECUTE FUNCTION public.event();
CREATE EVENT TRIGGER tags ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION
    public.event();
COMMENT ON EVENT TRIGGER tags IS 'tables';

COMMIT;
