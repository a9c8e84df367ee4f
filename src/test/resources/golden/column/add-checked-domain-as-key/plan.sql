-- concern: adding column:public.marks.id writes every row of public.marks again under ACCESS EXCLUSIVE, since its type checks every row; PostgreSQL has no other way to get this column: choose a quiet moment
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY id) AS nth FROM public.marks WHERE id IS NOT NULL) AS numbered WHERE nth > 1

-- file: 01_change_add_id_to_marks.up.sql
-- change: add id to marks
-- Locks: ACCESS EXCLUSIVE on public.marks, rewrites the table
-- Way back: loses the values of public.marks.id; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.marks ADD COLUMN id public.code;

COMMIT;

-- file: 01_change_add_id_to_marks.down.sql
-- Undoes: change: add id to marks
-- Way back: loses the values of public.marks.id; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.marks DROP COLUMN id;

COMMIT;

-- file: 02_change_create_marks_id.up.sql
-- change: create marks_id
-- Locks: SHARE UPDATE EXCLUSIVE on public.marks, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.marks_id;
CREATE UNIQUE INDEX CONCURRENTLY marks_id ON public.marks USING btree (id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_marks_id.down.sql
-- Undoes: change: create marks_id

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.marks_id;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_add_marks_id.up.sql
-- change: add marks_id
-- Locks: ACCESS EXCLUSIVE on public.marks, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.marks ADD CONSTRAINT marks_id UNIQUE USING INDEX marks_id;

COMMIT;

-- file: 03_change_add_marks_id.down.sql
-- Undoes: change: add marks_id

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.marks_id_spare_3ef27a;
CREATE UNIQUE INDEX CONCURRENTLY marks_id_spare_3ef27a ON public.marks USING btree (id);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.marks DROP CONSTRAINT marks_id;
ALTER INDEX public.marks_id_spare_3ef27a RENAME TO marks_id;

COMMIT;
