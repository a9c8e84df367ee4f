
-- file: 01_change.up.sql
-- change: create table logins
-- Way back: loses the rows of public.logins; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.logins (
    id bigint NOT NULL,
    handle text NOT NULL,
    CONSTRAINT logins_handle_key UNIQUE (handle) INCLUDE (id),
    CONSTRAINT logins_pkey PRIMARY KEY (id)
);
ALTER TABLE public.logins ADD CONSTRAINT logins_handle_key1 UNIQUE (handle) INCLUDE (id);
ALTER TABLE public.logins ADD CONSTRAINT logins_id_key UNIQUE (id);

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create table logins
-- Way back: loses the rows of public.logins; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.logins DROP CONSTRAINT logins_id_key;
ALTER TABLE public.logins DROP CONSTRAINT logins_handle_key1;
DROP TABLE public.logins;

COMMIT;
