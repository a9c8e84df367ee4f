
-- file: 01_change.up.sql
-- change: drop table users
-- Locks: ACCESS EXCLUSIVE on public.users, catalog change only
-- Way back: loses the rows of public.users; to keep it: rename the table instead and drop it later,
--     or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE SCHEMA empty;
DROP VIEW public.names;
DROP TABLE public.users;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop table users
-- Way back: loses the rows of public.users; to keep it: rename the table instead and drop it later,
--     or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.users (
    id integer NOT NULL,
    name text,
    CONSTRAINT users_pkey PRIMARY KEY (id)
);
GRANT INSERT, SELECT ON TABLE public.users TO pg_monitor;
GRANT UPDATE (name) ON TABLE public.users TO pg_monitor WITH GRANT OPTION;
CREATE VIEW public.names (name) AS
 SELECT name
   FROM public.users;
GRANT SELECT ON TABLE public.names TO PUBLIC;
DROP SCHEMA empty;

COMMIT;
