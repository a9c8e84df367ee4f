# file: 2026_01_15_change_01_start_changing_owner_of_pets.py
"""change: start changing owner of pets

Locks: ACCESS EXCLUSIVE on public.pets, catalog change only

Revision ID: be5cb7b8c357
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "be5cb7b8c357"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.add_column("pets", sa.Column("owner_new_4c1029", sa.Text(), nullable=True))
    op.execute("""
CREATE FUNCTION public.pets_sync_new_3be1d4() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.owner_new_4c1029 := NEW.owner;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_pets_sync_new_3be1d4 BEFORE INSERT OR UPDATE ON public.pets
            FOR EACH ROW EXECUTE FUNCTION public.pets_sync_new_3be1d4()
        """)
    op.execute("ALTER TABLE public.pets ENABLE ALWAYS TRIGGER zz_pets_sync_new_3be1d4")
    op.execute("""
        ALTER TABLE public.pets ADD CONSTRAINT owner_same_new_4c1029
            CHECK (owner_new_4c1029 IS NOT DISTINCT FROM owner::text) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.pets ADD CONSTRAINT pets_owner_not_null_new_4ed83e
            NOT NULL owner_new_4c1029 NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_pets_sync_new_3be1d4 ON public.pets")
    op.execute("DROP FUNCTION public.pets_sync_new_3be1d4()")
    op.drop_column("pets", "owner_new_4c1029")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_start_changing_pet_of_visits.py
"""change: start changing pet of visits

Locks: ACCESS EXCLUSIVE on public.visits, catalog change only

Revision ID: 3726a3fc48b9
Revises: be5cb7b8c357
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "3726a3fc48b9"
down_revision: Union[str, Sequence[str], None] = "be5cb7b8c357"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.add_column("visits", sa.Column("pet_new_bbba57", sa.Text(), nullable=True))
    op.execute("""
CREATE FUNCTION public.visits_sync_new_b94407() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.pet_new_bbba57 := NEW.pet;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_visits_sync_new_b94407 BEFORE INSERT OR UPDATE ON
            public.visits FOR EACH ROW EXECUTE FUNCTION public.visits_sync_new_b94407()
        """)
    op.execute(
        "ALTER TABLE public.visits ENABLE ALWAYS TRIGGER zz_visits_sync_new_b94407"
    )
    op.execute("""
        ALTER TABLE public.visits ADD CONSTRAINT pet_same_new_bbba57
            CHECK (pet_new_bbba57 IS NOT DISTINCT FROM pet::text) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.visits ADD CONSTRAINT visits_pet_not_null_new_ffa79d
            NOT NULL pet_new_bbba57 NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_visits_sync_new_b94407 ON public.visits")
    op.execute("DROP FUNCTION public.visits_sync_new_b94407()")
    op.drop_column("visits", "pet_new_bbba57")


# file: 2026_01_15_change_03_add_name_to_owners.py
"""change: add name to owners

Locks: ACCESS EXCLUSIVE on public.owners, catalog change only
Downgrade: loses the values of public.owners.name; to keep it: copy the column before
    downgrading

Revision ID: 9c09734c1549
Revises: 3726a3fc48b9
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "9c09734c1549"
down_revision: Union[str, Sequence[str], None] = "3726a3fc48b9"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.add_column("owners", sa.Column("name", sa.Text(), nullable=True))


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("owners", "name")


# file: 2026_01_15_change_04_create_owners_name.py
"""change: create owners_name

Locks: SHARE UPDATE EXCLUSIVE on public.owners, builds an index

