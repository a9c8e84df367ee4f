
-- file: 01_change_add_motto_to_teams.up.sql
-- change: add motto to teams
-- Locks: ACCESS EXCLUSIVE on public.teams, catalog change only
-- Way back: loses the values of public.teams.motto; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.teams ADD COLUMN motto character varying(80);

COMMIT;

-- file: 01_change_add_motto_to_teams.down.sql
-- Undoes: change: add motto to teams
-- Way back: loses the values of public.teams.motto; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.teams DROP COLUMN motto;

COMMIT;

-- file: 02_change_alter_users.up.sql
-- change: alter users
-- Locks: ACCESS EXCLUSIVE on public.users, catalog change only
-- Way back: loses the values of public.users.nickname; the values of public.users.born; to keep it:
--     copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.users ADD COLUMN nickname text;
ALTER TABLE public.users ADD COLUMN born date;

COMMIT;

-- file: 02_change_alter_users.down.sql
-- Undoes: change: alter users
-- Way back: loses the values of public.users.nickname; the values of public.users.born; to keep it:
--     copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.users DROP COLUMN born;
ALTER TABLE public.users DROP COLUMN nickname;

COMMIT;
