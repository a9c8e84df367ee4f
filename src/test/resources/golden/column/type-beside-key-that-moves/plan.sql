-- concern: column:public.pets.owner gets its new type beside live traffic, since the size of public.pets is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers
-- concern: column:public.visits.pet gets its new type beside live traffic, since the size of public.visits is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY name) AS nth FROM public.owners WHERE name IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT child.ctid FROM public.pets AS child WHERE child.owner IS NOT NULL AND NOT EXISTS (SELECT FROM public.owners AS parent WHERE parent.name = child.owner)
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY owner, id) AS nth FROM public.pets WHERE owner IS NOT NULL AND id IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY day) AS nth FROM public.visits WHERE day IS NOT NULL) AS numbered WHERE nth > 1

-- file: 01_change_start_changing_owner_of_pets.up.sql
-- change: start changing owner of pets
-- Locks: ACCESS EXCLUSIVE on public.pets, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.pets ADD COLUMN owner_new_4c1029 text;
CREATE FUNCTION public.pets_sync_new_3be1d4() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.owner_new_4c1029 := NEW.owner;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_pets_sync_new_3be1d4 BEFORE INSERT OR UPDATE ON public.pets FOR EACH ROW EXECUTE
    FUNCTION public.pets_sync_new_3be1d4();
ALTER TABLE public.pets ENABLE ALWAYS TRIGGER zz_pets_sync_new_3be1d4;
ALTER TABLE public.pets ADD CONSTRAINT owner_same_new_4c1029
    CHECK (owner_new_4c1029 IS NOT DISTINCT FROM owner::text) NOT VALID;
ALTER TABLE public.pets ADD CONSTRAINT pets_owner_not_null_new_4ed83e NOT NULL owner_new_4c1029
    NOT VALID;

COMMIT;

-- file: 01_change_start_changing_owner_of_pets.down.sql
-- Undoes: change: start changing owner of pets

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_pets_sync_new_3be1d4 ON public.pets;
DROP FUNCTION public.pets_sync_new_3be1d4();
ALTER TABLE public.pets DROP COLUMN owner_new_4c1029;

COMMIT;

-- file: 02_change_start_changing_pet_of_visits.up.sql
-- change: start changing pet of visits
-- Locks: ACCESS EXCLUSIVE on public.visits, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.visits ADD COLUMN pet_new_bbba57 text;
CREATE FUNCTION public.visits_sync_new_b94407() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.pet_new_bbba57 := NEW.pet;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_visits_sync_new_b94407 BEFORE INSERT OR UPDATE ON public.visits FOR EACH ROW
    EXECUTE FUNCTION public.visits_sync_new_b94407();
ALTER TABLE public.visits ENABLE ALWAYS TRIGGER zz_visits_sync_new_b94407;
ALTER TABLE public.visits ADD CONSTRAINT pet_same_new_bbba57
    CHECK (pet_new_bbba57 IS NOT DISTINCT FROM pet::text) NOT VALID;
ALTER TABLE public.visits ADD CONSTRAINT visits_pet_not_null_new_ffa79d NOT NULL pet_new_bbba57
    NOT VALID;

COMMIT;

-- file: 02_change_start_changing_pet_of_visits.down.sql
-- Undoes: change: start changing pet of visits

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_visits_sync_new_b94407 ON public.visits;
DROP FUNCTION public.visits_sync_new_b94407();
ALTER TABLE public.visits DROP COLUMN pet_new_bbba57;

COMMIT;

-- file: 03_change_add_name_to_owners.up.sql
-- change: add name to owners
-- Locks: ACCESS EXCLUSIVE on public.owners, catalog change only
-- Way back: loses the values of public.owners.name; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.owners ADD COLUMN name text;

COMMIT;

-- file: 03_change_add_name_to_owners.down.sql
-- Undoes: change: add name to owners
-- Way back: loses the values of public.owners.name; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.owners DROP COLUMN name;

COMMIT;

-- file: 04_change_create_owners_name.up.sql
-- change: create owners_name
-- Locks: SHARE UPDATE EXCLUSIVE on public.owners, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.owners_name;
CREATE UNIQUE INDEX CONCURRENTLY owners_name ON public.owners USING btree (name);

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_create_owners_name.down.sql
-- Undoes: change: create owners_name

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.owners_name;

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_add_owners_name.up.sql
-- change: add owners_name
-- Locks: ACCESS EXCLUSIVE on public.owners, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.owners ADD CONSTRAINT owners_name UNIQUE USING INDEX owners_name;

