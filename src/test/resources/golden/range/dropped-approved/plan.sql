
-- file: 01_change.up.sql
-- change: alter t
-- Locks: ACCESS EXCLUSIVE on public.t, catalog change only
-- Way back: loses the values of public.t.during; to keep it: rename the column instead and drop it
--     later, or copy it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP FUNCTION public.unit();
ALTER TABLE public.t DROP COLUMN during;
DROP TYPE public.span;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter t
-- Way back: loses the values of public.t.during; to keep it: rename the column instead and drop it
--     later, or copy it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TYPE public.span AS RANGE (
    SUBTYPE = integer,
    SUBTYPE_OPCLASS = pg_catalog.int4_ops,
    MULTIRANGE_TYPE_NAME = public.span_multirange
);
ALTER TABLE public.t ADD COLUMN during public.span DEFAULT public.span(0, 1);
CREATE OR REPLACE FUNCTION public.unit()
 RETURNS public.span
 LANGUAGE sql
 IMMUTABLE
RETURN public.span(0, 1);

COMMIT;
