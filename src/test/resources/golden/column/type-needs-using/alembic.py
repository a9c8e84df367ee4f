# file: 2026_01_15_change_01_start_changing_quantity_of_imports.py
"""change: start changing quantity of imports

Locks: ACCESS EXCLUSIVE on public.imports, catalog change only

Revision ID: dfcb56008c35
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "dfcb56008c35"
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
        "imports", sa.Column("quantity_new_1a7b30", sa.Integer(), nullable=True)
    )
    op.execute("""
CREATE FUNCTION public.imports_sync_new_2fcef4() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.quantity_new_1a7b30 := NEW.quantity::integer;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_imports_sync_new_2fcef4 BEFORE INSERT OR UPDATE ON
            public.imports FOR EACH ROW EXECUTE FUNCTION
            public.imports_sync_new_2fcef4()
        """)
    op.execute(
        "ALTER TABLE public.imports ENABLE ALWAYS TRIGGER zz_imports_sync_new_2fcef4"
    )
    op.execute("""
        ALTER TABLE public.imports ADD CONSTRAINT quantity_same_new_1a7b30
            CHECK (quantity_new_1a7b30 IS NOT DISTINCT FROM quantity::integer) NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_imports_sync_new_2fcef4 ON public.imports")
    op.execute("DROP FUNCTION public.imports_sync_new_2fcef4()")
    op.drop_column("imports", "quantity_new_1a7b30")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_copy_quantity_of_imports.py
"""change: copy quantity of imports

Locks: SHARE UPDATE EXCLUSIVE on public.imports, updates rows in batches

Revision ID: a42b0b81ebdb
Revises: dfcb56008c35
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a42b0b81ebdb"
down_revision: Union[str, Sequence[str], None] = "dfcb56008c35"
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
                last bigint := pg_relation_size('public.imports') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.imports SET quantity_new_1a7b30 = quantity::integer
                    WHERE quantity_new_1a7b30 IS NULL AND (quantity::integer) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.imports are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.imports SET quantity_new_1a7b30 = quantity::integer
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.imports WHERE quantity_new_1a7b30 IS NULL AND (quantity::integer) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.imports (quantity_new_1a7b30)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_03_prove_quantity_of_imports.py
"""change: prove quantity of imports

Locks: SHARE UPDATE EXCLUSIVE on public.imports, reads every row

