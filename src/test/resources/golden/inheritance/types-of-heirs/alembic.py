# file: 2026_01_15_change_01_alter_parties.py
"""change: alter parties

Locks: ACCESS EXCLUSIVE on public.parties, catalog change only
Locks: ACCESS EXCLUSIVE on public.people, catalog change only
Locks: ACCESS EXCLUSIVE on public.staff, catalog change only

Revision ID: 3df8ef6d80be
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "3df8ef6d80be"
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
    op.add_column(
        "parties",
        sa.Column(
            "amount_new_cf38d9", sa.Numeric(precision=12, scale=2), nullable=True
        ),
    )
    op.add_column(
        "parties", sa.Column("name_new_82a353", sa.String(length=80), nullable=True)
    )
    op.execute("""
CREATE FUNCTION public.parties_sync_new_e7dadf() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_new_cf38d9 := NEW.amount;
    NEW.name_new_82a353 := NEW.name;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_parties_sync_new_e7dadf BEFORE INSERT OR UPDATE ON
            public.parties FOR EACH ROW EXECUTE FUNCTION
            public.parties_sync_new_e7dadf()
        """)
    op.execute(
        "ALTER TABLE public.parties ENABLE ALWAYS TRIGGER zz_parties_sync_new_e7dadf"
    )
    op.execute("""
CREATE FUNCTION public.people_sync_new_c90226() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_new_cf38d9 := NEW.amount;
    NEW.name_new_82a353 := NEW.name;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_people_sync_new_c90226 BEFORE INSERT OR UPDATE ON
            public.people FOR EACH ROW EXECUTE FUNCTION public.people_sync_new_c90226()
        """)
    op.execute(
        "ALTER TABLE public.people ENABLE ALWAYS TRIGGER zz_people_sync_new_c90226"
    )
    op.execute("""
CREATE FUNCTION public.staff_sync_new_156220() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_new_cf38d9 := NEW.amount;
    NEW.name_new_82a353 := NEW.name;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_staff_sync_new_156220 BEFORE INSERT OR UPDATE ON public.staff
            FOR EACH ROW EXECUTE FUNCTION public.staff_sync_new_156220()
        """)
    op.execute(
        "ALTER TABLE public.staff ENABLE ALWAYS TRIGGER zz_staff_sync_new_156220"
    )
    op.execute("""
        ALTER TABLE public.parties ADD CONSTRAINT amount_same_new_cf38d9
            CHECK (amount_new_cf38d9 IS NOT DISTINCT FROM amount::numeric(12,2))
            NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.parties ADD CONSTRAINT parties_amount_not_null_new_c356ed
            NOT NULL amount_new_cf38d9 NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.parties ADD CONSTRAINT name_same_new_82a353
            CHECK (name_new_82a353 IS NOT DISTINCT FROM (name::character varying(80)))
            NOT VALID
        """)
    op.create_check_constraint(
        op.f("parties_amount_check_new_c20c23"),
        "parties",
        "amount_new_cf38d9 > (0)::numeric",
        postgresql_not_valid=True,
    )
    op.create_check_constraint(
        op.f("people_c_new_997c1a"),
        "people",
        "length((name_new_82a353)::text) < 100",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_parties_sync_new_e7dadf ON public.parties")
    op.execute("DROP FUNCTION public.parties_sync_new_e7dadf()")
    op.execute("DROP TRIGGER zz_people_sync_new_c90226 ON public.people")
    op.execute("DROP FUNCTION public.people_sync_new_c90226()")
    op.execute("DROP TRIGGER zz_staff_sync_new_156220 ON public.staff")
    op.execute("DROP FUNCTION public.staff_sync_new_156220()")
    op.drop_column("parties", "amount_new_cf38d9")
    op.drop_column("parties", "name_new_82a353")
    op.alter_column("staff", "name", server_default=sa.text("'y'::text"))
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_copy_amount_and_name_of_parties.py
"""change: copy amount and name of parties

