-- needs no rows from: SELECT child.ctid FROM public.nodes AS child WHERE child.parent_id IS NOT NULL AND NOT EXISTS (SELECT FROM public.nodes AS parent WHERE parent.id = child.parent_id)

-- file: 01_change_create_table_departments_and_more.up.sql
-- change: create table departments and more
-- Locks: ACCESS EXCLUSIVE on public.nodes, catalog change only
-- Way back: loses the rows of public.departments; the rows of public.employees; the values of
--     public.nodes.parent_id; to keep it: dump the table before downgrading; copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.departments (
    id integer NOT NULL,
    head_id integer,
    CONSTRAINT departments_pkey PRIMARY KEY (id)
);
CREATE TABLE public.employees (
    id integer NOT NULL,
    department_id integer NOT NULL,
    CONSTRAINT employees_pkey PRIMARY KEY (id)
);
ALTER TABLE public.departments ADD CONSTRAINT fk_departments_employees FOREIGN KEY (head_id)
    REFERENCES public.employees(id) ON DELETE SET NULL;
ALTER TABLE public.employees ADD CONSTRAINT fk_employees_departments FOREIGN KEY (department_id)
    REFERENCES public.departments(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE public.nodes ADD COLUMN parent_id integer;
ALTER TABLE public.nodes ADD CONSTRAINT fk_nodes_nodes FOREIGN KEY (parent_id)
    REFERENCES public.nodes(id) ON DELETE CASCADE NOT VALID;

COMMIT;

-- file: 01_change_create_table_departments_and_more.down.sql
-- Undoes: change: create table departments and more
-- Way back: loses the rows of public.departments; the rows of public.employees; the values of
--     public.nodes.parent_id; to keep it: dump the table before downgrading; copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.nodes DROP CONSTRAINT fk_nodes_nodes;
ALTER TABLE public.nodes DROP COLUMN parent_id;
ALTER TABLE public.employees DROP CONSTRAINT fk_employees_departments;
ALTER TABLE public.departments DROP CONSTRAINT fk_departments_employees;
DROP TABLE public.employees;
DROP TABLE public.departments;

COMMIT;

-- file: 02_change_validate_fk_nodes_nodes.up.sql
-- change: validate fk_nodes_nodes
-- Locks: SHARE UPDATE EXCLUSIVE on public.nodes, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.nodes VALIDATE CONSTRAINT fk_nodes_nodes;

COMMIT;

-- file: 02_change_validate_fk_nodes_nodes.down.sql
-- Undoes: change: validate fk_nodes_nodes

-- Nothing to do.
