-- concern: proving dimensions_check of domain public.dimensions blocks writes to every table that uses it while their rows are read; PostgreSQL has no other way
-- concern: adding column:public.boxes.weight writes every row of public.boxes again under ACCESS EXCLUSIVE, since its type checks every row; PostgreSQL has no other way to get this column: choose a quiet moment

-- file: 01_change_alter_boxes.up.sql
-- change: alter boxes
-- Locks: ACCESS EXCLUSIVE on public.boxes, catalog change only
-- Way back: loses the values of public.boxes.size; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE DOMAIN public.positive AS integer
    CONSTRAINT positive_check CHECK ((VALUE > 0));
CREATE DOMAIN public.small_positive AS public.positive
    CONSTRAINT small_positive_check CHECK (((VALUE)::integer < 100));
CREATE DOMAIN public.dimensions AS public.small_positive[];
ALTER TABLE public.boxes ADD COLUMN size public.dimensions;
ALTER DOMAIN public.dimensions ADD CONSTRAINT dimensions_check CHECK ((cardinality(VALUE) <= 3))
    NOT VALID;

COMMIT;

-- file: 01_change_alter_boxes.down.sql
-- Undoes: change: alter boxes
-- Way back: loses the values of public.boxes.size; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER DOMAIN public.dimensions DROP CONSTRAINT dimensions_check;
ALTER TABLE public.boxes DROP COLUMN size;
DROP DOMAIN public.dimensions;
DROP DOMAIN public.small_positive;
DROP DOMAIN public.positive;

COMMIT;

-- file: 02_change_validate_dimensions_check.up.sql
-- change: validate dimensions_check
-- Locks: SHARE on public.boxes, reads every row

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER DOMAIN public.dimensions VALIDATE CONSTRAINT dimensions_check;

COMMIT;

-- file: 02_change_validate_dimensions_check.down.sql
-- Undoes: change: validate dimensions_check

-- Nothing to do.

-- file: 03_change_add_weight_to_boxes.up.sql
-- change: add weight to boxes
-- Locks: ACCESS EXCLUSIVE on public.boxes, rewrites the table
-- Way back: loses the values of public.boxes.weight; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.boxes ADD COLUMN weight public.small_positive;

COMMIT;

-- file: 03_change_add_weight_to_boxes.down.sql
-- Undoes: change: add weight to boxes
-- Way back: loses the values of public.boxes.weight; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.boxes DROP COLUMN weight;

COMMIT;
