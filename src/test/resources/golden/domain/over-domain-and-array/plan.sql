-- concern: adding column:public.boxes.size writes every row of public.boxes again under ACCESS EXCLUSIVE, since its type checks every row; PostgreSQL has no other way to get this column: choose a quiet moment
-- concern: adding column:public.boxes.weight writes every row of public.boxes again under ACCESS EXCLUSIVE, since its type checks every row; PostgreSQL has no other way to get this column: choose a quiet moment

-- file: 01_change_create_domain_positive_and_more.up.sql
-- change: create domain positive and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE DOMAIN public.positive AS integer
    CONSTRAINT positive_check CHECK ((VALUE > 0));
CREATE DOMAIN public.small_positive AS public.positive
    CONSTRAINT small_positive_check CHECK (((VALUE)::integer < 100));
CREATE DOMAIN public.dimensions AS public.small_positive[]
    CONSTRAINT dimensions_check CHECK ((cardinality(VALUE) <= 3));

COMMIT;

-- file: 01_change_create_domain_positive_and_more.down.sql
-- Undoes: change: create domain positive and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP DOMAIN public.dimensions;
DROP DOMAIN public.small_positive;
DROP DOMAIN public.positive;

COMMIT;

-- file: 02_change_add_size_to_boxes.up.sql
-- change: add size to boxes
-- Locks: ACCESS EXCLUSIVE on public.boxes, rewrites the table
-- Way back: loses the values of public.boxes.size; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.boxes ADD COLUMN size public.dimensions;

COMMIT;

-- file: 02_change_add_size_to_boxes.down.sql
-- Undoes: change: add size to boxes
-- Way back: loses the values of public.boxes.size; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.boxes DROP COLUMN size;

COMMIT;

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
