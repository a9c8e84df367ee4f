-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY lower(email)) AS nth FROM public.users WHERE (lower(email)) IS NOT NULL AND (((deleted_at IS NULL) AND (email <> ''::text)))) AS numbered WHERE nth > 1

-- file: 01_change_create_idx_users_email_alive.up.sql
-- change: create idx_users_email_alive
-- Locks: SHARE UPDATE EXCLUSIVE on public.users, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_email_alive;
CREATE INDEX CONCURRENTLY idx_users_email_alive ON public.users USING btree (email)
    WHERE (deleted_at IS NULL);

RESET lock_timeout;
RESET statement_timeout;

-- file: 01_change_create_idx_users_email_alive.down.sql
-- Undoes: change: create idx_users_email_alive

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_email_alive;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_idx_users_lower_email.up.sql
-- change: create idx_users_lower_email
-- Locks: SHARE UPDATE EXCLUSIVE on public.users, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_lower_email;
CREATE UNIQUE INDEX CONCURRENTLY idx_users_lower_email ON public.users USING btree (lower(email))
    WHERE ((deleted_at IS NULL) AND (email <> ''::text));

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_idx_users_lower_email.down.sql
-- Undoes: change: create idx_users_lower_email

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_lower_email;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_idx_users_profile_city.up.sql
-- change: create idx_users_profile_city
-- Locks: SHARE UPDATE EXCLUSIVE on public.users, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_profile_city;
CREATE INDEX CONCURRENTLY idx_users_profile_city ON public.users
    USING btree (((profile ->> 'city'::text)), ((profile #>> '{address,zip}'::text[])) DESC);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_idx_users_profile_city.down.sql
-- Undoes: change: create idx_users_profile_city

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_profile_city;

RESET lock_timeout;
RESET statement_timeout;
