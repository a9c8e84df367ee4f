# file: 2026_01_15_change_01_start_changing_data_of_payloads.py
"""change: start changing data of payloads

Locks: ACCESS EXCLUSIVE on public.payloads, catalog change only

Revision ID: ee0cd7cf2962
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "ee0cd7cf2962"
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
        "payloads", sa.Column("data_new_3a6eb0", postgresql.JSONB(), nullable=True)
    )
    op.execute("""
CREATE FUNCTION public.payloads_sync_new_3f45eb() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.data_new_3a6eb0 := NEW.data;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_payloads_sync_new_3f45eb BEFORE INSERT OR UPDATE ON
            public.payloads FOR EACH ROW EXECUTE FUNCTION
            public.payloads_sync_new_3f45eb()
        """)
    op.execute(
        "ALTER TABLE public.payloads ENABLE ALWAYS TRIGGER zz_payloads_sync_new_3f45eb"
    )
    op.execute("""
        ALTER TABLE public.payloads ADD CONSTRAINT data_same_new_3a6eb0
            CHECK (data_new_3a6eb0 IS NOT DISTINCT FROM data::jsonb) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.payloads ADD CONSTRAINT payloads_data_not_null_new_44dcf6
            NOT NULL data_new_3a6eb0 NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_payloads_sync_new_3f45eb ON public.payloads")
    op.execute("DROP FUNCTION public.payloads_sync_new_3f45eb()")
    op.drop_column("payloads", "data_new_3a6eb0")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_copy_data_of_payloads.py
"""change: copy data of payloads

Locks: SHARE UPDATE EXCLUSIVE on public.payloads, updates rows in batches

Revision ID: 94fe6fcfb8b3
Revises: ee0cd7cf2962
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "94fe6fcfb8b3"
down_revision: Union[str, Sequence[str], None] = "ee0cd7cf2962"
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
                last bigint := pg_relation_size('public.payloads') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.payloads SET data_new_3a6eb0 = data
                    WHERE data_new_3a6eb0 IS NULL AND (data) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.payloads are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.payloads SET data_new_3a6eb0 = data
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.payloads WHERE data_new_3a6eb0 IS NULL AND (data) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.payloads (data_new_3a6eb0)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_03_create_idx_payloads_data_new_7206f0.py
"""change: create idx_payloads_data_new_7206f0

Locks: SHARE UPDATE EXCLUSIVE on public.payloads, builds an index

