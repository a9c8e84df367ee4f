
-- file: 01_change.up.sql
-- change: create table caches
-- Way back: loses the rows of public.caches; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE UNLOGGED TABLE public.caches (
    key text NOT NULL,
    value jsonb,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT caches_pkey PRIMARY KEY (key)
);
CREATE INDEX idx_caches_expires_at ON public.caches USING btree (expires_at);

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create table caches
-- Way back: loses the rows of public.caches; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP INDEX public.idx_caches_expires_at;
DROP TABLE public.caches;

COMMIT;
