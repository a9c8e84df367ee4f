-- concern: column:public.lines.total is made again, which writes every row of public.lines under ACCESS EXCLUSIVE, since a stored generated column is computed for every row; PostgreSQL has no other way: choose a quiet moment
-- concern: column:public.lines.gross is made again, which writes every row of public.lines under ACCESS EXCLUSIVE, since a stored generated column is computed for every row; PostgreSQL has no other way: choose a quiet moment

-- file: 01_change_drop_lines_total.up.sql
-- change: drop lines_total
-- Locks: SHARE UPDATE EXCLUSIVE on public.lines, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.lines_total;

RESET lock_timeout;
RESET statement_timeout;

-- file: 01_change_drop_lines_total.down.sql
-- Undoes: change: drop lines_total

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.lines_total;
CREATE INDEX CONCURRENTLY lines_total ON public.lines USING btree (total);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_alter_label_of_lines.up.sql
-- change: alter label of lines
-- Locks: ACCESS EXCLUSIVE on public.lines, catalog change only
-- Way back: loses the values of public.lines.label that are not computed; to keep it: copy the
--     column first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.lines DROP COLUMN label;
ALTER TABLE public.lines ADD COLUMN label text GENERATED ALWAYS AS (('no. '::text || id)) VIRTUAL;
DROP VIEW public.dear;

COMMIT;

-- file: 02_change_alter_label_of_lines.down.sql
-- Undoes: change: alter label of lines
-- Way back: loses the values of public.lines.label that are not computed; to keep it: copy the
--     column first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

CREATE VIEW public.dear (id, total, gross) AS
 SELECT id,
    total,
    gross
   FROM public.lines
  WHERE (total > (1000)::numeric);
ALTER TABLE public.lines DROP COLUMN label;
ALTER TABLE public.lines ADD COLUMN label text GENERATED ALWAYS AS (('no. '::text || id)) STORED;
ALTER TABLE public.lines ALTER COLUMN label DROP EXPRESSION;

COMMIT;

-- file: 03_change_alter_total_of_lines.up.sql
-- change: alter total of lines
-- Locks: ACCESS EXCLUSIVE on public.lines, rewrites the table
-- Way back: loses the values of public.lines.total that are not computed; to keep it: copy the
--     column first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.lines DROP COLUMN total;
ALTER TABLE public.lines ADD COLUMN total numeric GENERATED ALWAYS AS ((price * (pieces)::numeric))
    STORED;

COMMIT;

-- file: 03_change_alter_total_of_lines.down.sql
-- Undoes: change: alter total of lines
-- Way back: loses the values of public.lines.total that are not computed; to keep it: copy the
--     column first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.lines DROP COLUMN total;
ALTER TABLE public.lines ADD COLUMN total numeric GENERATED ALWAYS AS ((price * (pieces)::numeric))
    STORED;
ALTER TABLE public.lines ALTER COLUMN total DROP EXPRESSION;
ALTER TABLE public.lines ALTER COLUMN total SET DEFAULT 0;

COMMIT;

-- file: 04_change_create_lines_total.up.sql
-- change: create lines_total
-- Locks: SHARE UPDATE EXCLUSIVE on public.lines, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.lines_total;
CREATE INDEX CONCURRENTLY lines_total ON public.lines USING btree (total);

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_create_lines_total.down.sql
-- Undoes: change: create lines_total

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.lines_total;

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_alter_gross_of_lines.up.sql
-- change: alter gross of lines
-- Locks: ACCESS EXCLUSIVE on public.lines, rewrites the table
-- Way back: loses the values of public.lines.gross that are not computed; to keep it: copy the
--     column first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.lines DROP COLUMN gross;
ALTER TABLE public.lines ADD COLUMN gross numeric GENERATED ALWAYS AS ((price * 1.2)) STORED
    NOT NULL;
COMMENT ON COLUMN public.lines.gross IS 'with tax';
ALTER TABLE public.lines ALTER COLUMN gross DROP EXPRESSION;
ALTER TABLE public.lines ALTER COLUMN gross SET DEFAULT 0;
CREATE VIEW public.dear (id, total, gross) AS
 SELECT id,
    total,
    gross
   FROM public.lines
  WHERE (total > (1000)::numeric);

COMMIT;

-- file: 05_change_alter_gross_of_lines.down.sql
-- Undoes: change: alter gross of lines
-- Way back: loses the values of public.lines.gross that are not computed; to keep it: copy the
--     column first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

DROP VIEW public.dear;
ALTER TABLE public.lines DROP COLUMN gross;
ALTER TABLE public.lines ADD COLUMN gross numeric GENERATED ALWAYS AS ((price * 1.2)) VIRTUAL;
COMMENT ON COLUMN public.lines.gross IS 'with tax';

COMMIT;