COMMIT;

-- file: 05_change_add_owners_name.down.sql
-- Undoes: change: add owners_name

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.owners_name_spare_d4d9c1;
CREATE UNIQUE INDEX CONCURRENTLY owners_name_spare_d4d9c1 ON public.owners USING btree (name);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.owners DROP CONSTRAINT owners_name;
ALTER INDEX public.owners_name_spare_d4d9c1 RENAME TO owners_name;

COMMIT;

-- file: 06_change_copy_owner_of_pets.up.sql
-- change: copy owner of pets
-- Locks: SHARE UPDATE EXCLUSIVE on public.pets, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.pets') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.pets SET owner_new_4c1029 = owner
        WHERE owner_new_4c1029 IS NULL AND (owner) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.pets are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.pets SET owner_new_4c1029 = owner
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.pets WHERE owner_new_4c1029 IS NULL AND (owner) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.pets (owner_new_4c1029);

RESET lock_timeout;
RESET statement_timeout;

-- file: 06_change_copy_owner_of_pets.down.sql
-- Undoes: change: copy owner of pets

-- Nothing to do.

-- file: 07_change_copy_pet_of_visits.up.sql
-- change: copy pet of visits
-- Locks: SHARE UPDATE EXCLUSIVE on public.visits, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.visits') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.visits SET pet_new_bbba57 = pet
        WHERE pet_new_bbba57 IS NULL AND (pet) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.visits are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.visits SET pet_new_bbba57 = pet
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.visits WHERE pet_new_bbba57 IS NULL AND (pet) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.visits (pet_new_bbba57);

RESET lock_timeout;
RESET statement_timeout;

-- file: 07_change_copy_pet_of_visits.down.sql
-- Undoes: change: copy pet of visits

-- Nothing to do.

-- file: 08_change_create_visits_pkey_newer_810c14.up.sql
-- change: create visits_pkey_newer_810c14
-- Locks: SHARE UPDATE EXCLUSIVE on public.visits, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.visits_pkey_newer_810c14;
CREATE UNIQUE INDEX CONCURRENTLY visits_pkey_newer_810c14 ON public.visits
    USING btree (day, pet_new_bbba57);

RESET lock_timeout;
RESET statement_timeout;

-- file: 08_change_create_visits_pkey_newer_810c14.down.sql
-- Undoes: change: create visits_pkey_newer_810c14

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.visits_pkey_newer_810c14;

RESET lock_timeout;
RESET statement_timeout;

-- file: 09_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.pets, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.visits, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.pets VALIDATE CONSTRAINT owner_same_new_4c1029;
ALTER TABLE public.pets VALIDATE CONSTRAINT pets_owner_not_null_new_4ed83e;
ALTER TABLE public.visits VALIDATE CONSTRAINT pet_same_new_bbba57;
ALTER TABLE public.visits VALIDATE CONSTRAINT visits_pet_not_null_new_ffa79d;

COMMIT;

-- file: 09_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.

-- file: 10_change_settle_owner_of_pets.up.sql
-- change: settle owner of pets
-- Locks: ACCESS EXCLUSIVE on public.pets, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.pets DROP CONSTRAINT owner_same_new_4c1029;

COMMIT;

-- file: 10_change_settle_owner_of_pets.down.sql
-- Undoes: change: settle owner of pets

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.pets'::regclass AND conname = 'owner_same_new_4c1029'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.pets ADD CONSTRAINT owner_same_new_4c1029 CHECK (owner_new_4c1029 IS NOT DISTINCT FROM owner::text) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.pets VALIDATE CONSTRAINT owner_same_new_4c1029;

RESET lock_timeout;
RESET statement_timeout;

-- file: 11_change_settle_pet_of_visits.up.sql
-- change: settle pet of visits
-- Locks: ACCESS EXCLUSIVE on public.visits, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.visits DROP CONSTRAINT pet_same_new_bbba57;

COMMIT;

