# file: 2026_01_15_change_01_start_changing_code_of_items.py
"""change: start changing code of items

Locks: ACCESS EXCLUSIVE on public.items, catalog change only

Revision ID: 038c1f4e6994
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "038c1f4e6994"
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
    op.add_column("items", sa.Column("code_new_5694d0", sa.BigInteger(), nullable=True))
    op.execute("""
CREATE FUNCTION public.items_sync_new_5f3c4f() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.code_new_5694d0 := NEW.code;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_items_sync_new_5f3c4f BEFORE INSERT OR UPDATE ON public.items
            FOR EACH ROW EXECUTE FUNCTION public.items_sync_new_5f3c4f()
        """)
    op.execute(
        "ALTER TABLE public.items ENABLE ALWAYS TRIGGER zz_items_sync_new_5f3c4f"
    )
    op.execute("""
        ALTER TABLE public.items ADD CONSTRAINT code_same_new_5694d0
            CHECK (code_new_5694d0 IS NOT DISTINCT FROM code::bigint) NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_items_sync_new_5f3c4f ON public.items")
    op.execute("DROP FUNCTION public.items_sync_new_5f3c4f()")
    op.drop_column("items", "code_new_5694d0")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_copy_code_of_items.py
"""change: copy code of items

Locks: SHARE UPDATE EXCLUSIVE on public.items, updates rows in batches

Revision ID: 8836e810a73b
Revises: 038c1f4e6994
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "8836e810a73b"
down_revision: Union[str, Sequence[str], None] = "038c1f4e6994"
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
                last bigint := pg_relation_size('public.items') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.items SET code_new_5694d0 = code
                    WHERE code_new_5694d0 IS NULL AND (code) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.items are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.items SET code_new_5694d0 = code
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.items WHERE code_new_5694d0 IS NULL AND (code) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.items (code_new_5694d0)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_03_prove_code_of_items.py
"""change: prove code of items

Locks: SHARE UPDATE EXCLUSIVE on public.items, reads every row

Revision ID: 67b6935fe766
Revises: 8836e810a73b
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "67b6935fe766"
down_revision: Union[str, Sequence[str], None] = "8836e810a73b"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.items VALIDATE CONSTRAINT code_same_new_5694d0")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_04_settle_code_of_items.py
"""change: settle code of items

Locks: ACCESS EXCLUSIVE on public.items, catalog change only

Revision ID: 6bdc27156a10
Revises: 67b6935fe766
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6bdc27156a10"
down_revision: Union[str, Sequence[str], None] = "67b6935fe766"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.items DROP CONSTRAINT code_same_new_5694d0")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.items'::regclass AND conname = 'code_same_new_5694d0'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.items ADD CONSTRAINT code_same_new_5694d0 CHECK (code_new_5694d0 IS NOT DISTINCT FROM code::bigint) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("ALTER TABLE public.items VALIDATE CONSTRAINT code_same_new_5694d0")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_05_swap_code_of_items.py
"""change: swap code of items

Locks: ACCESS EXCLUSIVE on public.items, catalog change only

