# file: 2026_01_15_change_01_alter_names.py
"""change: alter names

Locks: ACCESS EXCLUSIVE on public.names, catalog change only

Revision ID: a116ea8cfc7c
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "a116ea8cfc7c"
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
    op.execute(
        "ALTER TABLE public.names ADD COLUMN name_new_82a353 text COLLATE public.german"
    )
    op.execute("""
CREATE FUNCTION public.names_sync_new_aeb240() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.name_new_82a353 := NEW.name;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_names_sync_new_aeb240 BEFORE INSERT OR UPDATE ON public.names
            FOR EACH ROW EXECUTE FUNCTION public.names_sync_new_aeb240()
        """)
    op.execute(
        "ALTER TABLE public.names ENABLE ALWAYS TRIGGER zz_names_sync_new_aeb240"
    )
    op.execute("""
        ALTER TABLE public.names ADD CONSTRAINT name_same_new_82a353
            CHECK (name_new_82a353 IS NOT DISTINCT FROM name::text) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.names ADD CONSTRAINT names_name_not_null_new_58ebb0
            NOT NULL name_new_82a353 NOT VALID
        """)
    op.alter_column("names", "code", type_=sa.Text())


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
        ALTER TABLE public.names ALTER COLUMN code TYPE text COLLATE pg_catalog."C"
            USING code::text
        """)
    op.execute("DROP TRIGGER zz_names_sync_new_aeb240 ON public.names")
    op.execute("DROP FUNCTION public.names_sync_new_aeb240()")
    op.drop_column("names", "name_new_82a353")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_copy_name_of_names.py
"""change: copy name of names

Locks: SHARE UPDATE EXCLUSIVE on public.names, updates rows in batches

Revision ID: 2fd2889a97fd
Revises: a116ea8cfc7c
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "2fd2889a97fd"
down_revision: Union[str, Sequence[str], None] = "a116ea8cfc7c"
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
                last bigint := pg_relation_size('public.names') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.names SET name_new_82a353 = name
                    WHERE name_new_82a353 IS NULL AND (name) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.names are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.names SET name_new_82a353 = name
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.names WHERE name_new_82a353 IS NULL AND (name) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.names (name_new_82a353)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_03_create_idx_names_name_new_1922f7.py
"""change: create idx_names_name_new_1922f7

Locks: SHARE UPDATE EXCLUSIVE on public.names, builds an index

