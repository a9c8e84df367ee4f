-- concern: column:public.people.letters is made again, which writes every row of public.people under ACCESS EXCLUSIVE, since a stored generated column is computed for every row; PostgreSQL has no other way: choose a quiet moment

-- file: 01_change_drop_people_letters_check.up.sql
-- change: drop people_letters_check
-- Locks: ACCESS EXCLUSIVE on public.people, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.people DROP CONSTRAINT people_letters_check;

COMMIT;

-- file: 01_change_drop_people_letters_check.down.sql
-- Undoes: change: drop people_letters_check

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.people DROP CONSTRAINT IF EXISTS people_letters_check;
ALTER TABLE public.people ADD CONSTRAINT people_letters_check CHECK ((letters > 0)) NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.people VALIDATE CONSTRAINT people_letters_check;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_alter_letters_of_people.up.sql
-- change: alter letters of people
-- Locks: ACCESS EXCLUSIVE on public.people, rewrites the table

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.people DROP COLUMN letters;
ALTER TABLE public.people ADD COLUMN letters integer GENERATED ALWAYS AS (length(first)) STORED;
DROP VIEW public.directory;

COMMIT;

-- file: 02_change_alter_letters_of_people.down.sql
-- Undoes: change: alter letters of people

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

CREATE VIEW public.directory (id, full_name) AS
 SELECT id,
    full_name
   FROM public.people;
ALTER TABLE public.people DROP COLUMN letters;
ALTER TABLE public.people ADD COLUMN letters integer GENERATED ALWAYS AS (length(first)) VIRTUAL;

COMMIT;

-- file: 03_change_add_people_letters_check.up.sql
-- change: add people_letters_check
-- Locks: ACCESS EXCLUSIVE on public.people, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.people ADD CONSTRAINT people_letters_check CHECK ((letters > 0)) NOT VALID;

COMMIT;

-- file: 03_change_add_people_letters_check.down.sql
-- Undoes: change: add people_letters_check

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.people DROP CONSTRAINT people_letters_check;

COMMIT;

-- file: 04_change_alter_full_name_of_people.up.sql
-- change: alter full_name of people
-- Locks: ACCESS EXCLUSIVE on public.people, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.people DROP COLUMN full_name;
ALTER TABLE public.people ADD COLUMN full_name text
    GENERATED ALWAYS AS (((first || ' '::text) || last)) VIRTUAL;
COMMENT ON COLUMN public.people.full_name IS 'as printed';
CREATE VIEW public.directory (id, full_name) AS
 SELECT id,
    full_name
   FROM public.people;

COMMIT;

-- file: 04_change_alter_full_name_of_people.down.sql
-- Undoes: change: alter full_name of people

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

DROP VIEW public.directory;
ALTER TABLE public.people DROP COLUMN full_name;
ALTER TABLE public.people ADD COLUMN full_name text
    GENERATED ALWAYS AS (((first || ' '::text) || last)) STORED;
COMMENT ON COLUMN public.people.full_name IS 'as printed';

COMMIT;

-- file: 05_change_validate_people_letters_check.up.sql
-- change: validate people_letters_check
-- Locks: SHARE UPDATE EXCLUSIVE on public.people, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.people VALIDATE CONSTRAINT people_letters_check;

COMMIT;

-- file: 05_change_validate_people_letters_check.down.sql
-- Undoes: change: validate people_letters_check

-- Nothing to do.
