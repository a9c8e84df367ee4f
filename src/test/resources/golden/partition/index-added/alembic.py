# file: 2026_01_15_change_01_create_events_2024_kind.py
"""change: create events_2024_kind

Locks: SHARE UPDATE EXCLUSIVE on public.events_2024, builds an index

Revision ID: b54dea4aa3e3
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b54dea4aa3e3"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_kind")
        op.create_index(
            op.f("events_2024_kind"),
            "events_2024",
            ["kind"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_kind")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_02_create_events_user_id_idx.py
"""change: create events_user_id_idx

Locks: SHARE on public.events, catalog change only
Locks: SHARE UPDATE EXCLUSIVE on public.events_2024, builds an index
Locks: SHARE on public.events_2025, catalog change only
Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_rest, builds an index
Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_views, builds an index

Revision ID: 1306e2c029f5
Revises: b54dea4aa3e3
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "1306e2c029f5"
down_revision: Union[str, Sequence[str], None] = "b54dea4aa3e3"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("DROP INDEX IF EXISTS public.events_user_id_idx")
        op.execute("DROP INDEX IF EXISTS public.events_2025_user_id_idx")
        op.execute("""
            CREATE INDEX events_user_id_idx ON ONLY public.events USING btree (user_id)
            """)
        op.execute("""
            CREATE INDEX events_2025_user_id_idx ON ONLY public.events_2025
                USING btree (user_id)
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_user_id_idx")
        op.create_index(
            op.f("events_2024_user_id_idx"),
            "events_2024",
            ["user_id"],
            postgresql_concurrently=True,
        )
        op.execute("""
            ALTER INDEX public.events_user_id_idx ATTACH PARTITION
                public.events_2024_user_id_idx
            """)
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_user_id_idx"
        )
        op.create_index(
            op.f("events_2025_rest_user_id_idx"),
            "events_2025_rest",
            ["user_id"],
            postgresql_concurrently=True,
        )
        op.execute("""
            ALTER INDEX public.events_2025_user_id_idx ATTACH PARTITION
                public.events_2025_rest_user_id_idx
            """)
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_user_id_idx"
        )
        op.create_index(
            op.f("events_2025_views_user_id_idx"),
            "events_2025_views",
            ["user_id"],
            postgresql_concurrently=True,
        )
        op.execute("""
            ALTER INDEX public.events_2025_user_id_idx ATTACH PARTITION
                public.events_2025_views_user_id_idx
            """)
        op.execute("""
            ALTER INDEX public.events_user_id_idx ATTACH PARTITION
                public.events_2025_user_id_idx
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("DROP INDEX IF EXISTS public.events_user_id_idx")
        op.execute("DROP INDEX IF EXISTS public.events_2025_user_id_idx")
        op.execute("SET lock_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_user_id_idx")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_user_id_idx"
        )
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_user_id_idx"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
