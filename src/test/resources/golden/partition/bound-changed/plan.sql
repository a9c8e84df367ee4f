-- needs no rows from: SELECT ctid FROM public.events_a WHERE NOT (((kind IS NOT NULL) AND (kind = ANY (ARRAY['a'::text, 'b'::text, 'c'::text]))))

-- file: 01_change_detach_events_a.up.sql
-- change: detach events_a
-- Locks: SHARE UPDATE EXCLUSIVE on public.events, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_a, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

ALTER TABLE public.events DETACH PARTITION public.events_a CONCURRENTLY;
SET lock_timeout = '3s';
ALTER TABLE public.events_a DROP CONSTRAINT IF EXISTS events_a_kind_check;

RESET lock_timeout;
RESET statement_timeout;

-- file: 01_change_detach_events_a.down.sql
-- Undoes: change: detach events_a

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.events_a DROP CONSTRAINT IF EXISTS events_a_kind_check;
ALTER TABLE public.events_a ADD CONSTRAINT events_a_kind_check
    CHECK (((kind IS NOT NULL) AND (kind = ANY (ARRAY['a'::text, 'b'::text])))) NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.events_a VALIDATE CONSTRAINT events_a_kind_check;
SET lock_timeout = '3s';
DO $together$
BEGIN
    ALTER TABLE public.events ATTACH PARTITION public.events_a FOR VALUES IN ('a', 'b');
    ALTER TABLE public.events_a DROP CONSTRAINT IF EXISTS events_a_kind_check;
END
$together$;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_check_the_bound_of_events_a.up.sql
-- change: check the bound of events_a
-- Locks: ACCESS EXCLUSIVE on public.events_a, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events_a ADD CONSTRAINT events_a_bound_b5cdbe
    CHECK (((kind IS NOT NULL) AND (kind = ANY (ARRAY['a'::text, 'b'::text, 'c'::text])))) NOT VALID;

COMMIT;

-- file: 02_change_check_the_bound_of_events_a.down.sql
-- Undoes: change: check the bound of events_a

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events_a DROP CONSTRAINT IF EXISTS events_a_bound_b5cdbe;

COMMIT;

-- file: 03_change_validate_events_a_bound_b5cdbe.up.sql
-- change: validate events_a_bound_b5cdbe
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_a, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.events_a VALIDATE CONSTRAINT events_a_bound_b5cdbe;

COMMIT;

-- file: 03_change_validate_events_a_bound_b5cdbe.down.sql
-- Undoes: change: validate events_a_bound_b5cdbe

-- Nothing to do.

-- file: 04_change_attach_events_a.up.sql
-- change: attach events_a
-- Locks: SHARE UPDATE EXCLUSIVE on public.events, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_a, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events ATTACH PARTITION public.events_a FOR VALUES IN ('a', 'b', 'c');
ALTER TABLE public.events_a DROP CONSTRAINT IF EXISTS events_a_bound_b5cdbe;

COMMIT;

-- file: 04_change_attach_events_a.down.sql
-- Undoes: change: attach events_a

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.events_a DROP CONSTRAINT IF EXISTS events_a_bound_b5cdbe;
ALTER TABLE public.events_a ADD CONSTRAINT events_a_bound_b5cdbe
    CHECK (((kind IS NOT NULL) AND (kind = ANY (ARRAY['a'::text, 'b'::text, 'c'::text])))) NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.events_a VALIDATE CONSTRAINT events_a_bound_b5cdbe;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events DETACH PARTITION public.events_a;

COMMIT;
