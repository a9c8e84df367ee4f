-- concern: proving address_check of domain public.address blocks writes to every table that uses it while their rows are read; PostgreSQL has no other way
-- concern: proving short of domain public.address blocks writes to every table that uses it while their rows are read; PostgreSQL has no other way
-- concern: proving level_check of domain public.level blocks writes to every table that uses it while their rows are read; PostgreSQL has no other way
-- needs no rows from: SELECT ctid FROM public.people WHERE NOT (((mail)::text ~~ '%@%'::text))
-- needs no rows from: SELECT ctid FROM public.people WHERE NOT ((length((mail)::text) < 200))

-- file: 01_change_alter_people.up.sql
-- change: alter people
-- Locks: ACCESS EXCLUSIVE on public.people, catalog change only
-- Way back: loses the values of public.people.other; the values of public.people.level; to keep it:
--     copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE DOMAIN public.address AS text;
CREATE DOMAIN public.level AS integer DEFAULT 3;
ALTER TABLE public.people ALTER COLUMN mail TYPE public.address;
ALTER TABLE public.people ADD COLUMN other public.address DEFAULT 'a@b'::text NOT NULL;
ALTER DOMAIN public.address ADD CONSTRAINT address_check CHECK ((VALUE ~~ '%@%'::text)) NOT VALID;
ALTER DOMAIN public.address ADD CONSTRAINT short CHECK ((length(VALUE) < 200)) NOT VALID;
COMMENT ON CONSTRAINT short ON DOMAIN public.address IS 'what servers take';
ALTER TABLE public.people ADD COLUMN level public.level;
ALTER DOMAIN public.level ADD CONSTRAINT level_check CHECK (((VALUE >= 1) AND (VALUE <= 9)))
    NOT VALID;

COMMIT;

-- file: 01_change_alter_people.down.sql
-- Undoes: change: alter people
-- Way back: loses the values of public.people.other; the values of public.people.level; to keep it:
--     copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER DOMAIN public.level DROP CONSTRAINT level_check;
ALTER TABLE public.people DROP COLUMN level;
ALTER DOMAIN public.address DROP CONSTRAINT short;
ALTER DOMAIN public.address DROP CONSTRAINT address_check;
ALTER TABLE public.people DROP COLUMN other;
ALTER TABLE public.people ALTER COLUMN mail TYPE text USING mail::text;
DROP DOMAIN public.level;
DROP DOMAIN public.address;

COMMIT;

-- file: 02_change_validate_address_check.up.sql
-- change: validate address_check
-- Locks: SHARE on public.people, reads every row

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER DOMAIN public.address VALIDATE CONSTRAINT address_check;

COMMIT;

-- file: 02_change_validate_address_check.down.sql
-- Undoes: change: validate address_check

-- Nothing to do.

-- file: 03_change_validate_short.up.sql
-- change: validate short
-- Locks: SHARE on public.people, reads every row

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER DOMAIN public.address VALIDATE CONSTRAINT short;

COMMIT;

-- file: 03_change_validate_short.down.sql
-- Undoes: change: validate short

-- Nothing to do.

-- file: 04_change_validate_level_check.up.sql
-- change: validate level_check
-- Locks: SHARE on public.people, reads every row

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER DOMAIN public.level VALIDATE CONSTRAINT level_check;

COMMIT;

-- file: 04_change_validate_level_check.down.sql
-- Undoes: change: validate level_check

-- Nothing to do.
