# file: 2026_01_15_change_01_set_events_user_id_idx_aside.py
"""change: set events_user_id_idx aside

Revision ID: 6c7a816a5844
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6c7a816a5844"
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
        "ALTER INDEX public.events_user_id_idx RENAME TO events_user_id_idx_old_dde015"
    )
    op.execute("""
        ALTER INDEX public.events_2024_user_id_idx RENAME TO
            events_2024_user_id_idx_old_1d0a35
        """)
    op.execute("""
        ALTER INDEX public.events_2025_user_id_idx RENAME TO
            events_2025_user_id_idx_old_7a2f41
        """)
    op.execute("""
        ALTER INDEX public.events_2025_rest_user_id_idx RENAME TO
            events_2025_rest_user_id_idx_old_1b19c2
        """)
    op.execute("""
        ALTER INDEX public.events_2025_views_user_id_idx RENAME TO
            events_2025_views_user_id_idx_old_7c4473
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
        ALTER INDEX public.events_2025_views_user_id_idx_old_7c4473 RENAME TO
            events_2025_views_user_id_idx
        """)
    op.execute("""
        ALTER INDEX public.events_2025_rest_user_id_idx_old_1b19c2 RENAME TO
            events_2025_rest_user_id_idx
        """)
    op.execute("""
        ALTER INDEX public.events_2025_user_id_idx_old_7a2f41 RENAME TO
            events_2025_user_id_idx
        """)
    op.execute("""
        ALTER INDEX public.events_2024_user_id_idx_old_1d0a35 RENAME TO
            events_2024_user_id_idx
        """)
    op.execute(
        "ALTER INDEX public.events_user_id_idx_old_dde015 RENAME TO events_user_id_idx"
    )
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_create_events_user_id_idx.py
"""change: create events_user_id_idx

Locks: SHARE on public.events, catalog change only
Locks: SHARE UPDATE EXCLUSIVE on public.events_2024, builds an index
Locks: SHARE on public.events_2025, catalog change only
Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_rest, builds an index
Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_views, builds an index

Revision ID: 5e639aa10b74
Revises: 6c7a816a5844
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "5e639aa10b74"
down_revision: Union[str, Sequence[str], None] = "6c7a816a5844"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("DROP INDEX IF EXISTS public.events_user_id_idx")
        op.execute("DROP INDEX IF EXISTS public.events_2025_user_id_id_idx")
        op.execute("""
            CREATE INDEX events_user_id_idx ON ONLY public.events
                USING btree (user_id DESC, id)
            """)
        op.execute("""
            CREATE INDEX events_2025_user_id_id_idx ON ONLY public.events_2025
                USING btree (user_id DESC, id)
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_user_id_id_idx"
        )
        op.create_index(
            op.f("events_2024_user_id_id_idx"),
            "events_2024",
            [sa.text("user_id DESC"), "id"],
            postgresql_concurrently=True,
        )
        op.execute("""
            ALTER INDEX public.events_user_id_idx ATTACH PARTITION
                public.events_2024_user_id_id_idx
            """)
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_user_id_id_idx"
        )
        op.create_index(
            op.f("events_2025_rest_user_id_id_idx"),
            "events_2025_rest",
            [sa.text("user_id DESC"), "id"],
            postgresql_concurrently=True,
        )
        op.execute("""
            ALTER INDEX public.events_2025_user_id_id_idx ATTACH PARTITION
                public.events_2025_rest_user_id_id_idx
            """)
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_user_id_id_idx"
        )
        op.create_index(
            op.f("events_2025_views_user_id_id_idx"),
            "events_2025_views",
            [sa.text("user_id DESC"), "id"],
            postgresql_concurrently=True,
        )
        op.execute("""
            ALTER INDEX public.events_2025_user_id_id_idx ATTACH PARTITION
                public.events_2025_views_user_id_id_idx
            """)
        op.execute("""
            ALTER INDEX public.events_user_id_idx ATTACH PARTITION
                public.events_2025_user_id_id_idx
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("DROP INDEX IF EXISTS public.events_user_id_idx")
        op.execute("DROP INDEX IF EXISTS public.events_2025_user_id_id_idx")
        op.execute("SET lock_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_user_id_id_idx"
        )
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_user_id_id_idx"
        )
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_user_id_id_idx"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_03_drop_events_user_id_idx_old_dde015.py
"""change: drop events_user_id_idx_old_dde015

Locks: ACCESS EXCLUSIVE on public.events, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only

Revision ID: 4b7bbbd7bd4e
Revises: 5e639aa10b74
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "4b7bbbd7bd4e"
down_revision: Union[str, Sequence[str], None] = "5e639aa10b74"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("DROP INDEX IF EXISTS public.events_user_id_idx_old_dde015")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("DROP INDEX IF EXISTS public.events_user_id_idx_old_dde015")
        op.execute("DROP INDEX IF EXISTS public.events_2025_user_id_idx_old_7a2f41")
        op.execute("""
            CREATE INDEX events_user_id_idx_old_dde015 ON ONLY public.events
                USING btree (user_id)
            """)
        op.execute("""
            CREATE INDEX events_2025_user_id_idx_old_7a2f41 ON ONLY public.events_2025
                USING btree (user_id)
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_user_id_idx_old_1d0a35
            """)
        op.create_index(
            op.f("events_2024_user_id_idx_old_1d0a35"),
            "events_2024",
            ["user_id"],
            postgresql_concurrently=True,
        )
        op.execute("""
            ALTER INDEX public.events_user_id_idx_old_dde015 ATTACH PARTITION
                public.events_2024_user_id_idx_old_1d0a35
            """)
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.events_2025_rest_user_id_idx_old_1b19c2
            """)
        op.create_index(
            op.f("events_2025_rest_user_id_idx_old_1b19c2"),
            "events_2025_rest",
            ["user_id"],
            postgresql_concurrently=True,
        )
        op.execute("""
            ALTER INDEX public.events_2025_user_id_idx_old_7a2f41 ATTACH PARTITION
                public.events_2025_rest_user_id_idx_old_1b19c2
            """)
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.events_2025_views_user_id_idx_old_7c4473
            """)
        op.create_index(
            op.f("events_2025_views_user_id_idx_old_7c4473"),
            "events_2025_views",
            ["user_id"],
            postgresql_concurrently=True,
        )
        op.execute("""
            ALTER INDEX public.events_2025_user_id_idx_old_7a2f41 ATTACH PARTITION
                public.events_2025_views_user_id_idx_old_7c4473
            """)
        op.execute("""
            ALTER INDEX public.events_user_id_idx_old_dde015 ATTACH PARTITION
                public.events_2025_user_id_idx_old_7a2f41
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
