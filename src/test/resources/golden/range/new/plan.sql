
-- file: 01_change.up.sql
-- change: alter bookings
-- Locks: ACCESS EXCLUSIVE on public.bookings, catalog change only
-- Way back: loses the values of public.bookings.open; the values of public.bookings.spells; to keep
--     it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TYPE public."Words" AS RANGE (
    SUBTYPE = text,
    SUBTYPE_OPCLASS = pg_catalog.text_ops,
    COLLATION = pg_catalog."C",
    MULTIRANGE_TYPE_NAME = public."Many Words"
);
CREATE OR REPLACE FUNCTION public.time_diff(x time without time zone, y time without time zone)
 RETURNS double precision
 LANGUAGE sql
 IMMUTABLE STRICT
AS $function$SELECT EXTRACT(EPOCH FROM (x - y))::double precision$function$;
CREATE TYPE public.hours AS RANGE (
    SUBTYPE = time without time zone,
    SUBTYPE_OPCLASS = pg_catalog.time_ops,
    SUBTYPE_DIFF = public.time_diff,
    MULTIRANGE_TYPE_NAME = public.hours_multirange
);
CREATE OR REPLACE FUNCTION public.midday()
 RETURNS public.hours
 LANGUAGE sql
 IMMUTABLE
RETURN public.hours('11:00:00'::time without time zone, '13:00:00'::time without time zone);
COMMENT ON TYPE public.hours IS 'of a day';
ALTER TABLE public.bookings ADD COLUMN open public.hours;
ALTER TABLE public.bookings ADD COLUMN spells public."Many Words";

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter bookings
-- Way back: loses the values of public.bookings.open; the values of public.bookings.spells; to keep
--     it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.bookings DROP COLUMN spells;
ALTER TABLE public.bookings DROP COLUMN open;
DROP FUNCTION public.midday();
DROP TYPE public.hours;
DROP FUNCTION public.time_diff(time without time zone, time without time zone);
DROP TYPE public."Words";

COMMIT;