Locks: SHARE UPDATE EXCLUSIVE on public.parties, updates rows in batches
Locks: SHARE UPDATE EXCLUSIVE on public.people, updates rows in batches
Locks: SHARE UPDATE EXCLUSIVE on public.staff, updates rows in batches

Revision ID: 3f225eaef5ab
Revises: 3df8ef6d80be
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3f225eaef5ab"
down_revision: Union[str, Sequence[str], None] = "3df8ef6d80be"
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
                last bigint := pg_relation_size('public.parties') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE ONLY public.parties SET amount_new_cf38d9 = amount, name_new_82a353 = name
                    WHERE (amount_new_cf38d9 IS NULL AND (amount) IS NOT NULL OR name_new_82a353 IS NULL AND (name) IS NOT NULL)
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.parties are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE ONLY public.parties SET amount_new_cf38d9 = amount, name_new_82a353 = name
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM ONLY public.parties WHERE (amount_new_cf38d9 IS NULL AND (amount) IS NOT NULL OR name_new_82a353 IS NULL AND (name) IS NOT NULL) LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.parties (amount_new_cf38d9, name_new_82a353)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_03_copy_amount_and_name_of_people.py
"""change: copy amount and name of people

Locks: SHARE UPDATE EXCLUSIVE on public.people, updates rows in batches
Locks: SHARE UPDATE EXCLUSIVE on public.staff, updates rows in batches

Revision ID: 6c7548a3dbe0
Revises: 3f225eaef5ab
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6c7548a3dbe0"
down_revision: Union[str, Sequence[str], None] = "3f225eaef5ab"
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
                last bigint := pg_relation_size('public.people') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE ONLY public.people SET amount_new_cf38d9 = amount, name_new_82a353 = name
                    WHERE (amount_new_cf38d9 IS NULL AND (amount) IS NOT NULL OR name_new_82a353 IS NULL AND (name) IS NOT NULL)
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.people are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE ONLY public.people SET amount_new_cf38d9 = amount, name_new_82a353 = name
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM ONLY public.people WHERE (amount_new_cf38d9 IS NULL AND (amount) IS NOT NULL OR name_new_82a353 IS NULL AND (name) IS NOT NULL) LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.people (amount_new_cf38d9, name_new_82a353)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_04_copy_amount_and_name_of_staff.py
"""change: copy amount and name of staff

Locks: SHARE UPDATE EXCLUSIVE on public.staff, updates rows in batches

Revision ID: ccf81e12037a
Revises: 6c7548a3dbe0
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ccf81e12037a"
down_revision: Union[str, Sequence[str], None] = "6c7548a3dbe0"
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
                last bigint := pg_relation_size('public.staff') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.staff SET amount_new_cf38d9 = amount, name_new_82a353 = name
                    WHERE (amount_new_cf38d9 IS NULL AND (amount) IS NOT NULL OR name_new_82a353 IS NULL AND (name) IS NOT NULL)
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.staff are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.staff SET amount_new_cf38d9 = amount, name_new_82a353 = name
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.staff WHERE (amount_new_cf38d9 IS NULL AND (amount) IS NOT NULL OR name_new_82a353 IS NULL AND (name) IS NOT NULL) LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.staff (amount_new_cf38d9, name_new_82a353)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_05_create_parties_amount_new_773a3d.py
"""change: create parties_amount_new_773a3d

Locks: SHARE UPDATE EXCLUSIVE on public.parties, builds an index

Revision ID: 157b8b428c99
Revises: ccf81e12037a
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "157b8b428c99"
down_revision: Union[str, Sequence[str], None] = "ccf81e12037a"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.parties_amount_new_773a3d")
        op.create_index(
            op.f("parties_amount_new_773a3d"),
            "parties",
            ["amount_new_cf38d9", "id"],
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
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.parties_amount_new_773a3d")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_06_create_people_name_new_5a4f89.py
"""change: create people_name_new_5a4f89

Locks: SHARE UPDATE EXCLUSIVE on public.people, builds an index