Revision ID: d4a560ed4c6f
Revises: 9c09734c1549
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d4a560ed4c6f"
down_revision: Union[str, Sequence[str], None] = "9c09734c1549"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.owners_name")
        op.create_index(
            op.f("owners_name"),
            "owners",
            ["name"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.owners_name")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_05_add_owners_name.py
"""change: add owners_name

Locks: ACCESS EXCLUSIVE on public.owners, catalog change only

Revision ID: 40a3af6f54a2
Revises: d4a560ed4c6f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "40a3af6f54a2"
down_revision: Union[str, Sequence[str], None] = "d4a560ed4c6f"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
        ALTER TABLE public.owners ADD CONSTRAINT owners_name UNIQUE
            USING INDEX owners_name
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.owners_name_spare_d4d9c1")
        op.create_index(
            op.f("owners_name_spare_d4d9c1"),
            "owners",
            ["name"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("owners_name"), "owners", type_="unique")
    op.execute("ALTER INDEX public.owners_name_spare_d4d9c1 RENAME TO owners_name")


# file: 2026_01_15_change_06_copy_owner_of_pets.py
"""change: copy owner of pets

Locks: SHARE UPDATE EXCLUSIVE on public.pets, updates rows in batches

Revision ID: 241b81feac5f
Revises: 40a3af6f54a2
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "241b81feac5f"
down_revision: Union[str, Sequence[str], None] = "40a3af6f54a2"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
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
            $backfill$
            """)
        op.execute("ANALYZE public.pets (owner_new_4c1029)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_07_copy_pet_of_visits.py
"""change: copy pet of visits

Locks: SHARE UPDATE EXCLUSIVE on public.visits, updates rows in batches

Revision ID: 72ae42a9ca69
Revises: 241b81feac5f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "72ae42a9ca69"
down_revision: Union[str, Sequence[str], None] = "241b81feac5f"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
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
            $backfill$
            """)
        op.execute("ANALYZE public.visits (pet_new_bbba57)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_08_create_visits_pkey_newer_810c14.py
"""change: create visits_pkey_newer_810c14

Locks: SHARE UPDATE EXCLUSIVE on public.visits, builds an index

Revision ID: da1f5f4968fc
Revises: 72ae42a9ca69
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "da1f5f4968fc"
down_revision: Union[str, Sequence[str], None] = "72ae42a9ca69"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.visits_pkey_newer_810c14")
        op.create_index(
            op.f("visits_pkey_newer_810c14"),
            "visits",
            ["day", "pet_new_bbba57"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.visits_pkey_newer_810c14")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_09_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.pets, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.visits, reads every row

Revision ID: 9bf80799516f
Revises: da1f5f4968fc
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9bf80799516f"
down_revision: Union[str, Sequence[str], None] = "da1f5f4968fc"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.pets VALIDATE CONSTRAINT owner_same_new_4c1029")
    op.execute(
        "ALTER TABLE public.pets VALIDATE CONSTRAINT pets_owner_not_null_new_4ed83e"
    )
    op.execute("ALTER TABLE public.visits VALIDATE CONSTRAINT pet_same_new_bbba57")
    op.execute(
        "ALTER TABLE public.visits VALIDATE CONSTRAINT visits_pet_not_null_new_ffa79d"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_10_settle_owner_of_pets.py
"""change: settle owner of pets

Locks: ACCESS EXCLUSIVE on public.pets, catalog change only

Revision ID: f345a2c662d4
Revises: 9bf80799516f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "f345a2c662d4"
down_revision: Union[str, Sequence[str], None] = "9bf80799516f"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.pets DROP CONSTRAINT owner_same_new_4c1029")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.pets'::regclass AND conname = 'owner_same_new_4c1029'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.pets ADD CONSTRAINT owner_same_new_4c1029 CHECK (owner_new_4c1029 IS NOT DISTINCT FROM owner::text) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("ALTER TABLE public.pets VALIDATE CONSTRAINT owner_same_new_4c1029")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_11_settle_pet_of_visits.py
"""change: settle pet of visits

Locks: ACCESS EXCLUSIVE on public.visits, catalog change only

Revision ID: 8a93a0f8211e
Revises: f345a2c662d4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "8a93a0f8211e"
down_revision: Union[str, Sequence[str], None] = "f345a2c662d4"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.visits DROP CONSTRAINT pet_same_new_bbba57")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.visits'::regclass AND conname = 'pet_same_new_bbba57'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.visits ADD CONSTRAINT pet_same_new_bbba57 CHECK (pet_new_bbba57 IS NOT DISTINCT FROM pet::text) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("ALTER TABLE public.visits VALIDATE CONSTRAINT pet_same_new_bbba57")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_12_swap_owner_of_pets.py
"""change: swap owner of pets

Locks: ACCESS EXCLUSIVE on public.pets, catalog change only

Revision ID: a71a72ac672d
Revises: 8a93a0f8211e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a71a72ac672d"
down_revision: Union[str, Sequence[str], None] = "8a93a0f8211e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_pets_sync_new_3be1d4 ON public.pets")
    op.execute("DROP FUNCTION public.pets_sync_new_3be1d4()")
    op.execute(
        "ALTER TABLE public.pets RENAME CONSTRAINT pets_owner TO pets_owner_old_2c38f9"
    )
    op.execute("ALTER TABLE public.pets RENAME COLUMN owner TO owner_old_4c1029")
    op.execute("ALTER TABLE public.pets RENAME COLUMN owner_new_4c1029 TO owner")
    op.execute("""
        ALTER TABLE public.pets RENAME CONSTRAINT pets_owner_not_null TO
            pets_owner_not_null_old_4ed83e
        """)
    op.execute("""
        ALTER TABLE public.pets RENAME CONSTRAINT pets_owner_not_null_new_4ed83e TO
            pets_owner_not_null
        """)
    op.execute("""
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
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.pets_sync_old_3be1d4() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.owner_old_4c1029 := NEW.owner::integer;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_pets_sync_old_3be1d4 BEFORE INSERT OR UPDATE ON public.pets
            FOR EACH ROW EXECUTE FUNCTION public.pets_sync_old_3be1d4()
        """)
    op.execute("ALTER TABLE public.pets ENABLE ALWAYS TRIGGER zz_pets_sync_old_3be1d4")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_pets_sync_old_3be1d4 ON public.pets")
    op.execute("DROP FUNCTION public.pets_sync_old_3be1d4()")
    op.execute("ALTER TABLE public.pets RENAME COLUMN owner TO owner_new_4c1029")
    op.execute("ALTER TABLE public.pets RENAME COLUMN owner_old_4c1029 TO owner")
    op.execute("""
        ALTER TABLE public.pets RENAME CONSTRAINT pets_owner_not_null TO
            pets_owner_not_null_new_4ed83e
        """)
    op.execute("""
        ALTER TABLE public.pets RENAME CONSTRAINT pets_owner_not_null_old_4ed83e TO
            pets_owner_not_null
        """)
    op.execute("""
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
        $grants$
        """)
    op.execute(
        "ALTER TABLE public.pets RENAME CONSTRAINT pets_owner_old_2c38f9 TO pets_owner"
    )
    op.execute("""
CREATE FUNCTION public.pets_sync_new_3be1d4() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.owner_new_4c1029 := NEW.owner;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_pets_sync_new_3be1d4 BEFORE INSERT OR UPDATE ON public.pets
            FOR EACH ROW EXECUTE FUNCTION public.pets_sync_new_3be1d4()
        """)
    op.execute("ALTER TABLE public.pets ENABLE ALWAYS TRIGGER zz_pets_sync_new_3be1d4")


# file: 2026_01_15_change_13_alter_owners.py
"""change: alter owners

Locks: ACCESS EXCLUSIVE on public.owners, catalog change only
Locks: ACCESS EXCLUSIVE on public.pets, catalog change only

Revision ID: 9348ceade5c4
Revises: a71a72ac672d
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9348ceade5c4"
down_revision: Union[str, Sequence[str], None] = "a71a72ac672d"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.owners, public.pets IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("pets_owner_old_2c38f9"), "pets", type_="foreignkey")
    op.execute("DROP TRIGGER zz_pets_sync_old_3be1d4 ON public.pets")
    op.execute("DROP FUNCTION public.pets_sync_old_3be1d4()")
    op.drop_column("pets", "owner_old_4c1029")
    op.create_foreign_key(
        op.f("pets_owner_name"),
        "pets",
        "owners",
        ["owner"],
        ["name"],
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
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
$once$
""")
        op.execute("""
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
            $backfill$
            """)
        op.execute("ANALYZE public.pets (owner_old_4c1029)")
        op.execute("ALTER TABLE public.pets VALIDATE CONSTRAINT owner_same_old_4c1029")
        op.execute(
            "ALTER TABLE public.pets VALIDATE CONSTRAINT pets_owner_not_null_old_4ed83e"
        )
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.pets'::regclass AND conname = 'pets_owner_old_2c38f9'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.pets ADD CONSTRAINT pets_owner_old_2c38f9 FOREIGN KEY (owner_old_4c1029) REFERENCES public.owners(id) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("ALTER TABLE public.pets VALIDATE CONSTRAINT pets_owner_old_2c38f9")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.owners, public.pets IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("pets_owner_name"), "pets", type_="foreignkey")
    op.execute("ALTER TABLE public.pets DROP CONSTRAINT owner_same_old_4c1029")


# file: 2026_01_15_change_14_create_pets_pkey_new_eb2fbb.py
"""change: create pets_pkey_new_eb2fbb

Locks: SHARE UPDATE EXCLUSIVE on public.pets, builds an index

Revision ID: 3ca7da60588a
Revises: 9348ceade5c4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3ca7da60588a"
down_revision: Union[str, Sequence[str], None] = "9348ceade5c4"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.pets_pkey_new_eb2fbb")
        op.create_index(
            op.f("pets_pkey_new_eb2fbb"),
            "pets",
            ["owner", "id"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.pets_pkey_new_eb2fbb")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_15_replace_pets_pkey.py
"""change: replace pets_pkey

Locks: ACCESS EXCLUSIVE on public.pets, catalog change only

Revision ID: 2935b47c54ab
Revises: 3ca7da60588a
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "2935b47c54ab"
down_revision: Union[str, Sequence[str], None] = "3ca7da60588a"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("pets_pkey"), "pets", type_="primary")
    op.execute("""
        ALTER TABLE public.pets ADD CONSTRAINT pets_pkey PRIMARY KEY
            USING INDEX pets_pkey_new_eb2fbb
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.pets_pkey_new_eb2fbb")
        op.create_index(
            op.f("pets_pkey_new_eb2fbb"),
            "pets",
            ["owner", "id"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.pets_pkey_spare_eb2fbb")
        op.create_index(
            op.f("pets_pkey_spare_eb2fbb"),
            "pets",
            ["id"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("pets_pkey"), "pets", type_="primary")
    op.execute("""
        ALTER TABLE public.pets ADD CONSTRAINT pets_pkey PRIMARY KEY
            USING INDEX pets_pkey_spare_eb2fbb
        """)


# file: 2026_01_15_change_16_swap_pet_of_visits.py
"""change: swap pet of visits

Locks: ACCESS EXCLUSIVE on public.visits, catalog change only

Revision ID: ef3a071a78a4
Revises: 2935b47c54ab
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ef3a071a78a4"
down_revision: Union[str, Sequence[str], None] = "2935b47c54ab"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_visits_sync_new_b94407 ON public.visits")
    op.execute("DROP FUNCTION public.visits_sync_new_b94407()")
    op.drop_constraint(op.f("visits_pkey"), "visits", type_="primary")
    op.execute("ALTER TABLE public.visits RENAME COLUMN pet TO pet_old_bbba57")
    op.execute("ALTER TABLE public.visits RENAME COLUMN pet_new_bbba57 TO pet")
    op.execute("""
        ALTER TABLE public.visits RENAME CONSTRAINT visits_pet_not_null TO
            visits_pet_not_null_old_ffa79d
        """)
    op.execute("""
        ALTER TABLE public.visits RENAME CONSTRAINT visits_pet_not_null_new_ffa79d TO
            visits_pet_not_null
        """)
    op.execute("""
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
        $grants$
        """)
    op.execute("""
        ALTER TABLE public.visits ADD CONSTRAINT visits_pkey PRIMARY KEY
            USING INDEX visits_pkey_newer_810c14
        """)
    op.execute("""
CREATE FUNCTION public.visits_sync_old_b94407() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.pet_old_bbba57 := NEW.pet::integer;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_visits_sync_old_b94407 BEFORE INSERT OR UPDATE ON
            public.visits FOR EACH ROW EXECUTE FUNCTION public.visits_sync_old_b94407()
        """)
    op.execute(
        "ALTER TABLE public.visits ENABLE ALWAYS TRIGGER zz_visits_sync_old_b94407"
    )


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.visits_pkey_older_810c14")
        op.create_index(
            op.f("visits_pkey_older_810c14"),
            "visits",
            ["day", "pet_old_bbba57"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.visits_pkey_newer_810c14")
        op.create_index(
            op.f("visits_pkey_newer_810c14"),
            "visits",
            ["day", "pet"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_visits_sync_old_b94407 ON public.visits")
    op.execute("DROP FUNCTION public.visits_sync_old_b94407()")
    op.drop_constraint(op.f("visits_pkey"), "visits", type_="primary")
    op.execute("ALTER TABLE public.visits RENAME COLUMN pet TO pet_new_bbba57")
    op.execute("ALTER TABLE public.visits RENAME COLUMN pet_old_bbba57 TO pet")
    op.execute("""
        ALTER TABLE public.visits RENAME CONSTRAINT visits_pet_not_null TO
            visits_pet_not_null_new_ffa79d
        """)
    op.execute("""
        ALTER TABLE public.visits RENAME CONSTRAINT visits_pet_not_null_old_ffa79d TO
            visits_pet_not_null
        """)
    op.execute("""
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
        $grants$
        """)
    op.execute("""
        ALTER TABLE public.visits ADD CONSTRAINT visits_pkey PRIMARY KEY
            USING INDEX visits_pkey_older_810c14
        """)
    op.execute("""
CREATE FUNCTION public.visits_sync_new_b94407() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.pet_new_bbba57 := NEW.pet;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_visits_sync_new_b94407 BEFORE INSERT OR UPDATE ON
            public.visits FOR EACH ROW EXECUTE FUNCTION public.visits_sync_new_b94407()
        """)
    op.execute(
        "ALTER TABLE public.visits ENABLE ALWAYS TRIGGER zz_visits_sync_new_b94407"
    )


# file: 2026_01_15_change_17_finish_changing_pet_of_visits.py
"""change: finish changing pet of visits

Locks: ACCESS EXCLUSIVE on public.visits, catalog change only

Revision ID: 12a1d4776812
Revises: ef3a071a78a4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "12a1d4776812"
down_revision: Union[str, Sequence[str], None] = "ef3a071a78a4"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_visits_sync_old_b94407 ON public.visits")
    op.execute("DROP FUNCTION public.visits_sync_old_b94407()")
    op.drop_column("visits", "pet_old_bbba57")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
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
$once$
""")
        op.execute("""
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
            $backfill$
            """)
        op.execute("ANALYZE public.visits (pet_old_bbba57)")
        op.execute("ALTER TABLE public.visits VALIDATE CONSTRAINT pet_same_old_bbba57")
        op.execute("""
            ALTER TABLE public.visits VALIDATE CONSTRAINT visits_pet_not_null_old_ffa79d
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.visits DROP CONSTRAINT pet_same_old_bbba57")


# file: 2026_01_15_change_18_create_visits_pkey_new_810c14.py
"""change: create visits_pkey_new_810c14

Locks: SHARE UPDATE EXCLUSIVE on public.visits, builds an index

Revision ID: 8986ee4bfc37
Revises: 12a1d4776812
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "8986ee4bfc37"
down_revision: Union[str, Sequence[str], None] = "12a1d4776812"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.visits_pkey_new_810c14")
        op.create_index(
            op.f("visits_pkey_new_810c14"),
            "visits",
            ["day"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.visits_pkey_new_810c14")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_19_alter_visits.py
"""change: alter visits

Locks: ACCESS EXCLUSIVE on public.visits, catalog change only

Revision ID: 8daf1be91167
Revises: 8986ee4bfc37
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "8daf1be91167"
down_revision: Union[str, Sequence[str], None] = "8986ee4bfc37"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("visits_pkey"), "visits", type_="primary")
    op.execute("""
        ALTER TABLE public.visits ADD CONSTRAINT visits_pkey PRIMARY KEY
            USING INDEX visits_pkey_new_810c14
        """)
    op.alter_column("visits", "pet", nullable=True)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute(
            "ALTER TABLE public.visits DROP CONSTRAINT IF EXISTS visits_pet_not_null"
        )
        op.execute("""
            ALTER TABLE public.visits ADD CONSTRAINT visits_pet_not_null NOT NULL pet
                NOT VALID
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute("ALTER TABLE public.visits VALIDATE CONSTRAINT visits_pet_not_null")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.visits_pkey_new_810c14")
        op.create_index(
            op.f("visits_pkey_new_810c14"),
            "visits",
            ["day"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.visits_pkey_spare_810c14")
        op.create_index(
            op.f("visits_pkey_spare_810c14"),
            "visits",
            ["day", "pet"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("visits_pkey"), "visits", type_="primary")
    op.execute("""
        ALTER TABLE public.visits ADD CONSTRAINT visits_pkey PRIMARY KEY
            USING INDEX visits_pkey_spare_810c14
        """)


# file: 2026_01_15_change_20_validate_pets_owner_name.py
"""change: validate pets_owner_name

Locks: SHARE UPDATE EXCLUSIVE on public.pets, reads every row

Revision ID: 1a91419eef85
Revises: 8daf1be91167
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "1a91419eef85"
down_revision: Union[str, Sequence[str], None] = "8daf1be91167"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.pets VALIDATE CONSTRAINT pets_owner_name")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
