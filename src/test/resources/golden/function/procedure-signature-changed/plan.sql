
-- file: 01_change.up.sql
-- change: drop procedure sum_up and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP PROCEDURE public.sum_up(IN integer, integer);
DROP PROCEDURE public.tidy(IN integer, text);
DROP PROCEDURE public.twice();
CREATE OR REPLACE PROCEDURE public.sum_up(IN a integer, INOUT sum integer)
 LANGUAGE plpgsql
AS $procedure$begin sum := a; end$procedure$;
CREATE OR REPLACE PROCEDURE public.tidy(IN a integer, IN label text DEFAULT 'x'::text)
 LANGUAGE plpgsql
AS $procedure$begin null; end$procedure$;
COMMENT ON PROCEDURE public.tidy(IN integer, text) IS 'tidies';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop procedure sum_up and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

COMMENT ON PROCEDURE public.tidy(IN integer, text) IS NULL;
DROP PROCEDURE public.tidy(IN integer, text);
DROP PROCEDURE public.sum_up(IN integer, integer);
CREATE OR REPLACE PROCEDURE public.twice(OUT a integer)
 LANGUAGE plpgsql
AS $procedure$begin a := 1; end$procedure$;
CREATE OR REPLACE PROCEDURE public.tidy(IN a integer, IN b text)
 LANGUAGE plpgsql
AS $procedure$begin null; end$procedure$;
CREATE OR REPLACE PROCEDURE public.sum_up(IN a integer, INOUT total integer)
 LANGUAGE plpgsql
AS $procedure$begin total := a; end$procedure$;

COMMIT;
