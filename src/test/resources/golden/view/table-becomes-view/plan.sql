
-- file: 01_change.up.sql
-- change: drop table members
-- Locks: ACCESS EXCLUSIVE on public.members, catalog change only
-- Way back: loses the rows of public.members; to keep it: rename the table instead and drop it
--     later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TABLE public.members;
CREATE VIEW public.members (id, name) AS
 SELECT id,
    name
   FROM public.people
  WHERE member;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop table members
-- Way back: loses the rows of public.members; to keep it: rename the table instead and drop it
--     later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.members;
CREATE TABLE public.members (
    id integer NOT NULL,
    name text,
    CONSTRAINT members_pkey PRIMARY KEY (id)
);

COMMIT;
