
-- file: 01_change.up.sql
-- change: alter sequence a and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

SELECT setval('public.a', LEAST(GREATEST(last_value, 5), 50), is_called AND last_value BETWEEN 5 AND
    50) FROM public.a;
ALTER SEQUENCE public.a AS integer START WITH 5 MINVALUE 5 MAXVALUE 50 CACHE 3 CYCLE;
ALTER SEQUENCE public.a OWNED BY public.t.n;
ALTER SEQUENCE public.b START WITH 1 INCREMENT BY 2 MINVALUE 1 MAXVALUE 32767 RESTART WITH 1;
ALTER SEQUENCE public.b OWNED BY NONE;
ALTER SEQUENCE public.c MAXVALUE 9223372036854775807 CACHE 1 NO CYCLE;
ALTER SEQUENCE public.d SET LOGGED;
CREATE SEQUENCE public.e AS smallint INCREMENT BY -2;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter sequence a and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP SEQUENCE IF EXISTS public.e;
ALTER SEQUENCE public.d SET UNLOGGED;
SELECT setval('public.c', LEAST(GREATEST(last_value, 1), 100), is_called AND last_value BETWEEN 1
    AND 100) FROM public.c;
ALTER SEQUENCE public.c MAXVALUE 100 CACHE 10 CYCLE;
ALTER SEQUENCE public.b START WITH -1 INCREMENT BY -1 MINVALUE -32768 MAXVALUE -1 RESTART WITH -1;
ALTER SEQUENCE public.b OWNED BY public.t.id;
ALTER SEQUENCE public.a AS bigint START WITH 1 MINVALUE 1 MAXVALUE 9223372036854775807 CACHE 1 NO
    CYCLE;
ALTER SEQUENCE public.a OWNED BY NONE;

COMMIT;
