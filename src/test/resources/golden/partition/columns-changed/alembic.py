# file: 2026_01_15_change_01_alter_events.py
"""change: alter events

Locks: ACCESS EXCLUSIVE on public.events, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only
Downgrade: loses the values of public.events.size; the values of public.events.note; to
    keep it: copy the column before downgrading

Revision ID: e3e3583d13cc
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "e3e3583d13cc"
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
    op.alter_column("events", "kind", server_default=sa.text("'new'::text"))
    op.execute("ALTER TABLE public.events ALTER COLUMN kind SET STATISTICS 500")
    op.add_column(
        "events",
        sa.Column("size", sa.Integer(), server_default=sa.text("0"), nullable=False),
    )
    op.add_column("events", sa.Column("note", sa.Text(), nullable=True))
    op.alter_column("events_2024", "kind", server_default=sa.text("'old'::text"))
    op.alter_column("events_2024", "note", server_default=sa.text("'none'::text"))


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("events_2024", "note", server_default=None)
    op.alter_column("events_2024", "kind", server_default=sa.text("'new'::text"))
    op.drop_column("events", "note")
    op.drop_column("events", "size")
    op.execute("ALTER TABLE public.events ALTER COLUMN kind SET STATISTICS -1")
    op.alter_column("events", "kind", server_default=None)
    op.alter_column("events_2024", "kind", server_default=sa.text("'old'::text"))
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_backfill_user_id_of_events.py
"""change: backfill user_id of events

Revision ID: badfdb4f3155
Revises: e3e3583d13cc
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "badfdb4f3155"
down_revision: Union[str, Sequence[str], None] = "e3e3583d13cc"
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
                last bigint := pg_relation_size('public.events_2024') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.events_2024 SET user_id = 0
                    WHERE user_id IS NULL AND (0) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                END LOOP;
                LOOP
                    UPDATE public.events_2024 SET user_id = 0
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.events_2024 WHERE user_id IS NULL AND (0) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.events_2025_rest') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.events_2025_rest SET user_id = 0
                    WHERE user_id IS NULL AND (0) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                END LOOP;
                LOOP
                    UPDATE public.events_2025_rest SET user_id = 0
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.events_2025_rest WHERE user_id IS NULL AND (0) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.events_2025_views') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.events_2025_views SET user_id = 0
                    WHERE user_id IS NULL AND (0) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                END LOOP;
                LOOP
                    UPDATE public.events_2025_views SET user_id = 0
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.events_2025_views WHERE user_id IS NULL AND (0) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_03_require_user_id_of_events.py
"""change: require user_id of events

Locks: ACCESS EXCLUSIVE on public.events, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only

Revision ID: eeb6783e41cc
Revises: badfdb4f3155
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "eeb6783e41cc"
down_revision: Union[str, Sequence[str], None] = "badfdb4f3155"
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
        ALTER TABLE public.events ADD CONSTRAINT events_user_id_not_null
            NOT NULL user_id NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("events", "user_id", nullable=True)


# file: 2026_01_15_change_04_validate_events_user_id_not_null.py
"""change: validate events_user_id_not_null

Locks: SHARE UPDATE EXCLUSIVE on public.events, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.events_2024, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.events_2025, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_rest, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_views, reads every row

Revision ID: 6f301fbcc3d7
Revises: eeb6783e41cc
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6f301fbcc3d7"
down_revision: Union[str, Sequence[str], None] = "eeb6783e41cc"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.events VALIDATE CONSTRAINT events_user_id_not_null")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
