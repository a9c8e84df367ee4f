-- concern: proving score_check of domain public.score blocks writes to every table that uses it while their rows are read; PostgreSQL has no other way
-- needs no rows from: SELECT ctid FROM public.games WHERE NOT (((score >= 0) AND (score <= 100)))

-- file: 01_change_add_score_check_to_score.up.sql
-- change: add score_check to score

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER DOMAIN public.score DROP CONSTRAINT score_check;
ALTER DOMAIN public.score ADD CONSTRAINT score_check CHECK (((VALUE >= 0) AND (VALUE <= 100)))
    NOT VALID;

COMMIT;

-- file: 01_change_add_score_check_to_score.down.sql
-- Undoes: change: add score_check to score

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER DOMAIN public.score DROP CONSTRAINT score_check;
ALTER DOMAIN public.score ADD CONSTRAINT score_check CHECK (((VALUE >= 0) AND (VALUE <= 10)));

COMMIT;

-- file: 02_change_validate_score_check.up.sql
-- change: validate score_check
-- Locks: SHARE on public.games, reads every row

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER DOMAIN public.score VALIDATE CONSTRAINT score_check;

COMMIT;

-- file: 02_change_validate_score_check.down.sql
-- Undoes: change: validate score_check

-- Nothing to do.