-- file: 11_change_settle_pet_of_visits.down.sql
-- Undoes: change: settle pet of visits

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.visits'::regclass AND conname = 'pet_same_new_bbba57'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.visits ADD CONSTRAINT pet_same_new_bbba57 CHECK (pet_new_bbba57 IS NOT DISTINCT FROM pet::text) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.visits VALIDATE CONSTRAINT pet_same_new_bbba57;

RESET lock_timeout;
RESET statement_timeout;

-- file: 12_change_swap_owner_of_pets.up.sql
-- change: swap owner of pets
-- Locks: ACCESS EXCLUSIVE on public.pets, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_pets_sync_new_3be1d4 ON public.pets;
DROP FUNCTION public.pets_sync_new_3be1d4();
ALTER TABLE public.pets RENAME CONSTRAINT pets_owner TO pets_owner_old_2c38f9;
ALTER TABLE public.pets RENAME COLUMN owner TO owner_old_4c1029;
ALTER TABLE public.pets RENAME COLUMN owner_new_4c1029 TO owner;
ALTER TABLE public.pets RENAME CONSTRAINT pets_owner_not_null TO pets_owner_not_null_old_4ed83e;
ALTER TABLE public.pets RENAME CONSTRAINT pets_owner_not_null_new_4ed83e TO pets_owner_not_null;
DO $grants$
DECLARE
    given record;
BEGIN
    FOR given IN
        SELECT acl.privilege_type AS privilege,
               coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
               CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
        FROM pg_attribute a
        CROSS JOIN LATERAL aclexplode(a.attacl) acl
        LEFT JOIN pg_roles r ON r.oid = acl.grantee
        WHERE a.attrelid = 'public.pets'::regclass AND a.attname = 'owner_old_4c1029'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'owner',
            'public.pets'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.pets_sync_old_3be1d4() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.owner_old_4c1029 := NEW.owner::integer;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_pets_sync_old_3be1d4 BEFORE INSERT OR UPDATE ON public.pets FOR EACH ROW EXECUTE
    FUNCTION public.pets_sync_old_3be1d4();
ALTER TABLE public.pets ENABLE ALWAYS TRIGGER zz_pets_sync_old_3be1d4;

COMMIT;

-- file: 12_change_swap_owner_of_pets.down.sql
-- Undoes: change: swap owner of pets

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_pets_sync_old_3be1d4 ON public.pets;
DROP FUNCTION public.pets_sync_old_3be1d4();
ALTER TABLE public.pets RENAME COLUMN owner TO owner_new_4c1029;
ALTER TABLE public.pets RENAME COLUMN owner_old_4c1029 TO owner;
ALTER TABLE public.pets RENAME CONSTRAINT pets_owner_not_null TO pets_owner_not_null_new_4ed83e;
ALTER TABLE public.pets RENAME CONSTRAINT pets_owner_not_null_old_4ed83e TO pets_owner_not_null;
DO $grants$
DECLARE
    given record;
BEGIN
    FOR given IN
        SELECT acl.privilege_type AS privilege,
               coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
               CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
        FROM pg_attribute a
        CROSS JOIN LATERAL aclexplode(a.attacl) acl
        LEFT JOIN pg_roles r ON r.oid = acl.grantee
        WHERE a.attrelid = 'public.pets'::regclass AND a.attname = 'owner_new_4c1029'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'owner',
            'public.pets'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.pets RENAME CONSTRAINT pets_owner_old_2c38f9 TO pets_owner;
CREATE FUNCTION public.pets_sync_new_3be1d4() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.owner_new_4c1029 := NEW.owner;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_pets_sync_new_3be1d4 BEFORE INSERT OR UPDATE ON public.pets FOR EACH ROW EXECUTE
    FUNCTION public.pets_sync_new_3be1d4();
ALTER TABLE public.pets ENABLE ALWAYS TRIGGER zz_pets_sync_new_3be1d4;

COMMIT;

-- file: 13_change_alter_owners.up.sql
-- change: alter owners
-- Locks: ACCESS EXCLUSIVE on public.owners, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.pets, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.owners, public.pets IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.pets DROP CONSTRAINT pets_owner_old_2c38f9;
DROP TRIGGER zz_pets_sync_old_3be1d4 ON public.pets;
DROP FUNCTION public.pets_sync_old_3be1d4();
ALTER TABLE public.pets DROP COLUMN owner_old_4c1029;
ALTER TABLE public.pets ADD CONSTRAINT pets_owner_name FOREIGN KEY (owner)
    REFERENCES public.owners(name) NOT VALID;

