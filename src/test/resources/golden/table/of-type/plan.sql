
-- file: 01_change_alter_table_two.up.sql
-- change: alter table two
-- Locks: ACCESS EXCLUSIVE on public.two, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.two NOT OF;

COMMIT;

-- file: 01_change_alter_table_two.down.sql
-- Undoes: change: alter table two

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.two OF public.pair;

COMMIT;

-- file: 02_change_create_table_one.up.sql
-- change: create table one
-- Locks: ACCESS EXCLUSIVE on public.three, catalog change only
-- Way back: loses the rows of public.one; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.one (
    a integer,
    b text DEFAULT 'x'::text NOT NULL
);
ALTER TABLE public.one OF public.pair;
ALTER TABLE public.three OF public.pair;

COMMIT;

-- file: 02_change_create_table_one.down.sql
-- Undoes: change: create table one
-- Way back: loses the rows of public.one; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.three NOT OF;
DROP TABLE public.one;

COMMIT;