Revision ID: 6055411c1640
Revises: a42b0b81ebdb
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6055411c1640"
down_revision: Union[str, Sequence[str], None] = "a42b0b81ebdb"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute(
        "ALTER TABLE public.imports VALIDATE CONSTRAINT quantity_same_new_1a7b30"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_04_settle_quantity_of_imports.py
"""change: settle quantity of imports

Locks: ACCESS EXCLUSIVE on public.imports, catalog change only

Revision ID: 5d0496608e2e
Revises: 6055411c1640
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5d0496608e2e"
down_revision: Union[str, Sequence[str], None] = "6055411c1640"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.imports DROP CONSTRAINT quantity_same_new_1a7b30")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.imports'::regclass AND conname = 'quantity_same_new_1a7b30'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.imports ADD CONSTRAINT quantity_same_new_1a7b30 CHECK (quantity_new_1a7b30 IS NOT DISTINCT FROM quantity::integer) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute(
            "ALTER TABLE public.imports VALIDATE CONSTRAINT quantity_same_new_1a7b30"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_05_swap_quantity_of_imports.py
"""change: swap quantity of imports

Locks: ACCESS EXCLUSIVE on public.imports, catalog change only

Revision ID: 03a9ae57cb90
Revises: 5d0496608e2e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "03a9ae57cb90"
down_revision: Union[str, Sequence[str], None] = "5d0496608e2e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_imports_sync_new_2fcef4 ON public.imports")
    op.execute("DROP FUNCTION public.imports_sync_new_2fcef4()")
    op.alter_column("imports", "quantity", server_default=None)
    op.execute(
        "ALTER TABLE public.imports RENAME COLUMN quantity TO quantity_old_1a7b30"
    )
    op.execute(
        "ALTER TABLE public.imports RENAME COLUMN quantity_new_1a7b30 TO quantity"
    )
    op.alter_column("imports", "quantity", server_default=sa.text("0"))
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
                WHERE a.attrelid = 'public.imports'::regclass AND a.attname = 'quantity_old_1a7b30'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'quantity',
                    'public.imports'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.imports_sync_old_2fcef4() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.quantity_old_1a7b30 := NEW.quantity;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_imports_sync_old_2fcef4 BEFORE INSERT OR UPDATE ON
            public.imports FOR EACH ROW EXECUTE FUNCTION
            public.imports_sync_old_2fcef4()
        """)
    op.execute(
        "ALTER TABLE public.imports ENABLE ALWAYS TRIGGER zz_imports_sync_old_2fcef4"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_imports_sync_old_2fcef4 ON public.imports")
    op.execute("DROP FUNCTION public.imports_sync_old_2fcef4()")
    op.alter_column("imports", "quantity", server_default=None)
    op.execute(
        "ALTER TABLE public.imports RENAME COLUMN quantity TO quantity_new_1a7b30"
    )
    op.execute(
        "ALTER TABLE public.imports RENAME COLUMN quantity_old_1a7b30 TO quantity"
    )
    op.alter_column("imports", "quantity", server_default=sa.text("'0'::text"))
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
                WHERE a.attrelid = 'public.imports'::regclass AND a.attname = 'quantity_new_1a7b30'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'quantity',
                    'public.imports'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.imports_sync_new_2fcef4() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.quantity_new_1a7b30 := NEW.quantity::integer;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_imports_sync_new_2fcef4 BEFORE INSERT OR UPDATE ON
            public.imports FOR EACH ROW EXECUTE FUNCTION
            public.imports_sync_new_2fcef4()
        """)
    op.execute(
        "ALTER TABLE public.imports ENABLE ALWAYS TRIGGER zz_imports_sync_new_2fcef4"
    )


# file: 2026_01_15_change_06_finish_changing_quantity_of_imports.py
"""change: finish changing quantity of imports

Locks: ACCESS EXCLUSIVE on public.imports, catalog change only

Revision ID: 9c04b857a20b
Revises: 03a9ae57cb90
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9c04b857a20b"
down_revision: Union[str, Sequence[str], None] = "03a9ae57cb90"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_imports_sync_old_2fcef4 ON public.imports")
    op.execute("DROP FUNCTION public.imports_sync_old_2fcef4()")
    op.drop_column("imports", "quantity_old_1a7b30")
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
        SELECT FROM pg_attribute WHERE attrelid = 'public.imports'::regclass AND attname = 'quantity_old_1a7b30'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.imports ADD COLUMN quantity_old_1a7b30 text;
        CREATE FUNCTION public.imports_sync_old_2fcef4() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.quantity_old_1a7b30 := NEW.quantity;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_imports_sync_old_2fcef4 BEFORE INSERT OR UPDATE ON public.imports FOR EACH ROW EXECUTE FUNCTION public.imports_sync_old_2fcef4();
        ALTER TABLE public.imports ENABLE ALWAYS TRIGGER zz_imports_sync_old_2fcef4;
        ALTER TABLE public.imports ADD CONSTRAINT quantity_same_old_1a7b30 CHECK (quantity_old_1a7b30 IS NOT DISTINCT FROM quantity::text) NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.imports') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.imports SET quantity_old_1a7b30 = quantity
                    WHERE quantity_old_1a7b30 IS NULL AND (quantity) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.imports are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.imports SET quantity_old_1a7b30 = quantity
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.imports WHERE quantity_old_1a7b30 IS NULL AND (quantity) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.imports (quantity_old_1a7b30)")
        op.execute(
            "ALTER TABLE public.imports VALIDATE CONSTRAINT quantity_same_old_1a7b30"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.imports DROP CONSTRAINT quantity_same_old_1a7b30")