Revision ID: e93d0f9d4b64
Revises: 94fe6fcfb8b3
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "e93d0f9d4b64"
down_revision: Union[str, Sequence[str], None] = "94fe6fcfb8b3"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_payloads_data_new_7206f0"
        )
        op.create_index(
            op.f("idx_payloads_data_new_7206f0"),
            "payloads",
            ["data_new_3a6eb0"],
            postgresql_using="gin",
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_payloads_data_new_7206f0"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_04_prove_data_of_payloads.py
"""change: prove data of payloads

Locks: SHARE UPDATE EXCLUSIVE on public.payloads, reads every row

Revision ID: 72facc641d9b
Revises: e93d0f9d4b64
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "72facc641d9b"
down_revision: Union[str, Sequence[str], None] = "e93d0f9d4b64"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.payloads VALIDATE CONSTRAINT data_same_new_3a6eb0")
    op.execute("""
        ALTER TABLE public.payloads VALIDATE CONSTRAINT
            payloads_data_not_null_new_44dcf6
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_05_settle_data_of_payloads.py
"""change: settle data of payloads

Locks: ACCESS EXCLUSIVE on public.payloads, catalog change only

Revision ID: 70b526573e05
Revises: 72facc641d9b
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "70b526573e05"
down_revision: Union[str, Sequence[str], None] = "72facc641d9b"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.payloads DROP CONSTRAINT data_same_new_3a6eb0")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.payloads'::regclass AND conname = 'data_same_new_3a6eb0'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.payloads ADD CONSTRAINT data_same_new_3a6eb0 CHECK (data_new_3a6eb0 IS NOT DISTINCT FROM data::jsonb) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute(
            "ALTER TABLE public.payloads VALIDATE CONSTRAINT data_same_new_3a6eb0"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_06_swap_data_of_payloads.py
"""change: swap data of payloads

Locks: ACCESS EXCLUSIVE on public.payloads, catalog change only

Revision ID: 0807fdd15b8d
Revises: 70b526573e05
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "0807fdd15b8d"
down_revision: Union[str, Sequence[str], None] = "70b526573e05"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_payloads_sync_new_3f45eb ON public.payloads")
    op.execute("DROP FUNCTION public.payloads_sync_new_3f45eb()")
    op.alter_column("payloads", "data", server_default=None)
    op.execute("ALTER TABLE public.payloads RENAME COLUMN data TO data_old_3a6eb0")
    op.execute("ALTER TABLE public.payloads RENAME COLUMN data_new_3a6eb0 TO data")
    op.execute("""
        ALTER TABLE public.payloads RENAME CONSTRAINT payloads_data_not_null TO
            payloads_data_not_null_old_44dcf6
        """)
    op.execute("""
        ALTER TABLE public.payloads RENAME CONSTRAINT payloads_data_not_null_new_44dcf6
            TO payloads_data_not_null
        """)
    op.alter_column("payloads", "data", server_default=sa.text("'{}'::jsonb"))
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
                WHERE a.attrelid = 'public.payloads'::regclass AND a.attname = 'data_old_3a6eb0'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'data',
                    'public.payloads'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute(
        "ALTER INDEX public.idx_payloads_data_new_7206f0 RENAME TO idx_payloads_data"
    )
    op.execute("""
CREATE FUNCTION public.payloads_sync_old_3f45eb() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.data_old_3a6eb0 := NEW.data;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_payloads_sync_old_3f45eb BEFORE INSERT OR UPDATE ON
            public.payloads FOR EACH ROW EXECUTE FUNCTION
            public.payloads_sync_old_3f45eb()
        """)
    op.execute(
        "ALTER TABLE public.payloads ENABLE ALWAYS TRIGGER zz_payloads_sync_old_3f45eb"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_payloads_sync_old_3f45eb ON public.payloads")
    op.execute("DROP FUNCTION public.payloads_sync_old_3f45eb()")
    op.execute(
        "ALTER INDEX public.idx_payloads_data RENAME TO idx_payloads_data_new_7206f0"
    )
    op.alter_column("payloads", "data", server_default=None)
    op.execute("ALTER TABLE public.payloads RENAME COLUMN data TO data_new_3a6eb0")
    op.execute("ALTER TABLE public.payloads RENAME COLUMN data_old_3a6eb0 TO data")
    op.execute("""
        ALTER TABLE public.payloads RENAME CONSTRAINT payloads_data_not_null TO
            payloads_data_not_null_new_44dcf6
        """)
    op.execute("""
        ALTER TABLE public.payloads RENAME CONSTRAINT payloads_data_not_null_old_44dcf6
            TO payloads_data_not_null
        """)
    op.alter_column("payloads", "data", server_default=sa.text("'{}'::json"))
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
                WHERE a.attrelid = 'public.payloads'::regclass AND a.attname = 'data_new_3a6eb0'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'data',
                    'public.payloads'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.payloads_sync_new_3f45eb() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.data_new_3a6eb0 := NEW.data;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_payloads_sync_new_3f45eb BEFORE INSERT OR UPDATE ON
            public.payloads FOR EACH ROW EXECUTE FUNCTION
            public.payloads_sync_new_3f45eb()
        """)
    op.execute(
        "ALTER TABLE public.payloads ENABLE ALWAYS TRIGGER zz_payloads_sync_new_3f45eb"
    )


# file: 2026_01_15_change_07_finish_changing_data_of_payloads.py
"""change: finish changing data of payloads

Locks: ACCESS EXCLUSIVE on public.payloads, catalog change only
Downgrade: loses what the new type of public.payloads.data rounds away; to keep it: copy
    the column first

Revision ID: 12a56fd430ca
Revises: 0807fdd15b8d
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "12a56fd430ca"
down_revision: Union[str, Sequence[str], None] = "0807fdd15b8d"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_payloads_sync_old_3f45eb ON public.payloads")
    op.execute("DROP FUNCTION public.payloads_sync_old_3f45eb()")
    op.drop_column("payloads", "data_old_3a6eb0")
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
        SELECT FROM pg_attribute WHERE attrelid = 'public.payloads'::regclass AND attname = 'data_old_3a6eb0'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.payloads ADD COLUMN data_old_3a6eb0 json;
        CREATE FUNCTION public.payloads_sync_old_3f45eb() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.data_old_3a6eb0 := NEW.data;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_payloads_sync_old_3f45eb BEFORE INSERT OR UPDATE ON public.payloads FOR EACH ROW EXECUTE FUNCTION public.payloads_sync_old_3f45eb();
        ALTER TABLE public.payloads ENABLE ALWAYS TRIGGER zz_payloads_sync_old_3f45eb;
        ALTER TABLE public.payloads ADD CONSTRAINT data_same_old_3a6eb0 CHECK ((data_old_3a6eb0 IS NULL) = (data IS NULL)) NOT VALID;
        ALTER TABLE public.payloads ADD CONSTRAINT payloads_data_not_null_old_44dcf6 NOT NULL data_old_3a6eb0 NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.payloads') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.payloads SET data_old_3a6eb0 = data
                    WHERE data_old_3a6eb0 IS NULL AND (data) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.payloads are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.payloads SET data_old_3a6eb0 = data
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.payloads WHERE data_old_3a6eb0 IS NULL AND (data) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.payloads (data_old_3a6eb0)")
        op.execute(
            "ALTER TABLE public.payloads VALIDATE CONSTRAINT data_same_old_3a6eb0"
        )
        op.execute("""
            ALTER TABLE public.payloads VALIDATE CONSTRAINT
                payloads_data_not_null_old_44dcf6
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.payloads DROP CONSTRAINT data_same_old_3a6eb0")
