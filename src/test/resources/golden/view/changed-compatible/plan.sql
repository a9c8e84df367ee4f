
-- file: 01_change.up.sql
-- change: drop view user_names and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.user_names;
DROP VIEW public.active_users;
CREATE VIEW public.active_users (id, name, shout) AS
 SELECT id,
    name,
    upper(name) AS shout
   FROM public.users
  WHERE (active AND (name <> ''::text));
CREATE VIEW public.user_names (name) AS
 SELECT name
   FROM public.active_users;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop view user_names and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.user_names;
DROP VIEW public.active_users;
CREATE VIEW public.active_users (id, name) AS
 SELECT id,
    name
   FROM public.users
  WHERE active;
CREATE VIEW public.user_names (name) AS
 SELECT name
   FROM public.active_users;

COMMIT;