COMMIT;

-- file: 13_change_alter_owners.down.sql
-- Undoes: change: alter owners

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.pets'::regclass AND attname = 'owner_old_4c1029'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.pets ADD COLUMN owner_old_4c1029 integer;
        CREATE FUNCTION public.pets_sync_old_3be1d4() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.owner_old_4c1029 := NEW.owner::integer;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_pets_sync_old_3be1d4 BEFORE INSERT OR UPDATE ON public.pets FOR EACH ROW EXECUTE FUNCTION public.pets_sync_old_3be1d4();
        ALTER TABLE public.pets ENABLE ALWAYS TRIGGER zz_pets_sync_old_3be1d4;
        ALTER TABLE public.pets ADD CONSTRAINT owner_same_old_4c1029 CHECK (owner_old_4c1029 IS NOT DISTINCT FROM owner::integer) NOT VALID;
        ALTER TABLE public.pets ADD CONSTRAINT pets_owner_not_null_old_4ed83e NOT NULL owner_old_4c1029 NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.pets') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.pets SET owner_old_4c1029 = owner::integer
        WHERE owner_old_4c1029 IS NULL AND (owner::integer) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.pets are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.pets SET owner_old_4c1029 = owner::integer
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.pets WHERE owner_old_4c1029 IS NULL AND (owner::integer) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.pets (owner_old_4c1029);
ALTER TABLE public.pets VALIDATE CONSTRAINT owner_same_old_4c1029;
ALTER TABLE public.pets VALIDATE CONSTRAINT pets_owner_not_null_old_4ed83e;
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.pets'::regclass AND conname = 'pets_owner_old_2c38f9'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.pets ADD CONSTRAINT pets_owner_old_2c38f9 FOREIGN KEY (owner_old_4c1029) REFERENCES public.owners(id) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.pets VALIDATE CONSTRAINT pets_owner_old_2c38f9;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.owners, public.pets IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.pets DROP CONSTRAINT pets_owner_name;
ALTER TABLE public.pets DROP CONSTRAINT owner_same_old_4c1029;

COMMIT;

