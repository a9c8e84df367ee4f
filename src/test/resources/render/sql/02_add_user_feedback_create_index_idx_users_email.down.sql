-- Undoes: Add user feedback!: create index idx_users_email

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_email;

RESET lock_timeout;
RESET statement_timeout;
