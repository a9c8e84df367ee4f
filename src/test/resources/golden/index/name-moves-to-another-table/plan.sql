
-- file: 01_change.up.sql
-- change: create table cache_entries
-- Locks: ACCESS EXCLUSIVE on public.cache, catalog change only
-- Way back: loses the rows of public.cache_entries; the rows of public.cache; to keep it: dump the
--     table before downgrading; rename the table instead and drop it later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.cache_entries (
    key text NOT NULL,
    expires timestamp with time zone,
    CONSTRAINT cache_entries_pkey PRIMARY KEY (key)
);
DROP TABLE public.cache;
CREATE INDEX cache_expires_idx ON public.cache_entries USING btree (expires);

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create table cache_entries
-- Way back: loses the rows of public.cache_entries; the rows of public.cache; to keep it: dump the
--     table before downgrading; rename the table instead and drop it later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP INDEX public.cache_expires_idx;
CREATE TABLE public.cache (
    key text NOT NULL,
    expires timestamp with time zone,
    CONSTRAINT cache_pkey PRIMARY KEY (key)
);
CREATE INDEX cache_expires_idx ON public.cache USING btree (expires);
DROP TABLE public.cache_entries;

COMMIT;