-- file: 14_change_create_pets_pkey_new_eb2fbb.up.sql
-- change: create pets_pkey_new_eb2fbb
-- Locks: SHARE UPDATE EXCLUSIVE on public.pets, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.pets_pkey_new_eb2fbb;
CREATE UNIQUE INDEX CONCURRENTLY pets_pkey_new_eb2fbb ON public.pets USING btree (owner, id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 14_change_create_pets_pkey_new_eb2fbb.down.sql
-- Undoes: change: create pets_pkey_new_eb2fbb

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.pets_pkey_new_eb2fbb;

RESET lock_timeout;
RESET statement_timeout;

-- file: 15_change_replace_pets_pkey.up.sql
-- change: replace pets_pkey
-- Locks: ACCESS EXCLUSIVE on public.pets, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.pets DROP CONSTRAINT pets_pkey;
ALTER TABLE public.pets ADD CONSTRAINT pets_pkey PRIMARY KEY USING INDEX pets_pkey_new_eb2fbb;

COMMIT;

-- file: 15_change_replace_pets_pkey.down.sql
-- Undoes: change: replace pets_pkey

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.pets_pkey_new_eb2fbb;
CREATE UNIQUE INDEX CONCURRENTLY pets_pkey_new_eb2fbb ON public.pets USING btree (owner, id);
DROP INDEX CONCURRENTLY IF EXISTS public.pets_pkey_spare_eb2fbb;
CREATE UNIQUE INDEX CONCURRENTLY pets_pkey_spare_eb2fbb ON public.pets USING btree (id);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.pets DROP CONSTRAINT pets_pkey;
ALTER TABLE public.pets ADD CONSTRAINT pets_pkey PRIMARY KEY USING INDEX pets_pkey_spare_eb2fbb;

COMMIT;

-- file: 16_change_swap_pet_of_visits.up.sql
-- change: swap pet of visits
-- Locks: ACCESS EXCLUSIVE on public.visits, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_visits_sync_new_b94407 ON public.visits;
DROP FUNCTION public.visits_sync_new_b94407();
ALTER TABLE public.visits DROP CONSTRAINT visits_pkey;
ALTER TABLE public.visits RENAME COLUMN pet TO pet_old_bbba57;
ALTER TABLE public.visits RENAME COLUMN pet_new_bbba57 TO pet;
ALTER TABLE public.visits RENAME CONSTRAINT visits_pet_not_null TO visits_pet_not_null_old_ffa79d;
ALTER TABLE public.visits RENAME CONSTRAINT visits_pet_not_null_new_ffa79d TO visits_pet_not_null;
DO $grants$
DECLARE
    given record;
BEGIN
    FOR given IN
        SELECT acl.privilege_type AS privilege,
               coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
               CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
        FROM pg_attribute a
        CROSS JOIN LATERAL aclexplode(a.attacl) acl
        LEFT JOIN pg_roles r ON r.oid = acl.grantee
        WHERE a.attrelid = 'public.visits'::regclass AND a.attname = 'pet_old_bbba57'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'pet',
            'public.visits'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.visits ADD CONSTRAINT visits_pkey PRIMARY KEY
    USING INDEX visits_pkey_newer_810c14;
CREATE FUNCTION public.visits_sync_old_b94407() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.pet_old_bbba57 := NEW.pet::integer;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_visits_sync_old_b94407 BEFORE INSERT OR UPDATE ON public.visits FOR EACH ROW
    EXECUTE FUNCTION public.visits_sync_old_b94407();
ALTER TABLE public.visits ENABLE ALWAYS TRIGGER zz_visits_sync_old_b94407;

COMMIT;

-- file: 16_change_swap_pet_of_visits.down.sql
-- Undoes: change: swap pet of visits

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.visits_pkey_older_810c14;
CREATE UNIQUE INDEX CONCURRENTLY visits_pkey_older_810c14 ON public.visits
    USING btree (day, pet_old_bbba57);
DROP INDEX CONCURRENTLY IF EXISTS public.visits_pkey_newer_810c14;
CREATE UNIQUE INDEX CONCURRENTLY visits_pkey_newer_810c14 ON public.visits USING btree (day, pet);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_visits_sync_old_b94407 ON public.visits;
DROP FUNCTION public.visits_sync_old_b94407();
ALTER TABLE public.visits DROP CONSTRAINT visits_pkey;
ALTER TABLE public.visits RENAME COLUMN pet TO pet_new_bbba57;
ALTER TABLE public.visits RENAME COLUMN pet_old_bbba57 TO pet;
ALTER TABLE public.visits RENAME CONSTRAINT visits_pet_not_null TO visits_pet_not_null_new_ffa79d;
ALTER TABLE public.visits RENAME CONSTRAINT visits_pet_not_null_old_ffa79d TO visits_pet_not_null;
DO $grants$
DECLARE
    given record;
BEGIN
    FOR given IN
        SELECT acl.privilege_type AS privilege,
               coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
               CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
        FROM pg_attribute a
        CROSS JOIN LATERAL aclexplode(a.attacl) acl
        LEFT JOIN pg_roles r ON r.oid = acl.grantee
        WHERE a.attrelid = 'public.visits'::regclass AND a.attname = 'pet_new_bbba57'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'pet',
            'public.visits'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.visits ADD CONSTRAINT visits_pkey PRIMARY KEY
    USING INDEX visits_pkey_older_810c14;
CREATE FUNCTION public.visits_sync_new_b94407() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.pet_new_bbba57 := NEW.pet;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_visits_sync_new_b94407 BEFORE INSERT OR UPDATE ON public.visits FOR EACH ROW
    EXECUTE FUNCTION public.visits_sync_new_b94407();
ALTER TABLE public.visits ENABLE ALWAYS TRIGGER zz_visits_sync_new_b94407;

COMMIT;

-- file: 17_change_finish_changing_pet_of_visits.up.sql
-- change: finish changing pet of visits
-- Locks: ACCESS EXCLUSIVE on public.visits, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_visits_sync_old_b94407 ON public.visits;
DROP FUNCTION public.visits_sync_old_b94407();
ALTER TABLE public.visits DROP COLUMN pet_old_bbba57;

COMMIT;

-- file: 17_change_finish_changing_pet_of_visits.down.sql
-- Undoes: change: finish changing pet of visits

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.visits'::regclass AND attname = 'pet_old_bbba57'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.visits ADD COLUMN pet_old_bbba57 integer;
        CREATE FUNCTION public.visits_sync_old_b94407() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.pet_old_bbba57 := NEW.pet::integer;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_visits_sync_old_b94407 BEFORE INSERT OR UPDATE ON public.visits FOR EACH ROW EXECUTE FUNCTION public.visits_sync_old_b94407();
        ALTER TABLE public.visits ENABLE ALWAYS TRIGGER zz_visits_sync_old_b94407;
        ALTER TABLE public.visits ADD CONSTRAINT pet_same_old_bbba57 CHECK (pet_old_bbba57 IS NOT DISTINCT FROM pet::integer) NOT VALID;
        ALTER TABLE public.visits ADD CONSTRAINT visits_pet_not_null_old_ffa79d NOT NULL pet_old_bbba57 NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.visits') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.visits SET pet_old_bbba57 = pet::integer
        WHERE pet_old_bbba57 IS NULL AND (pet::integer) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.visits are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.visits SET pet_old_bbba57 = pet::integer
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.visits WHERE pet_old_bbba57 IS NULL AND (pet::integer) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.visits (pet_old_bbba57);
ALTER TABLE public.visits VALIDATE CONSTRAINT pet_same_old_bbba57;
ALTER TABLE public.visits VALIDATE CONSTRAINT visits_pet_not_null_old_ffa79d;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.visits DROP CONSTRAINT pet_same_old_bbba57;

COMMIT;

-- file: 18_change_create_visits_pkey_new_810c14.up.sql
-- change: create visits_pkey_new_810c14
-- Locks: SHARE UPDATE EXCLUSIVE on public.visits, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.visits_pkey_new_810c14;
CREATE UNIQUE INDEX CONCURRENTLY visits_pkey_new_810c14 ON public.visits USING btree (day);

RESET lock_timeout;
RESET statement_timeout;

-- file: 18_change_create_visits_pkey_new_810c14.down.sql
-- Undoes: change: create visits_pkey_new_810c14

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.visits_pkey_new_810c14;

RESET lock_timeout;
RESET statement_timeout;

-- file: 19_change_alter_visits.up.sql
-- change: alter visits
-- Locks: ACCESS EXCLUSIVE on public.visits, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.visits DROP CONSTRAINT visits_pkey;
ALTER TABLE public.visits ADD CONSTRAINT visits_pkey PRIMARY KEY USING INDEX visits_pkey_new_810c14;
ALTER TABLE public.visits ALTER COLUMN pet DROP NOT NULL;

COMMIT;

-- file: 19_change_alter_visits.down.sql
-- Undoes: change: alter visits

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.visits DROP CONSTRAINT IF EXISTS visits_pet_not_null;
ALTER TABLE public.visits ADD CONSTRAINT visits_pet_not_null NOT NULL pet NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.visits VALIDATE CONSTRAINT visits_pet_not_null;
DROP INDEX CONCURRENTLY IF EXISTS public.visits_pkey_new_810c14;
CREATE UNIQUE INDEX CONCURRENTLY visits_pkey_new_810c14 ON public.visits USING btree (day);
DROP INDEX CONCURRENTLY IF EXISTS public.visits_pkey_spare_810c14;
CREATE UNIQUE INDEX CONCURRENTLY visits_pkey_spare_810c14 ON public.visits USING btree (day, pet);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.visits DROP CONSTRAINT visits_pkey;
ALTER TABLE public.visits ADD CONSTRAINT visits_pkey PRIMARY KEY
    USING INDEX visits_pkey_spare_810c14;

COMMIT;

-- file: 20_change_validate_pets_owner_name.up.sql
-- change: validate pets_owner_name
-- Locks: SHARE UPDATE EXCLUSIVE on public.pets, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.pets VALIDATE CONSTRAINT pets_owner_name;

COMMIT;

-- file: 20_change_validate_pets_owner_name.down.sql
-- Undoes: change: validate pets_owner_name

-- Nothing to do.
