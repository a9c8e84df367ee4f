
-- file: 01_change.up.sql
-- change: alter wide
-- Locks: ACCESS EXCLUSIVE on public.wide, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.wide ALTER COLUMN a TYPE character varying(100);
ALTER TABLE public.wide ALTER COLUMN b DROP DEFAULT;
ALTER TABLE public.wide ALTER COLUMN b TYPE text;
ALTER TABLE public.wide ALTER COLUMN b SET DEFAULT 'b'::text;
ALTER TABLE public.wide ALTER COLUMN c TYPE numeric(12,2);
ALTER TABLE public.wide ALTER COLUMN d TYPE timestamp(3) with time zone;
ALTER TABLE public.wide ALTER COLUMN e TYPE bit varying(16);
ALTER TABLE public.wide ALTER COLUMN f TYPE character varying;
ALTER TABLE public.wide ALTER COLUMN g TYPE numeric;
ALTER TABLE public.wide ALTER COLUMN h TYPE interval;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter wide

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.wide ALTER COLUMN h TYPE interval(3) USING h::interval(3);
ALTER TABLE public.wide ALTER COLUMN g TYPE numeric(5,1) USING g::numeric(5,1);
ALTER TABLE public.wide ALTER COLUMN f TYPE character varying(20) USING f::character varying(20);
ALTER TABLE public.wide ALTER COLUMN e TYPE bit varying(8) USING e::bit varying(8);
ALTER TABLE public.wide ALTER COLUMN d TYPE timestamp(0) with time zone USING d::timestamp(0)
    with time zone;
ALTER TABLE public.wide ALTER COLUMN c TYPE numeric(8,2) USING c::numeric(8,2);
ALTER TABLE public.wide ALTER COLUMN b DROP DEFAULT;
ALTER TABLE public.wide ALTER COLUMN b TYPE character varying(50) USING b::character varying(50);
ALTER TABLE public.wide ALTER COLUMN b SET DEFAULT 'b'::character varying;
ALTER TABLE public.wide ALTER COLUMN a TYPE character varying(10) USING a::character varying(10);

COMMIT;
