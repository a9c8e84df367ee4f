
-- file: 01_change.up.sql
-- change: create table fresh
-- Locks: ACCESS EXCLUSIVE on public.gone, catalog change only
-- Locks: SHARE UPDATE EXCLUSIVE on public.orders, catalog change only
-- Locks: SHARE UPDATE EXCLUSIVE on public.users, catalog change only
-- Way back: loses the rows of public.fresh; the rows of public.gone; to keep it: dump the table
--     before downgrading; rename the table instead and drop it later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.fresh (
    id integer NOT NULL,
    CONSTRAINT fresh_pkey PRIMARY KEY (id)
);
ALTER PUBLICATION app DROP TABLES IN SCHEMA app;
ALTER PUBLICATION app ADD TABLE public.users;
ALTER PUBLICATION partly DROP TABLE public.users;
ALTER PUBLICATION partly DROP TABLE public.gone;
ALTER PUBLICATION partly SET (publish = 'insert, delete');
ALTER PUBLICATION partly SET (publish_via_partition_root = true);
ALTER PUBLICATION partly ADD TABLE public.fresh;
ALTER PUBLICATION partly ADD TABLE public.orders;
ALTER PUBLICATION partly ADD TABLE public.users (id) WHERE ((id > 1));
DROP TABLE public.gone;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create table fresh
-- Way back: loses the rows of public.fresh; the rows of public.gone; to keep it: dump the table
--     before downgrading; rename the table instead and drop it later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.gone (
    id integer NOT NULL,
    CONSTRAINT gone_pkey PRIMARY KEY (id)
);
ALTER PUBLICATION partly DROP TABLE public.users;
ALTER PUBLICATION partly DROP TABLE public.orders;
ALTER PUBLICATION partly DROP TABLE public.fresh;
ALTER PUBLICATION partly SET (publish = 'insert');
ALTER PUBLICATION partly SET (publish_via_partition_root = false);
ALTER PUBLICATION partly ADD TABLE public.gone;
ALTER PUBLICATION partly ADD TABLE public.users (id, name);
ALTER PUBLICATION app DROP TABLE public.users;
ALTER PUBLICATION app ADD TABLES IN SCHEMA app;
DROP TABLE public.fresh;

COMMIT;
