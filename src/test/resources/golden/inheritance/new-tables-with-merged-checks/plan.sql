
-- file: 01_change.up.sql
-- change: create table vehicles and more
-- Way back: loses the rows of public.vehicles; the rows of public.cars; to keep it: dump the table
--     before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.vehicles (
    id integer,
    wheels integer,
    CONSTRAINT some_wheels CHECK ((wheels > 0))
);
CREATE TABLE public.cars (
    CONSTRAINT some_wheels CHECK ((wheels > 0))
)
INHERITS (public.vehicles);

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create table vehicles and more
-- Way back: loses the rows of public.vehicles; the rows of public.cars; to keep it: dump the table
--     before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TABLE public.cars;
DROP TABLE public.vehicles;

COMMIT;