Revision ID: 0f309aa8d7ed
Revises: 157b8b428c99
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "0f309aa8d7ed"
down_revision: Union[str, Sequence[str], None] = "157b8b428c99"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.people_name_new_5a4f89")
        op.create_index(
            op.f("people_name_new_5a4f89"),
            "people",
            ["name_new_82a353"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.people_name_new_5a4f89")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_07_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.parties, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.people, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.staff, reads every row

Revision ID: 28191cc3c3a4
Revises: 0f309aa8d7ed
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "28191cc3c3a4"
down_revision: Union[str, Sequence[str], None] = "0f309aa8d7ed"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.parties VALIDATE CONSTRAINT amount_same_new_cf38d9")
    op.execute("""
        ALTER TABLE public.parties VALIDATE CONSTRAINT
            parties_amount_not_null_new_c356ed
        """)
    op.execute("ALTER TABLE public.parties VALIDATE CONSTRAINT name_same_new_82a353")
    op.execute(
        "ALTER TABLE public.parties VALIDATE CONSTRAINT parties_amount_check_new_c20c23"
    )
    op.execute("ALTER TABLE public.people VALIDATE CONSTRAINT people_c_new_997c1a")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_08_settle_amount_and_name_of_parties.py
"""change: settle amount and name of parties

Locks: ACCESS EXCLUSIVE on public.parties, catalog change only
Locks: ACCESS EXCLUSIVE on public.people, catalog change only
Locks: ACCESS EXCLUSIVE on public.staff, catalog change only

Revision ID: 405b2a87c0de
Revises: 28191cc3c3a4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "405b2a87c0de"
down_revision: Union[str, Sequence[str], None] = "28191cc3c3a4"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.parties DROP CONSTRAINT amount_same_new_cf38d9")
    op.execute("ALTER TABLE public.parties DROP CONSTRAINT name_same_new_82a353")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.parties'::regclass AND conname = 'amount_same_new_cf38d9'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.parties ADD CONSTRAINT amount_same_new_cf38d9 CHECK (amount_new_cf38d9 IS NOT DISTINCT FROM amount::numeric(12,2)) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute(
            "ALTER TABLE public.parties VALIDATE CONSTRAINT amount_same_new_cf38d9"
        )
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.parties'::regclass AND conname = 'name_same_new_82a353'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.parties ADD CONSTRAINT name_same_new_82a353 CHECK (name_new_82a353 IS NOT DISTINCT FROM (name::character varying(80))) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute(
            "ALTER TABLE public.parties VALIDATE CONSTRAINT name_same_new_82a353"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_09_swap_amount_and_name_of_parties.py
"""change: swap amount and name of parties

Locks: ACCESS EXCLUSIVE on public.parties, catalog change only
Locks: ACCESS EXCLUSIVE on public.people, catalog change only
Locks: ACCESS EXCLUSIVE on public.staff, catalog change only

Revision ID: d83267b0e7ab
Revises: 405b2a87c0de
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "d83267b0e7ab"
down_revision: Union[str, Sequence[str], None] = "405b2a87c0de"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP VIEW public.v")
    op.execute("""
        LOCK TABLE public.parties, public.people, public.staff IN ACCESS EXCLUSIVE MODE
        """)
    op.execute("DROP TRIGGER zz_parties_sync_new_e7dadf ON public.parties")
    op.execute("DROP FUNCTION public.parties_sync_new_e7dadf()")
    op.execute("DROP TRIGGER zz_people_sync_new_c90226 ON public.people")
    op.execute("DROP FUNCTION public.people_sync_new_c90226()")
    op.execute("DROP TRIGGER zz_staff_sync_new_156220 ON public.staff")
    op.execute("DROP FUNCTION public.staff_sync_new_156220()")
    op.execute("""
        ALTER TABLE public.parties RENAME CONSTRAINT parties_amount_check TO
            parties_amount_check_old_c20c23
        """)
    op.execute("ALTER INDEX public.parties_amount RENAME TO parties_amount_old_773a3d")
    op.execute(
        "ALTER TABLE public.people RENAME CONSTRAINT people_c TO people_c_old_997c1a"
    )
    op.execute("ALTER INDEX public.people_name RENAME TO people_name_old_5a4f89")
    op.execute("ALTER TABLE public.parties RENAME COLUMN amount TO amount_old_cf38d9")
    op.execute("ALTER TABLE public.parties RENAME COLUMN amount_new_cf38d9 TO amount")
    op.execute("""
        ALTER TABLE public.parties RENAME CONSTRAINT parties_amount_not_null TO
            parties_amount_not_null_old_c356ed
        """)
    op.execute("""
        ALTER TABLE public.parties RENAME CONSTRAINT parties_amount_not_null_new_c356ed
            TO parties_amount_not_null
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
                WHERE a.attrelid = 'public.parties'::regclass AND a.attname = 'amount_old_cf38d9'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'amount',
                    'public.parties'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.alter_column("parties", "name", server_default=None)
    op.execute("ALTER TABLE public.parties RENAME COLUMN name TO name_old_82a353")
    op.execute("ALTER TABLE public.parties RENAME COLUMN name_new_82a353 TO name")
    op.alter_column("parties", "name", server_default=sa.text("'x'::character varying"))
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
                WHERE a.attrelid = 'public.parties'::regclass AND a.attname = 'name_old_82a353'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'name',
                    'public.parties'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
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
                WHERE a.attrelid = 'public.people'::regclass AND a.attname = 'amount_old_cf38d9'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'amount',
                    'public.people'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.alter_column("people", "name_old_82a353", server_default=None)
    op.alter_column("people", "name", server_default=sa.text("'x'::character varying"))
    op.execute("COMMENT ON COLUMN public.people.name IS 'heir'")
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
                WHERE a.attrelid = 'public.people'::regclass AND a.attname = 'name_old_82a353'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'name',
                    'public.people'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
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
                WHERE a.attrelid = 'public.staff'::regclass AND a.attname = 'amount_old_cf38d9'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'amount',
                    'public.staff'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.alter_column("staff", "name_old_82a353", server_default=None)
    op.alter_column("staff", "name", server_default=sa.text("'y'::character varying"))
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
                WHERE a.attrelid = 'public.staff'::regclass AND a.attname = 'name_old_82a353'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'name',
                    'public.staff'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
        ALTER TABLE public.parties RENAME CONSTRAINT parties_amount_check_new_c20c23 TO
            parties_amount_check
        """)
    op.execute("ALTER INDEX public.parties_amount_new_773a3d RENAME TO parties_amount")
    op.execute(
        "ALTER TABLE public.people RENAME CONSTRAINT people_c_new_997c1a TO people_c"
    )
    op.execute("ALTER INDEX public.people_name_new_5a4f89 RENAME TO people_name")
    op.execute("""
CREATE FUNCTION public.parties_sync_old_e7dadf() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_old_cf38d9 := NEW.amount;
    NEW.name_old_82a353 := NEW.name;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_parties_sync_old_e7dadf BEFORE INSERT OR UPDATE ON
            public.parties FOR EACH ROW EXECUTE FUNCTION
            public.parties_sync_old_e7dadf()
        """)
    op.execute(
        "ALTER TABLE public.parties ENABLE ALWAYS TRIGGER zz_parties_sync_old_e7dadf"
    )
    op.execute("""
CREATE FUNCTION public.people_sync_old_c90226() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_old_cf38d9 := NEW.amount;
    NEW.name_old_82a353 := NEW.name;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_people_sync_old_c90226 BEFORE INSERT OR UPDATE ON
            public.people FOR EACH ROW EXECUTE FUNCTION public.people_sync_old_c90226()
        """)
    op.execute(
        "ALTER TABLE public.people ENABLE ALWAYS TRIGGER zz_people_sync_old_c90226"
    )
    op.execute("""
CREATE FUNCTION public.staff_sync_old_156220() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_old_cf38d9 := NEW.amount;
    NEW.name_old_82a353 := NEW.name;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_staff_sync_old_156220 BEFORE INSERT OR UPDATE ON public.staff
            FOR EACH ROW EXECUTE FUNCTION public.staff_sync_old_156220()
        """)
    op.execute(
        "ALTER TABLE public.staff ENABLE ALWAYS TRIGGER zz_staff_sync_old_156220"
    )
    op.execute("""
        CREATE VIEW public.v (name) AS
         SELECT name
           FROM ONLY public.parties
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP VIEW public.v")
    op.execute("""
        LOCK TABLE public.parties, public.people, public.staff IN ACCESS EXCLUSIVE MODE
        """)
    op.execute("DROP TRIGGER zz_parties_sync_old_e7dadf ON public.parties")
    op.execute("DROP FUNCTION public.parties_sync_old_e7dadf()")
    op.execute("DROP TRIGGER zz_people_sync_old_c90226 ON public.people")
    op.execute("DROP FUNCTION public.people_sync_old_c90226()")
    op.execute("DROP TRIGGER zz_staff_sync_old_156220 ON public.staff")
    op.execute("DROP FUNCTION public.staff_sync_old_156220()")
    op.execute("""
        ALTER TABLE public.parties RENAME CONSTRAINT parties_amount_check TO
            parties_amount_check_new_c20c23
        """)
    op.execute("ALTER INDEX public.parties_amount RENAME TO parties_amount_new_773a3d")
    op.execute(
        "ALTER TABLE public.people RENAME CONSTRAINT people_c TO people_c_new_997c1a"
    )
    op.execute("ALTER INDEX public.people_name RENAME TO people_name_new_5a4f89")
    op.execute("ALTER TABLE public.parties RENAME COLUMN amount TO amount_new_cf38d9")
    op.execute("ALTER TABLE public.parties RENAME COLUMN amount_old_cf38d9 TO amount")
    op.execute("""
        ALTER TABLE public.parties RENAME CONSTRAINT parties_amount_not_null TO
            parties_amount_not_null_new_c356ed
        """)
    op.execute("""
        ALTER TABLE public.parties RENAME CONSTRAINT parties_amount_not_null_old_c356ed
            TO parties_amount_not_null
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
                WHERE a.attrelid = 'public.parties'::regclass AND a.attname = 'amount_new_cf38d9'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'amount',
                    'public.parties'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.alter_column("parties", "name", server_default=None)
    op.execute("ALTER TABLE public.parties RENAME COLUMN name TO name_new_82a353")
    op.execute("ALTER TABLE public.parties RENAME COLUMN name_old_82a353 TO name")
    op.alter_column("parties", "name", server_default=sa.text("'x'::text"))
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
                WHERE a.attrelid = 'public.parties'::regclass AND a.attname = 'name_new_82a353'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'name',
                    'public.parties'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
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
                WHERE a.attrelid = 'public.people'::regclass AND a.attname = 'amount_new_cf38d9'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'amount',
                    'public.people'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.alter_column("people", "name_new_82a353", server_default=None)
    op.alter_column("people", "name", server_default=sa.text("'x'::text"))
    op.execute("COMMENT ON COLUMN public.people.name IS 'heir'")
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
                WHERE a.attrelid = 'public.people'::regclass AND a.attname = 'name_new_82a353'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'name',
                    'public.people'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
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
                WHERE a.attrelid = 'public.staff'::regclass AND a.attname = 'amount_new_cf38d9'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'amount',
                    'public.staff'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.alter_column("staff", "name_new_82a353", server_default=None)
    op.alter_column("staff", "name", server_default=sa.text("'y'::text"))
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
                WHERE a.attrelid = 'public.staff'::regclass AND a.attname = 'name_new_82a353'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'name',
                    'public.staff'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
        ALTER TABLE public.parties RENAME CONSTRAINT parties_amount_check_old_c20c23 TO
            parties_amount_check
        """)
    op.execute("ALTER INDEX public.parties_amount_old_773a3d RENAME TO parties_amount")
    op.execute(
        "ALTER TABLE public.people RENAME CONSTRAINT people_c_old_997c1a TO people_c"
    )
    op.execute("ALTER INDEX public.people_name_old_5a4f89 RENAME TO people_name")
    op.execute("""
CREATE FUNCTION public.parties_sync_new_e7dadf() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_new_cf38d9 := NEW.amount;
    NEW.name_new_82a353 := NEW.name;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_parties_sync_new_e7dadf BEFORE INSERT OR UPDATE ON
            public.parties FOR EACH ROW EXECUTE FUNCTION
            public.parties_sync_new_e7dadf()
        """)
    op.execute(
        "ALTER TABLE public.parties ENABLE ALWAYS TRIGGER zz_parties_sync_new_e7dadf"
    )
    op.execute("""
CREATE FUNCTION public.people_sync_new_c90226() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_new_cf38d9 := NEW.amount;
    NEW.name_new_82a353 := NEW.name;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_people_sync_new_c90226 BEFORE INSERT OR UPDATE ON
            public.people FOR EACH ROW EXECUTE FUNCTION public.people_sync_new_c90226()
        """)
    op.execute(
        "ALTER TABLE public.people ENABLE ALWAYS TRIGGER zz_people_sync_new_c90226"
    )
    op.execute("""
CREATE FUNCTION public.staff_sync_new_156220() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_new_cf38d9 := NEW.amount;
    NEW.name_new_82a353 := NEW.name;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_staff_sync_new_156220 BEFORE INSERT OR UPDATE ON public.staff
            FOR EACH ROW EXECUTE FUNCTION public.staff_sync_new_156220()
        """)
    op.execute(
        "ALTER TABLE public.staff ENABLE ALWAYS TRIGGER zz_staff_sync_new_156220"
    )
    op.execute("""
        CREATE VIEW public.v (name) AS
         SELECT name
           FROM ONLY public.parties
        """)


# file: 2026_01_15_change_10_finish_changing_amount_and_name_of_parties.py
"""change: finish changing amount and name of parties

Locks: ACCESS EXCLUSIVE on public.parties, catalog change only
Locks: ACCESS EXCLUSIVE on public.people, catalog change only
Locks: ACCESS EXCLUSIVE on public.staff, catalog change only

Revision ID: 9aa45e8afd96
Revises: d83267b0e7ab
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9aa45e8afd96"
down_revision: Union[str, Sequence[str], None] = "d83267b0e7ab"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_parties_sync_old_e7dadf ON public.parties")
    op.execute("DROP FUNCTION public.parties_sync_old_e7dadf()")
    op.execute("DROP TRIGGER zz_people_sync_old_c90226 ON public.people")
    op.execute("DROP FUNCTION public.people_sync_old_c90226()")
    op.execute("DROP TRIGGER zz_staff_sync_old_156220 ON public.staff")
    op.execute("DROP FUNCTION public.staff_sync_old_156220()")
    op.drop_column("parties", "amount_old_cf38d9")
    op.drop_column("parties", "name_old_82a353")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.parties'::regclass AND attname = 'amount_old_cf38d9'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.parties ADD COLUMN amount_old_cf38d9 integer;
        ALTER TABLE public.parties ADD COLUMN name_old_82a353 text;
        CREATE FUNCTION public.parties_sync_old_e7dadf() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_old_cf38d9 := NEW.amount;
    NEW.name_old_82a353 := NEW.name;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_parties_sync_old_e7dadf BEFORE INSERT OR UPDATE ON public.parties FOR EACH ROW EXECUTE FUNCTION public.parties_sync_old_e7dadf();
        ALTER TABLE public.parties ENABLE ALWAYS TRIGGER zz_parties_sync_old_e7dadf;
        CREATE FUNCTION public.people_sync_old_c90226() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_old_cf38d9 := NEW.amount;
    NEW.name_old_82a353 := NEW.name;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_people_sync_old_c90226 BEFORE INSERT OR UPDATE ON public.people FOR EACH ROW EXECUTE FUNCTION public.people_sync_old_c90226();
        ALTER TABLE public.people ENABLE ALWAYS TRIGGER zz_people_sync_old_c90226;
        CREATE FUNCTION public.staff_sync_old_156220() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_old_cf38d9 := NEW.amount;
    NEW.name_old_82a353 := NEW.name;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_staff_sync_old_156220 BEFORE INSERT OR UPDATE ON public.staff FOR EACH ROW EXECUTE FUNCTION public.staff_sync_old_156220();
        ALTER TABLE public.staff ENABLE ALWAYS TRIGGER zz_staff_sync_old_156220;
        ALTER TABLE public.parties ADD CONSTRAINT amount_same_old_cf38d9 CHECK (amount_old_cf38d9 IS NOT DISTINCT FROM amount::integer) NOT VALID;
        ALTER TABLE public.parties ADD CONSTRAINT parties_amount_not_null_old_c356ed NOT NULL amount_old_cf38d9 NOT VALID;
        ALTER TABLE public.parties ADD CONSTRAINT name_same_old_82a353 CHECK (name_old_82a353 IS NOT DISTINCT FROM name::text) NOT VALID;
        ALTER TABLE public.parties ADD CONSTRAINT parties_amount_check_old_c20c23 CHECK ((amount_old_cf38d9 > 0)) NOT VALID;
        ALTER TABLE public.people ADD CONSTRAINT people_c_old_997c1a CHECK ((length(name_old_82a353) < 100)) NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.parties') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE ONLY public.parties SET amount_old_cf38d9 = amount, name_old_82a353 = name
                    WHERE (amount_old_cf38d9 IS NULL AND (amount) IS NOT NULL OR name_old_82a353 IS NULL AND (name) IS NOT NULL)
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.parties are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE ONLY public.parties SET amount_old_cf38d9 = amount, name_old_82a353 = name
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM ONLY public.parties WHERE (amount_old_cf38d9 IS NULL AND (amount) IS NOT NULL OR name_old_82a353 IS NULL AND (name) IS NOT NULL) LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.parties (amount_old_cf38d9, name_old_82a353)")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.parties_amount_old_773a3d")
        op.create_index(
            op.f("parties_amount_old_773a3d"),
            "parties",
            ["amount_old_cf38d9", "id"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.people') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE ONLY public.people SET amount_old_cf38d9 = amount, name_old_82a353 = name
                    WHERE (amount_old_cf38d9 IS NULL AND (amount) IS NOT NULL OR name_old_82a353 IS NULL AND (name) IS NOT NULL)
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.people are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE ONLY public.people SET amount_old_cf38d9 = amount, name_old_82a353 = name
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM ONLY public.people WHERE (amount_old_cf38d9 IS NULL AND (amount) IS NOT NULL OR name_old_82a353 IS NULL AND (name) IS NOT NULL) LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.people (amount_old_cf38d9, name_old_82a353)")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.people_name_old_5a4f89")
        op.create_index(
            op.f("people_name_old_5a4f89"),
            "people",
            ["name_old_82a353"],
            postgresql_concurrently=True,
        )
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.staff') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.staff SET amount_old_cf38d9 = amount, name_old_82a353 = name
                    WHERE (amount_old_cf38d9 IS NULL AND (amount) IS NOT NULL OR name_old_82a353 IS NULL AND (name) IS NOT NULL)
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.staff are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.staff SET amount_old_cf38d9 = amount, name_old_82a353 = name
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.staff WHERE (amount_old_cf38d9 IS NULL AND (amount) IS NOT NULL OR name_old_82a353 IS NULL AND (name) IS NOT NULL) LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.staff (amount_old_cf38d9, name_old_82a353)")
        op.execute(
            "ALTER TABLE public.parties VALIDATE CONSTRAINT amount_same_old_cf38d9"
        )
        op.execute("""
            ALTER TABLE public.parties VALIDATE CONSTRAINT
                parties_amount_not_null_old_c356ed
            """)
        op.execute(
            "ALTER TABLE public.parties VALIDATE CONSTRAINT name_same_old_82a353"
        )
        op.execute("""
            ALTER TABLE public.parties VALIDATE CONSTRAINT
                parties_amount_check_old_c20c23
            """)
        op.execute("ALTER TABLE public.people VALIDATE CONSTRAINT people_c_old_997c1a")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.parties DROP CONSTRAINT amount_same_old_cf38d9")
    op.execute("ALTER TABLE public.parties DROP CONSTRAINT name_same_old_82a353")
