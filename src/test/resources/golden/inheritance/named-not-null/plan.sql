
-- file: 01_change.up.sql
-- change: create table wheels
-- Locks: SHARE UPDATE EXCLUSIVE on public.parts, catalog change only
-- Way back: loses the rows of public.wheels; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.wheels (
    CONSTRAINT wheels_have_ids NOT NULL id,
    CONSTRAINT wheels_weigh NOT NULL weight,
    spokes integer
)
INHERITS (public.parts);

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create table wheels
-- Way back: loses the rows of public.wheels; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TABLE public.wheels;

COMMIT;
