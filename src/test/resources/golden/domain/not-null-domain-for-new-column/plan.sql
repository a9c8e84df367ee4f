-- concern: adding column:public.exams.result writes every row of public.exams again under ACCESS EXCLUSIVE, since its type checks every row; PostgreSQL has no other way to get this column: choose a quiet moment
-- needs no rows from: SELECT ctid FROM public.exams

-- file: 01_change.up.sql
-- change: add result to exams
-- Locks: ACCESS EXCLUSIVE on public.exams, rewrites the table
-- Way back: loses the values of public.exams.result; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.exams ADD COLUMN result public.grade;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: add result to exams
-- Way back: loses the values of public.exams.result; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.exams DROP COLUMN result;

COMMIT;