Revision ID: e39057493f07
Revises: 6bdc27156a10
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "e39057493f07"
down_revision: Union[str, Sequence[str], None] = "6bdc27156a10"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP VIEW public.v_item_names")
    op.execute("DROP VIEW public.v_items")
    op.execute("DROP TRIGGER zz_items_sync_new_5f3c4f ON public.items")
    op.execute("DROP FUNCTION public.items_sync_new_5f3c4f()")
    op.execute("ALTER TABLE public.items RENAME COLUMN code TO code_old_5694d0")
    op.execute("ALTER TABLE public.items RENAME COLUMN code_new_5694d0 TO code")
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
                WHERE a.attrelid = 'public.items'::regclass AND a.attname = 'code_old_5694d0'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'code',
                    'public.items'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.items_sync_old_5f3c4f() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.code_old_5694d0 := NEW.code;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_items_sync_old_5f3c4f BEFORE INSERT OR UPDATE ON public.items
            FOR EACH ROW EXECUTE FUNCTION public.items_sync_old_5f3c4f()
        """)
    op.execute(
        "ALTER TABLE public.items ENABLE ALWAYS TRIGGER zz_items_sync_old_5f3c4f"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_items_sync_old_5f3c4f ON public.items")
    op.execute("DROP FUNCTION public.items_sync_old_5f3c4f()")
    op.execute("ALTER TABLE public.items RENAME COLUMN code TO code_new_5694d0")
    op.execute("ALTER TABLE public.items RENAME COLUMN code_old_5694d0 TO code")
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
                WHERE a.attrelid = 'public.items'::regclass AND a.attname = 'code_new_5694d0'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'code',
                    'public.items'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.items_sync_new_5f3c4f() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.code_new_5694d0 := NEW.code;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_items_sync_new_5f3c4f BEFORE INSERT OR UPDATE ON public.items
            FOR EACH ROW EXECUTE FUNCTION public.items_sync_new_5f3c4f()
        """)
    op.execute(
        "ALTER TABLE public.items ENABLE ALWAYS TRIGGER zz_items_sync_new_5f3c4f"
    )
    op.execute("""
        CREATE VIEW public.v_items (id, code, name) AS
         SELECT id,
            code,
            name
           FROM public.items
          WHERE (code > 0)
        """)
    op.execute("""
        CREATE VIEW public.v_item_names (name) AS
         SELECT DISTINCT name
           FROM public.v_items
        """)


# file: 2026_01_15_change_06_alter_items.py
"""change: alter items

Locks: ACCESS EXCLUSIVE on public.items, catalog change only

Revision ID: b14f7db49529
Revises: e39057493f07
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "b14f7db49529"
down_revision: Union[str, Sequence[str], None] = "e39057493f07"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_items_sync_old_5f3c4f ON public.items")
    op.execute("DROP FUNCTION public.items_sync_old_5f3c4f()")
    op.drop_column("items", "code_old_5694d0")
    op.alter_column("items", "name", type_=sa.Text())


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.items'::regclass AND attname = 'code_old_5694d0'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.items ADD COLUMN code_old_5694d0 integer;
        CREATE FUNCTION public.items_sync_old_5f3c4f() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.code_old_5694d0 := NEW.code;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_items_sync_old_5f3c4f BEFORE INSERT OR UPDATE ON public.items FOR EACH ROW EXECUTE FUNCTION public.items_sync_old_5f3c4f();
        ALTER TABLE public.items ENABLE ALWAYS TRIGGER zz_items_sync_old_5f3c4f;
        ALTER TABLE public.items ADD CONSTRAINT code_same_old_5694d0 CHECK (code_old_5694d0 IS NOT DISTINCT FROM code::integer) NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.items') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.items SET code_old_5694d0 = code
                    WHERE code_old_5694d0 IS NULL AND (code) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.items are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.items SET code_old_5694d0 = code
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.items WHERE code_old_5694d0 IS NULL AND (code) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.items (code_old_5694d0)")
        op.execute("ALTER TABLE public.items VALIDATE CONSTRAINT code_same_old_5694d0")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
        ALTER TABLE public.items ALTER COLUMN name TYPE character varying(20)
            USING name::character varying(20)
        """)
    op.execute("ALTER TABLE public.items DROP CONSTRAINT code_same_old_5694d0")


# file: 2026_01_15_change_07_create_view_v_items_and_more.py
"""change: create view v_items and more

Revision ID: 75d57fa08074
Revises: b14f7db49529
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "75d57fa08074"
down_revision: Union[str, Sequence[str], None] = "b14f7db49529"
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
        CREATE VIEW public.v_items (id, code, name) AS
         SELECT id,
            code,
            name
           FROM public.items
          WHERE (code > 0)
        """)
    op.execute("""
        CREATE VIEW public.v_item_names (name) AS
         SELECT DISTINCT name
           FROM public.v_items
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP VIEW public.v_item_names")
    op.execute("DROP VIEW public.v_items")
