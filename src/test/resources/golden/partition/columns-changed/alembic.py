# file: 2026_01_15_change_01_alter_events.py
"""change: alter events

Locks: ACCESS EXCLUSIVE on public.events, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only
Downgrade: loses the values of public.events.size; the values of public.events.note; to
    keep it: copy the column before downgrading

Revision ID: 92cdf570ca4c
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "92cdf570ca4c"
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
    op.execute("""
        ALTER TABLE public.events ADD COLUMN size integer
            DEFAULT 0 CONSTRAINT events_size_not_null NOT NULL
        """)
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

Revision ID: 1d8360ae44aa
Revises: 92cdf570ca4c
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "1d8360ae44aa"
down_revision: Union[str, Sequence[str], None] = "92cdf570ca4c"
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
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.events_2024 are done', page, last + 1;
                    END IF;
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
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.events_2025_rest are done', page, last + 1;
                    END IF;
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
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.events_2025_views are done', page, last + 1;
                    END IF;
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

Revision ID: a815d36a839c
Revises: 1d8360ae44aa
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a815d36a839c"
down_revision: Union[str, Sequence[str], None] = "1d8360ae44aa"
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

Revision ID: 22f7719c99f0
Revises: a815d36a839c
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "22f7719c99f0"
down_revision: Union[str, Sequence[str], None] = "a815d36a839c"
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
