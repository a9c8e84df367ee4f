# file: 2026_01_15_change_01_start_changing_starts_at_of_meetings.py
"""change: start changing starts_at of meetings

Locks: ACCESS EXCLUSIVE on public.meetings, catalog change only

Revision ID: d4f4da29e38f
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "d4f4da29e38f"
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
        "meetings",
        sa.Column("starts_at_new_4aa376", sa.DateTime(timezone=True), nullable=True),
    )
    op.execute("""
CREATE FUNCTION public.meetings_sync_new_f7f1ae() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.starts_at_new_4aa376 := NEW.starts_at AT TIME ZONE 'UTC';
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_meetings_sync_new_f7f1ae BEFORE INSERT OR UPDATE ON
            public.meetings FOR EACH ROW EXECUTE FUNCTION
            public.meetings_sync_new_f7f1ae()
        """)
    op.execute(
        "ALTER TABLE public.meetings ENABLE ALWAYS TRIGGER zz_meetings_sync_new_f7f1ae"
    )
    op.execute("""
        ALTER TABLE public.meetings ADD CONSTRAINT starts_at_same_new_4aa376
            CHECK (starts_at_new_4aa376 IS NOT DISTINCT FROM
            (starts_at AT TIME ZONE 'UTC')) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.meetings ADD CONSTRAINT
            meetings_starts_at_not_null_new_f223bd NOT NULL starts_at_new_4aa376
            NOT VALID
        """)
    op.create_check_constraint(
        op.f("meetings_starts_at_check_new_060331"),
        "meetings",
        "starts_at_new_4aa376 > '2000-01-01 00:00:00+00'::timestamp with time zone",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_meetings_sync_new_f7f1ae ON public.meetings")
    op.execute("DROP FUNCTION public.meetings_sync_new_f7f1ae()")
    op.drop_column("meetings", "starts_at_new_4aa376")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_copy_starts_at_of_meetings.py
"""change: copy starts_at of meetings

Locks: SHARE UPDATE EXCLUSIVE on public.meetings, updates rows in batches

Revision ID: 33b797e0114b
Revises: d4f4da29e38f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "33b797e0114b"
down_revision: Union[str, Sequence[str], None] = "d4f4da29e38f"
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
                last bigint := pg_relation_size('public.meetings') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.meetings SET starts_at_new_4aa376 = starts_at AT TIME ZONE 'UTC'
                    WHERE starts_at_new_4aa376 IS NULL AND (starts_at AT TIME ZONE 'UTC') IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.meetings are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.meetings SET starts_at_new_4aa376 = starts_at AT TIME ZONE 'UTC'
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.meetings WHERE starts_at_new_4aa376 IS NULL AND (starts_at AT TIME ZONE 'UTC') IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.meetings (starts_at_new_4aa376)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_03_create_idx_meetings_starts_at_new_61a0d9.py
"""change: create idx_meetings_starts_at_new_61a0d9

Locks: SHARE UPDATE EXCLUSIVE on public.meetings, builds an index

Revision ID: 827d2b39bf92
Revises: 33b797e0114b
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "827d2b39bf92"
down_revision: Union[str, Sequence[str], None] = "33b797e0114b"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_meetings_starts_at_new_61a0d9"
        )
        op.create_index(
            op.f("idx_meetings_starts_at_new_61a0d9"),
            "meetings",
            ["starts_at_new_4aa376"],
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
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_meetings_starts_at_new_61a0d9"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_04_prove_starts_at_of_meetings.py
"""change: prove starts_at of meetings

Locks: SHARE UPDATE EXCLUSIVE on public.meetings, reads every row