Revision ID: b347999166c5
Revises: 2fd2889a97fd
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b347999166c5"
down_revision: Union[str, Sequence[str], None] = "2fd2889a97fd"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_names_name_new_1922f7")
        op.create_index(
            op.f("idx_names_name_new_1922f7"),
            "names",
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
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_names_name_new_1922f7")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_04_prove_name_of_names.py
"""change: prove name of names

Locks: SHARE UPDATE EXCLUSIVE on public.names, reads every row

Revision ID: c78783182faa
Revises: b347999166c5
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c78783182faa"
down_revision: Union[str, Sequence[str], None] = "b347999166c5"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.names VALIDATE CONSTRAINT name_same_new_82a353")
    op.execute(
        "ALTER TABLE public.names VALIDATE CONSTRAINT names_name_not_null_new_58ebb0"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_05_settle_name_of_names.py
"""change: settle name of names

Locks: ACCESS EXCLUSIVE on public.names, catalog change only

Revision ID: 2184227eb7ce
Revises: c78783182faa
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "2184227eb7ce"
down_revision: Union[str, Sequence[str], None] = "c78783182faa"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.names DROP CONSTRAINT name_same_new_82a353")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.names'::regclass AND conname = 'name_same_new_82a353'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.names ADD CONSTRAINT name_same_new_82a353 CHECK (name_new_82a353 IS NOT DISTINCT FROM name::text) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("ALTER TABLE public.names VALIDATE CONSTRAINT name_same_new_82a353")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_06_swap_name_of_names.py
"""change: swap name of names

Locks: ACCESS EXCLUSIVE on public.names, catalog change only

Revision ID: ceb4b9ddd436
Revises: 2184227eb7ce
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ceb4b9ddd436"
down_revision: Union[str, Sequence[str], None] = "2184227eb7ce"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_names_sync_new_aeb240 ON public.names")
    op.execute("DROP FUNCTION public.names_sync_new_aeb240()")
    op.execute("ALTER INDEX public.idx_names_name RENAME TO idx_names_name_old_1922f7")
    op.execute("ALTER TABLE public.names RENAME COLUMN name TO name_old_82a353")
    op.execute("ALTER TABLE public.names RENAME COLUMN name_new_82a353 TO name")
    op.execute("""
        ALTER TABLE public.names RENAME CONSTRAINT names_name_not_null TO
            names_name_not_null_old_58ebb0
        """)
    op.execute("""
        ALTER TABLE public.names RENAME CONSTRAINT names_name_not_null_new_58ebb0 TO
            names_name_not_null
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
                WHERE a.attrelid = 'public.names'::regclass AND a.attname = 'name_old_82a353'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'name',
                    'public.names'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("ALTER INDEX public.idx_names_name_new_1922f7 RENAME TO idx_names_name")
    op.execute("""
CREATE FUNCTION public.names_sync_old_aeb240() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.name_old_82a353 := NEW.name;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_names_sync_old_aeb240 BEFORE INSERT OR UPDATE ON public.names
            FOR EACH ROW EXECUTE FUNCTION public.names_sync_old_aeb240()
        """)
    op.execute(
        "ALTER TABLE public.names ENABLE ALWAYS TRIGGER zz_names_sync_old_aeb240"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_names_sync_old_aeb240 ON public.names")
    op.execute("DROP FUNCTION public.names_sync_old_aeb240()")
    op.execute("ALTER INDEX public.idx_names_name RENAME TO idx_names_name_new_1922f7")
    op.execute("ALTER TABLE public.names RENAME COLUMN name TO name_new_82a353")
    op.execute("ALTER TABLE public.names RENAME COLUMN name_old_82a353 TO name")
    op.execute("""
        ALTER TABLE public.names RENAME CONSTRAINT names_name_not_null TO
            names_name_not_null_new_58ebb0
        """)
    op.execute("""
        ALTER TABLE public.names RENAME CONSTRAINT names_name_not_null_old_58ebb0 TO
            names_name_not_null
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
                WHERE a.attrelid = 'public.names'::regclass AND a.attname = 'name_new_82a353'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'name',
                    'public.names'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("ALTER INDEX public.idx_names_name_old_1922f7 RENAME TO idx_names_name")
    op.execute("""
CREATE FUNCTION public.names_sync_new_aeb240() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.name_new_82a353 := NEW.name;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_names_sync_new_aeb240 BEFORE INSERT OR UPDATE ON public.names
            FOR EACH ROW EXECUTE FUNCTION public.names_sync_new_aeb240()
        """)
    op.execute(
        "ALTER TABLE public.names ENABLE ALWAYS TRIGGER zz_names_sync_new_aeb240"
    )


# file: 2026_01_15_change_07_finish_changing_name_of_names.py
"""change: finish changing name of names

Locks: ACCESS EXCLUSIVE on public.names, catalog change only

Revision ID: 07e3c493012a
Revises: ceb4b9ddd436
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "07e3c493012a"
down_revision: Union[str, Sequence[str], None] = "ceb4b9ddd436"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_names_sync_old_aeb240 ON public.names")
    op.execute("DROP FUNCTION public.names_sync_old_aeb240()")
    op.drop_column("names", "name_old_82a353")
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
        SELECT FROM pg_attribute WHERE attrelid = 'public.names'::regclass AND attname = 'name_old_82a353'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.names ADD COLUMN name_old_82a353 text;
        CREATE FUNCTION public.names_sync_old_aeb240() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.name_old_82a353 := NEW.name;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_names_sync_old_aeb240 BEFORE INSERT OR UPDATE ON public.names FOR EACH ROW EXECUTE FUNCTION public.names_sync_old_aeb240();
        ALTER TABLE public.names ENABLE ALWAYS TRIGGER zz_names_sync_old_aeb240;
        ALTER TABLE public.names ADD CONSTRAINT name_same_old_82a353 CHECK (name_old_82a353 IS NOT DISTINCT FROM name::text) NOT VALID;
        ALTER TABLE public.names ADD CONSTRAINT names_name_not_null_old_58ebb0 NOT NULL name_old_82a353 NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.names') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.names SET name_old_82a353 = name
                    WHERE name_old_82a353 IS NULL AND (name) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.names are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.names SET name_old_82a353 = name
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.names WHERE name_old_82a353 IS NULL AND (name) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.names (name_old_82a353)")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_names_name_old_1922f7")
        op.create_index(
            op.f("idx_names_name_old_1922f7"),
            "names",
            ["name_old_82a353"],
            postgresql_concurrently=True,
        )
        op.execute("ALTER TABLE public.names VALIDATE CONSTRAINT name_same_old_82a353")
        op.execute("""
            ALTER TABLE public.names VALIDATE CONSTRAINT names_name_not_null_old_58ebb0
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.names DROP CONSTRAINT name_same_old_82a353")
