
-- file: 01_change.up.sql
-- change: create table u
-- Locks: SHARE UPDATE EXCLUSIVE on public.t, catalog change only
-- Way back: loses the rows of public.u; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.u (
    id integer NOT NULL
);
ALTER TABLE public.u ADD CONSTRAINT u_pkey PRIMARY KEY (id);
ALTER TABLE public.u CLUSTER ON u_pkey;
ALTER TABLE public.t SET WITHOUT CLUSTER;
ALTER TABLE public.t CLUSTER ON t_pkey;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create table u
-- Way back: loses the rows of public.u; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.t SET WITHOUT CLUSTER;
ALTER TABLE public.t CLUSTER ON t_name_key;
ALTER TABLE public.u DROP CONSTRAINT u_pkey;
DROP TABLE public.u;

COMMIT;
