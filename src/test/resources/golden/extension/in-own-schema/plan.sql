
-- file: 01_change_alter_settings.up.sql
-- change: alter settings
-- Locks: ACCESS EXCLUSIVE on public.settings, catalog change only
-- Way back: loses the values of public.settings.attributes; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE EXTENSION hstore WITH SCHEMA extensions;
ALTER TABLE public.settings ADD COLUMN attributes extensions.hstore DEFAULT ''::extensions.hstore
    NOT NULL;

COMMIT;

-- file: 01_change_alter_settings.down.sql
-- Undoes: change: alter settings
-- Way back: loses the values of public.settings.attributes; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.settings DROP COLUMN attributes;
DROP EXTENSION hstore;

COMMIT;

-- file: 02_change_create_idx_settings_attributes.up.sql
-- change: create idx_settings_attributes
-- Locks: SHARE UPDATE EXCLUSIVE on public.settings, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_settings_attributes;
CREATE INDEX CONCURRENTLY idx_settings_attributes ON public.settings USING gin (attributes);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_idx_settings_attributes.down.sql
-- Undoes: change: create idx_settings_attributes

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_settings_attributes;

RESET lock_timeout;
RESET statement_timeout;
