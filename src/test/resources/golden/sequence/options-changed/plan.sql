
-- file: 01_change.up.sql
-- change: alter sequence countdown and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER SEQUENCE public.countdown AS bigint START WITH 0 INCREMENT BY -2 MINVALUE -1000 MAXVALUE 0
    CACHE 1 NO CYCLE;
ALTER SEQUENCE public.tickets_no AS bigint START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE
    5000000000 CACHE 50 CYCLE;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter sequence countdown and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER SEQUENCE public.tickets_no AS integer START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE
    2147483647 CACHE 1 NO CYCLE;
ALTER SEQUENCE public.countdown AS bigint START WITH 0 INCREMENT BY -1 MINVALUE -100 MAXVALUE 0
    CACHE 1 NO CYCLE;

COMMIT;
