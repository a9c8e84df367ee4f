-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY slug) AS nth FROM public.accounts WHERE slug IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT child.ctid FROM public.members AS child WHERE child.invited_by IS NOT NULL AND NOT EXISTS (SELECT FROM public.accounts AS parent WHERE parent.id = child.invited_by)

-- file: 01_change_drop_accounts_one.up.sql
-- change: drop accounts_one
-- Locks: ACCESS EXCLUSIVE on public.accounts, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.members, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.accounts, public.members IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.members DROP CONSTRAINT members_account_id_fkey;
ALTER TABLE public.accounts DROP CONSTRAINT accounts_one;
ALTER TABLE public.members ADD CONSTRAINT members_account_id_fkey FOREIGN KEY (account_id)
    REFERENCES public.accounts(id) NOT VALID;
COMMENT ON CONSTRAINT members_account_id_fkey ON public.members IS 'where they work';

COMMIT;

-- file: 01_change_drop_accounts_one.down.sql
-- Undoes: change: drop accounts_one

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.accounts_one;
CREATE UNIQUE INDEX CONCURRENTLY accounts_one ON public.accounts USING btree (id);
SET lock_timeout = '0';
ALTER TABLE public.members VALIDATE CONSTRAINT members_account_id_fkey;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.accounts, public.members IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.accounts ADD CONSTRAINT accounts_one UNIQUE USING INDEX accounts_one;

COMMIT;

-- file: 02_change_validate_members_account_id_fkey.up.sql
-- change: validate members_account_id_fkey
-- Locks: SHARE UPDATE EXCLUSIVE on public.members, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.members VALIDATE CONSTRAINT members_account_id_fkey;

COMMIT;

-- file: 02_change_validate_members_account_id_fkey.down.sql
-- Undoes: change: validate members_account_id_fkey

-- Nothing to do.

-- file: 03_change_drop_domains_slug_fkey.up.sql
-- change: drop domains_slug_fkey
-- Locks: ACCESS EXCLUSIVE on public.accounts, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.domains, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.accounts, public.domains IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.domains DROP CONSTRAINT domains_slug_fkey;

COMMIT;

-- file: 03_change_drop_domains_slug_fkey.down.sql
-- Undoes: change: drop domains_slug_fkey

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.accounts, public.domains IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.domains ADD CONSTRAINT domains_slug_fkey FOREIGN KEY (slug)
    REFERENCES public.accounts(slug);

COMMIT;

-- file: 04_change_add_members_invited_by_fkey.up.sql
-- change: add members_invited_by_fkey
-- Locks: SHARE ROW EXCLUSIVE on public.accounts, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.members, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.accounts, public.members IN SHARE ROW EXCLUSIVE MODE;
ALTER TABLE public.members ADD CONSTRAINT members_invited_by_fkey FOREIGN KEY (invited_by)
    REFERENCES public.accounts(id) NOT VALID;

COMMIT;

-- file: 04_change_add_members_invited_by_fkey.down.sql
-- Undoes: change: add members_invited_by_fkey

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.accounts, public.members IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.members DROP CONSTRAINT members_invited_by_fkey;

COMMIT;

-- file: 05_change_create_accounts_slug_key.up.sql
-- change: create accounts_slug_key
-- Locks: SHARE UPDATE EXCLUSIVE on public.accounts, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.accounts_slug_key;
CREATE UNIQUE INDEX CONCURRENTLY accounts_slug_key ON public.accounts USING btree (slug);

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_create_accounts_slug_key.down.sql
-- Undoes: change: create accounts_slug_key

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.accounts_slug_key;

RESET lock_timeout;
RESET statement_timeout;

-- file: 06_change_add_accounts_slug_key.up.sql
-- change: add accounts_slug_key
-- Locks: ACCESS EXCLUSIVE on public.accounts, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.accounts ADD CONSTRAINT accounts_slug_key UNIQUE USING INDEX accounts_slug_key;

COMMIT;

-- file: 06_change_add_accounts_slug_key.down.sql
-- Undoes: change: add accounts_slug_key

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.accounts_slug_key_spare_3674e1;
CREATE UNIQUE INDEX CONCURRENTLY accounts_slug_key_spare_3674e1 ON public.accounts
    USING btree (slug);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.accounts DROP CONSTRAINT accounts_slug_key;
ALTER INDEX public.accounts_slug_key_spare_3674e1 RENAME TO accounts_slug_key;

COMMIT;

-- file: 07_change_drop_accounts_slug.up.sql
-- change: drop accounts_slug
-- Locks: SHARE UPDATE EXCLUSIVE on public.accounts, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.accounts_slug;

RESET lock_timeout;
RESET statement_timeout;

-- file: 07_change_drop_accounts_slug.down.sql
-- Undoes: change: drop accounts_slug

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.accounts_slug;
CREATE UNIQUE INDEX CONCURRENTLY accounts_slug ON public.accounts USING btree (slug);
ALTER TABLE public.accounts CLUSTER ON accounts_slug;

RESET lock_timeout;
RESET statement_timeout;

-- file: 08_change_add_domains_slug_fkey.up.sql
-- change: add domains_slug_fkey
-- Locks: SHARE ROW EXCLUSIVE on public.accounts, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.domains, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.accounts, public.domains IN SHARE ROW EXCLUSIVE MODE;
ALTER TABLE public.domains ADD CONSTRAINT domains_slug_fkey FOREIGN KEY (slug)
    REFERENCES public.accounts(slug) NOT VALID;

COMMIT;

-- file: 08_change_add_domains_slug_fkey.down.sql
-- Undoes: change: add domains_slug_fkey

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.accounts, public.domains IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.domains DROP CONSTRAINT domains_slug_fkey;

COMMIT;

-- file: 09_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.domains, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.members, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.members VALIDATE CONSTRAINT members_invited_by_fkey;
ALTER TABLE public.domains VALIDATE CONSTRAINT domains_slug_fkey;

COMMIT;

-- file: 09_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.
