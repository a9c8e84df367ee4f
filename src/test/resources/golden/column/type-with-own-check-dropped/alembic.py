# file: 2026_01_15_change_01_start_changing_height_of_shelves.py
"""change: start changing height of shelves

Locks: ACCESS EXCLUSIVE on public.shelves, catalog change only

Revision ID: 56b2cf232c80
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "56b2cf232c80"
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
        "shelves", sa.Column("height_new_39e0f5", sa.BigInteger(), nullable=True)
    )
    op.execute("""
CREATE FUNCTION public.shelves_sync_new_f1f244() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.height_new_39e0f5 := NEW.height;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_shelves_sync_new_f1f244 BEFORE INSERT OR UPDATE ON
            public.shelves FOR EACH ROW EXECUTE FUNCTION
            public.shelves_sync_new_f1f244()
        """)
    op.execute(
        "ALTER TABLE public.shelves ENABLE ALWAYS TRIGGER zz_shelves_sync_new_f1f244"
    )
    op.execute("""
        ALTER TABLE public.shelves ADD CONSTRAINT height_same_new_39e0f5
            CHECK (height_new_39e0f5 IS NOT DISTINCT FROM height::bigint) NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_shelves_sync_new_f1f244 ON public.shelves")
    op.execute("DROP FUNCTION public.shelves_sync_new_f1f244()")
    op.drop_column("shelves", "height_new_39e0f5")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_copy_height_of_shelves.py
"""change: copy height of shelves

Locks: SHARE UPDATE EXCLUSIVE on public.shelves, updates rows in batches

Revision ID: a75bd1d9e208
Revises: 56b2cf232c80
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a75bd1d9e208"
down_revision: Union[str, Sequence[str], None] = "56b2cf232c80"
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
                last bigint := pg_relation_size('public.shelves') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.shelves SET height_new_39e0f5 = height
                    WHERE height_new_39e0f5 IS NULL AND (height) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.shelves are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.shelves SET height_new_39e0f5 = height
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.shelves WHERE height_new_39e0f5 IS NULL AND (height) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.shelves (height_new_39e0f5)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_03_prove_height_of_shelves.py
"""change: prove height of shelves

Locks: SHARE UPDATE EXCLUSIVE on public.shelves, reads every row

Revision ID: a1547dd74040
Revises: a75bd1d9e208
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a1547dd74040"
down_revision: Union[str, Sequence[str], None] = "a75bd1d9e208"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.shelves VALIDATE CONSTRAINT height_same_new_39e0f5")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_04_settle_height_of_shelves.py
"""change: settle height of shelves

Locks: ACCESS EXCLUSIVE on public.shelves, catalog change only

Revision ID: 6b77e4e95083
Revises: a1547dd74040
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6b77e4e95083"
down_revision: Union[str, Sequence[str], None] = "a1547dd74040"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.shelves DROP CONSTRAINT height_same_new_39e0f5")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.shelves'::regclass AND conname = 'height_same_new_39e0f5'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.shelves ADD CONSTRAINT height_same_new_39e0f5 CHECK (height_new_39e0f5 IS NOT DISTINCT FROM height::bigint) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute(
            "ALTER TABLE public.shelves VALIDATE CONSTRAINT height_same_new_39e0f5"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_05_swap_height_of_shelves.py
"""change: swap height of shelves

Locks: ACCESS EXCLUSIVE on public.shelves, catalog change only

