-- Undoes: Add user feedback!: create table feedback
-- Way back: loses the rows of public.feedback; to keep it: copy the table before the downgrade

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TABLE public.feedback;

COMMIT;
