
-- file: 01_change.up.sql
-- change: drop table a_parents and more
-- Locks: ACCESS EXCLUSIVE on public.a_parents, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.b_children, catalog change only
-- Way back: loses the rows of public.a_parents; the rows of public.b_children; to keep it: rename
--     the table instead and drop it later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.a_parents, public.b_children IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.b_children DROP CONSTRAINT b_children_parent_id_fkey;
DROP TABLE public.a_parents;
DROP TABLE public.b_children;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop table a_parents and more
-- Way back: loses the rows of public.a_parents; the rows of public.b_children; to keep it: rename
--     the table instead and drop it later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.b_children (
    id integer NOT NULL,
    parent_id integer,
    CONSTRAINT b_children_pkey PRIMARY KEY (id)
);
CREATE TABLE public.a_parents (
    id integer NOT NULL,
    CONSTRAINT a_parents_pkey PRIMARY KEY (id)
);
ALTER TABLE public.b_children ADD CONSTRAINT b_children_parent_id_fkey FOREIGN KEY (parent_id)
    REFERENCES public.a_parents(id);

COMMIT;
