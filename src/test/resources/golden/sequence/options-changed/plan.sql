
-- file: 01_change.up.sql
-- change: alter sequence countdown and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER SEQUENCE public.countdown INCREMENT BY -2 MINVALUE -1000;
ALTER SEQUENCE public.tickets_no AS bigint MINVALUE 1 MAXVALUE 5000000000 CACHE 50 CYCLE;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter sequence countdown and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

SELECT setval('public.tickets_no', LEAST(GREATEST(last_value, 1), 2147483647), is_called AND
    last_value BETWEEN 1 AND 2147483647) FROM public.tickets_no;
ALTER SEQUENCE public.tickets_no AS integer MINVALUE 1 MAXVALUE 2147483647 CACHE 1 NO CYCLE;
SELECT setval('public.countdown', LEAST(GREATEST(last_value, -100), 0), is_called AND last_value
    BETWEEN -100 AND 0) FROM public.countdown;
ALTER SEQUENCE public.countdown INCREMENT BY -1 MINVALUE -100;

COMMIT;
