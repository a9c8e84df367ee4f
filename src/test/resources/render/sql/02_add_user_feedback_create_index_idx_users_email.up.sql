-- Add user feedback!: create index idx_users_email
-- Locks: SHARE UPDATE EXCLUSIVE on public.users, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_email;
CREATE UNIQUE INDEX CONCURRENTLY idx_users_email ON public.users USING btree (lower(email))
    WHERE (deleted_at IS NULL);

RESET lock_timeout;
RESET statement_timeout;
