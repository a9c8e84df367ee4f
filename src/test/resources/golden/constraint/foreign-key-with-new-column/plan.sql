-- needs no rows from: SELECT child.ctid FROM public.users AS child WHERE child.team_id IS NOT NULL AND NOT EXISTS (SELECT FROM public.teams AS parent WHERE parent.id = child.team_id)

-- file: 01_change_add_team_id_to_users.up.sql
-- change: add team_id to users
-- Locks: ACCESS EXCLUSIVE on public.users, catalog change only
-- Way back: loses the values of public.users.team_id; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.users ADD COLUMN team_id integer;

COMMIT;

-- file: 01_change_add_team_id_to_users.down.sql
-- Undoes: change: add team_id to users
-- Way back: loses the values of public.users.team_id; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.users DROP COLUMN team_id;

COMMIT;

-- file: 02_change_add_fk_users_teams.up.sql
-- change: add fk_users_teams
-- Locks: SHARE ROW EXCLUSIVE on public.teams, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.users, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.teams, public.users IN SHARE ROW EXCLUSIVE MODE;
ALTER TABLE public.users ADD CONSTRAINT fk_users_teams FOREIGN KEY (team_id)
    REFERENCES public.teams(id) ON DELETE SET NULL NOT VALID;

COMMIT;

-- file: 02_change_add_fk_users_teams.down.sql
-- Undoes: change: add fk_users_teams

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.teams, public.users IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.users DROP CONSTRAINT fk_users_teams;

COMMIT;

-- file: 03_change_create_idx_users_team_id.up.sql
-- change: create idx_users_team_id
-- Locks: SHARE UPDATE EXCLUSIVE on public.users, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_team_id;
CREATE INDEX CONCURRENTLY idx_users_team_id ON public.users USING btree (team_id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_idx_users_team_id.down.sql
-- Undoes: change: create idx_users_team_id

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_team_id;

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_validate_fk_users_teams.up.sql
-- change: validate fk_users_teams
-- Locks: SHARE UPDATE EXCLUSIVE on public.users, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.users VALIDATE CONSTRAINT fk_users_teams;

COMMIT;

-- file: 04_change_validate_fk_users_teams.down.sql
-- Undoes: change: validate fk_users_teams

-- Nothing to do.
