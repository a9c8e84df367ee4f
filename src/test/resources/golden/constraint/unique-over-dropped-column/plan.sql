-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY name, version) AS nth FROM public.releases WHERE name IS NOT NULL AND version IS NOT NULL) AS numbered WHERE nth > 1

-- file: 01_change_create_releases_unique_new_f2811b.up.sql
-- change: create releases_unique_new_f2811b
-- Locks: SHARE UPDATE EXCLUSIVE on public.releases, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.releases_unique_new_f2811b;
CREATE UNIQUE INDEX CONCURRENTLY releases_unique_new_f2811b ON public.releases
    USING btree (name, version);

RESET lock_timeout;
RESET statement_timeout;

-- file: 01_change_create_releases_unique_new_f2811b.down.sql
-- Undoes: change: create releases_unique_new_f2811b

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.releases_unique_new_f2811b;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_replace_releases_unique.up.sql
-- change: replace releases_unique
-- Locks: ACCESS EXCLUSIVE on public.releases, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.releases DROP CONSTRAINT releases_unique;
ALTER TABLE public.releases ADD CONSTRAINT releases_unique UNIQUE
    USING INDEX releases_unique_new_f2811b;

COMMIT;

-- file: 02_change_replace_releases_unique.down.sql
-- Undoes: change: replace releases_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.releases_unique_new_f2811b;
CREATE UNIQUE INDEX CONCURRENTLY releases_unique_new_f2811b ON public.releases
    USING btree (name, version);
DROP INDEX CONCURRENTLY IF EXISTS public.releases_unique_spare_f2811b;
CREATE UNIQUE INDEX CONCURRENTLY releases_unique_spare_f2811b ON public.releases
    USING btree (name, version, tenant);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.releases DROP CONSTRAINT releases_unique;
ALTER TABLE public.releases ADD CONSTRAINT releases_unique UNIQUE
    USING INDEX releases_unique_spare_f2811b;

COMMIT;

-- file: 03_change_drop_tenant_of_releases.up.sql
-- change: drop tenant of releases
-- Locks: ACCESS EXCLUSIVE on public.releases, catalog change only
-- Way back: loses the values of public.releases.tenant; to keep it: rename the column instead and
--     drop it later, or copy it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.releases DROP COLUMN tenant;

COMMIT;

-- file: 03_change_drop_tenant_of_releases.down.sql
-- Undoes: change: drop tenant of releases
-- Way back: loses the values of public.releases.tenant; to keep it: rename the column instead and
--     drop it later, or copy it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.releases ADD COLUMN tenant text;

COMMIT;