Revision ID: 20b189a600bf
Revises: 6b77e4e95083
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "20b189a600bf"
down_revision: Union[str, Sequence[str], None] = "6b77e4e95083"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_shelves_sync_new_f1f244 ON public.shelves")
    op.execute("DROP FUNCTION public.shelves_sync_new_f1f244()")
    op.execute("""
        ALTER TABLE public.shelves RENAME CONSTRAINT shelves_height TO
            shelves_height_old_dd377a
        """)
    op.execute("ALTER TABLE public.shelves RENAME COLUMN height TO height_old_39e0f5")
    op.execute("ALTER TABLE public.shelves RENAME COLUMN height_new_39e0f5 TO height")
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
                WHERE a.attrelid = 'public.shelves'::regclass AND a.attname = 'height_old_39e0f5'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'height',
                    'public.shelves'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.shelves_sync_old_f1f244() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.height_old_39e0f5 := NEW.height;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_shelves_sync_old_f1f244 BEFORE INSERT OR UPDATE ON
            public.shelves FOR EACH ROW EXECUTE FUNCTION
            public.shelves_sync_old_f1f244()
        """)
    op.execute(
        "ALTER TABLE public.shelves ENABLE ALWAYS TRIGGER zz_shelves_sync_old_f1f244"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_shelves_sync_old_f1f244 ON public.shelves")
    op.execute("DROP FUNCTION public.shelves_sync_old_f1f244()")
    op.execute("ALTER TABLE public.shelves RENAME COLUMN height TO height_new_39e0f5")
    op.execute("ALTER TABLE public.shelves RENAME COLUMN height_old_39e0f5 TO height")
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
                WHERE a.attrelid = 'public.shelves'::regclass AND a.attname = 'height_new_39e0f5'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'height',
                    'public.shelves'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
        ALTER TABLE public.shelves RENAME CONSTRAINT shelves_height_old_dd377a TO
            shelves_height
        """)
    op.execute("""
CREATE FUNCTION public.shelves_sync_new_f1f244() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.height_new_39e0f5 := NEW.height;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_shelves_sync_new_f1f244 BEFORE INSERT OR UPDATE ON
            public.shelves FOR EACH ROW EXECUTE FUNCTION
            public.shelves_sync_new_f1f244()
        """)
    op.execute(
        "ALTER TABLE public.shelves ENABLE ALWAYS TRIGGER zz_shelves_sync_new_f1f244"
    )


# file: 2026_01_15_change_06_finish_changing_height_of_shelves.py
"""change: finish changing height of shelves

Locks: ACCESS EXCLUSIVE on public.shelves, catalog change only

Revision ID: 95f5db9c88d7
Revises: 20b189a600bf
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "95f5db9c88d7"
down_revision: Union[str, Sequence[str], None] = "20b189a600bf"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_shelves_sync_old_f1f244 ON public.shelves")
    op.execute("DROP FUNCTION public.shelves_sync_old_f1f244()")
    op.drop_column("shelves", "height_old_39e0f5")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.shelves'::regclass AND attname = 'height_old_39e0f5'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.shelves ADD COLUMN height_old_39e0f5 integer;
        CREATE FUNCTION public.shelves_sync_old_f1f244() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.height_old_39e0f5 := NEW.height;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_shelves_sync_old_f1f244 BEFORE INSERT OR UPDATE ON public.shelves FOR EACH ROW EXECUTE FUNCTION public.shelves_sync_old_f1f244();
        ALTER TABLE public.shelves ENABLE ALWAYS TRIGGER zz_shelves_sync_old_f1f244;
        ALTER TABLE public.shelves ADD CONSTRAINT height_same_old_39e0f5 CHECK (height_old_39e0f5 IS NOT DISTINCT FROM height::integer) NOT VALID;
        ALTER TABLE public.shelves ADD CONSTRAINT shelves_height_old_dd377a CHECK (public.fits(height_old_39e0f5)) NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.shelves') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.shelves SET height_old_39e0f5 = height
                    WHERE height_old_39e0f5 IS NULL AND (height) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.shelves are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.shelves SET height_old_39e0f5 = height
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.shelves WHERE height_old_39e0f5 IS NULL AND (height) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.shelves (height_old_39e0f5)")
        op.execute(
            "ALTER TABLE public.shelves VALIDATE CONSTRAINT height_same_old_39e0f5"
        )
        op.execute(
            "ALTER TABLE public.shelves VALIDATE CONSTRAINT shelves_height_old_dd377a"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.shelves DROP CONSTRAINT height_same_old_39e0f5")


# file: 2026_01_15_change_07_drop_function_fits.py
"""change: drop function fits

Revision ID: 5823afcbc3f7
Revises: 95f5db9c88d7
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5823afcbc3f7"
down_revision: Union[str, Sequence[str], None] = "95f5db9c88d7"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP FUNCTION public.fits(integer)")
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
    op.execute("""
        CREATE OR REPLACE FUNCTION public.fits(value integer)
         RETURNS boolean
         LANGUAGE sql
         IMMUTABLE
        RETURN (value > 0)
        """)
