
-- file: 01_change.up.sql
-- change: alter statistics target and more
-- Locks: SHARE UPDATE EXCLUSIVE on public.places, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER STATISTICS public.target SET STATISTICS 0;
DROP STATISTICS public.columns;
DROP STATISTICS public.kinds;
CREATE STATISTICS public.columns ON zip, land FROM public.places;
CREATE STATISTICS public.kinds (ndistinct, mcv) ON zip, city FROM public.places;
ALTER STATISTICS public.kinds SET STATISTICS 100;
COMMENT ON STATISTICS public.kinds IS 'kinds';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter statistics target and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP STATISTICS public.kinds;
DROP STATISTICS public.columns;
CREATE STATISTICS public.kinds (ndistinct) ON zip, city FROM public.places;
ALTER STATISTICS public.kinds SET STATISTICS 100;
COMMENT ON STATISTICS public.kinds IS 'kinds';
CREATE STATISTICS public.columns ON zip, city FROM public.places;
ALTER STATISTICS public.target SET STATISTICS -1;

COMMIT;