Revision ID: e68583f57b85
Revises: 827d2b39bf92
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "e68583f57b85"
down_revision: Union[str, Sequence[str], None] = "827d2b39bf92"
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
        "ALTER TABLE public.meetings VALIDATE CONSTRAINT starts_at_same_new_4aa376"
    )
    op.execute("""
        ALTER TABLE public.meetings VALIDATE CONSTRAINT
            meetings_starts_at_not_null_new_f223bd
        """)
    op.execute("""
        ALTER TABLE public.meetings VALIDATE CONSTRAINT
            meetings_starts_at_check_new_060331
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_05_settle_starts_at_of_meetings.py
"""change: settle starts_at of meetings

Locks: ACCESS EXCLUSIVE on public.meetings, catalog change only

Revision ID: b9f44fb40ebc
Revises: e68583f57b85
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b9f44fb40ebc"
down_revision: Union[str, Sequence[str], None] = "e68583f57b85"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.meetings DROP CONSTRAINT starts_at_same_new_4aa376")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.meetings'::regclass AND conname = 'starts_at_same_new_4aa376'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.meetings ADD CONSTRAINT starts_at_same_new_4aa376 CHECK (starts_at_new_4aa376 IS NOT DISTINCT FROM (starts_at AT TIME ZONE 'UTC')) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute(
            "ALTER TABLE public.meetings VALIDATE CONSTRAINT starts_at_same_new_4aa376"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_06_swap_starts_at_of_meetings.py
"""change: swap starts_at of meetings

Locks: ACCESS EXCLUSIVE on public.meetings, catalog change only

Revision ID: 0e765b128974
Revises: b9f44fb40ebc
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "0e765b128974"
down_revision: Union[str, Sequence[str], None] = "b9f44fb40ebc"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_meetings_sync_new_f7f1ae ON public.meetings")
    op.execute("DROP FUNCTION public.meetings_sync_new_f7f1ae()")
    op.execute("""
        ALTER TABLE public.meetings RENAME CONSTRAINT meetings_starts_at_check TO
            meetings_starts_at_check_old_060331
        """)
    op.execute("""
        ALTER INDEX public.idx_meetings_starts_at RENAME TO
            idx_meetings_starts_at_old_61a0d9
        """)
    op.execute(
        "ALTER TABLE public.meetings RENAME COLUMN starts_at TO starts_at_old_4aa376"
    )
    op.execute(
        "ALTER TABLE public.meetings RENAME COLUMN starts_at_new_4aa376 TO starts_at"
    )
    op.execute("""
        ALTER TABLE public.meetings RENAME CONSTRAINT meetings_starts_at_not_null TO
            meetings_starts_at_not_null_old_f223bd
        """)
    op.execute("""
        ALTER TABLE public.meetings RENAME CONSTRAINT
            meetings_starts_at_not_null_new_f223bd TO meetings_starts_at_not_null
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
                WHERE a.attrelid = 'public.meetings'::regclass AND a.attname = 'starts_at_old_4aa376'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'starts_at',
                    'public.meetings'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
        ALTER TABLE public.meetings RENAME CONSTRAINT
            meetings_starts_at_check_new_060331 TO meetings_starts_at_check
        """)
    op.execute("""
        ALTER INDEX public.idx_meetings_starts_at_new_61a0d9 RENAME TO
            idx_meetings_starts_at
        """)
    op.execute("""
CREATE FUNCTION public.meetings_sync_old_f7f1ae() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.starts_at_old_4aa376 := NEW.starts_at AT TIME ZONE 'UTC';
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_meetings_sync_old_f7f1ae BEFORE INSERT OR UPDATE ON
            public.meetings FOR EACH ROW EXECUTE FUNCTION
            public.meetings_sync_old_f7f1ae()
        """)
    op.execute(
        "ALTER TABLE public.meetings ENABLE ALWAYS TRIGGER zz_meetings_sync_old_f7f1ae"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_meetings_sync_old_f7f1ae ON public.meetings")
    op.execute("DROP FUNCTION public.meetings_sync_old_f7f1ae()")
    op.execute("""
        ALTER TABLE public.meetings RENAME CONSTRAINT meetings_starts_at_check TO
            meetings_starts_at_check_new_060331
        """)
    op.execute("""
        ALTER INDEX public.idx_meetings_starts_at RENAME TO
            idx_meetings_starts_at_new_61a0d9
        """)
    op.execute(
        "ALTER TABLE public.meetings RENAME COLUMN starts_at TO starts_at_new_4aa376"
    )
    op.execute(
        "ALTER TABLE public.meetings RENAME COLUMN starts_at_old_4aa376 TO starts_at"
    )
    op.execute("""
        ALTER TABLE public.meetings RENAME CONSTRAINT meetings_starts_at_not_null TO
            meetings_starts_at_not_null_new_f223bd
        """)
    op.execute("""
        ALTER TABLE public.meetings RENAME CONSTRAINT
            meetings_starts_at_not_null_old_f223bd TO meetings_starts_at_not_null
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
                WHERE a.attrelid = 'public.meetings'::regclass AND a.attname = 'starts_at_new_4aa376'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'starts_at',
                    'public.meetings'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
        ALTER TABLE public.meetings RENAME CONSTRAINT
            meetings_starts_at_check_old_060331 TO meetings_starts_at_check
        """)
    op.execute("""
        ALTER INDEX public.idx_meetings_starts_at_old_61a0d9 RENAME TO
            idx_meetings_starts_at
        """)
    op.execute("""
CREATE FUNCTION public.meetings_sync_new_f7f1ae() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.starts_at_new_4aa376 := NEW.starts_at AT TIME ZONE 'UTC';
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_meetings_sync_new_f7f1ae BEFORE INSERT OR UPDATE ON
            public.meetings FOR EACH ROW EXECUTE FUNCTION
            public.meetings_sync_new_f7f1ae()
        """)
    op.execute(
        "ALTER TABLE public.meetings ENABLE ALWAYS TRIGGER zz_meetings_sync_new_f7f1ae"
    )


# file: 2026_01_15_change_07_finish_changing_starts_at_of_meetings.py
"""change: finish changing starts_at of meetings

Locks: ACCESS EXCLUSIVE on public.meetings, catalog change only

Revision ID: a4fe9f8b1586
Revises: 0e765b128974
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a4fe9f8b1586"
down_revision: Union[str, Sequence[str], None] = "0e765b128974"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_meetings_sync_old_f7f1ae ON public.meetings")
    op.execute("DROP FUNCTION public.meetings_sync_old_f7f1ae()")
    op.drop_column("meetings", "starts_at_old_4aa376")
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
        SELECT FROM pg_attribute WHERE attrelid = 'public.meetings'::regclass AND attname = 'starts_at_old_4aa376'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.meetings ADD COLUMN starts_at_old_4aa376 timestamp without time zone;
        CREATE FUNCTION public.meetings_sync_old_f7f1ae() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.starts_at_old_4aa376 := NEW.starts_at AT TIME ZONE 'UTC';
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_meetings_sync_old_f7f1ae BEFORE INSERT OR UPDATE ON public.meetings FOR EACH ROW EXECUTE FUNCTION public.meetings_sync_old_f7f1ae();
        ALTER TABLE public.meetings ENABLE ALWAYS TRIGGER zz_meetings_sync_old_f7f1ae;
        ALTER TABLE public.meetings ADD CONSTRAINT starts_at_same_old_4aa376 CHECK (starts_at_old_4aa376 IS NOT DISTINCT FROM (starts_at AT TIME ZONE 'UTC')) NOT VALID;
        ALTER TABLE public.meetings ADD CONSTRAINT meetings_starts_at_not_null_old_f223bd NOT NULL starts_at_old_4aa376 NOT VALID;
        ALTER TABLE public.meetings ADD CONSTRAINT meetings_starts_at_check_old_060331 CHECK ((starts_at_old_4aa376 > '2000-01-01 00:00:00'::timestamp without time zone)) NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.meetings') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.meetings SET starts_at_old_4aa376 = starts_at AT TIME ZONE 'UTC'
                    WHERE starts_at_old_4aa376 IS NULL AND (starts_at AT TIME ZONE 'UTC') IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.meetings are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.meetings SET starts_at_old_4aa376 = starts_at AT TIME ZONE 'UTC'
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.meetings WHERE starts_at_old_4aa376 IS NULL AND (starts_at AT TIME ZONE 'UTC') IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.meetings (starts_at_old_4aa376)")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_meetings_starts_at_old_61a0d9"
        )
        op.create_index(
            op.f("idx_meetings_starts_at_old_61a0d9"),
            "meetings",
            ["starts_at_old_4aa376"],
            postgresql_concurrently=True,
        )
        op.execute(
            "ALTER TABLE public.meetings VALIDATE CONSTRAINT starts_at_same_old_4aa376"
        )
        op.execute("""
            ALTER TABLE public.meetings VALIDATE CONSTRAINT
                meetings_starts_at_not_null_old_f223bd
            """)
        op.execute("""
            ALTER TABLE public.meetings VALIDATE CONSTRAINT
                meetings_starts_at_check_old_060331
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.meetings DROP CONSTRAINT starts_at_same_old_4aa376")
