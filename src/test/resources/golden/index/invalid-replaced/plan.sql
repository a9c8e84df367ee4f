
-- file: 01_change.up.sql
-- change: create users_mail
-- Locks: SHARE UPDATE EXCLUSIVE on public.users, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.users_mail;
CREATE INDEX CONCURRENTLY users_mail ON public.users USING btree (mail);

RESET lock_timeout;
RESET statement_timeout;

-- file: 01_change.down.sql
-- Undoes: change: create users_mail

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.users_mail;

RESET lock_timeout;
RESET statement_timeout;
