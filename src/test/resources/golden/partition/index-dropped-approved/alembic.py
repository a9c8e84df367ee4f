# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.events, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only

Revision ID: a62a554e7400
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a62a554e7400"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("DROP INDEX IF EXISTS public.events_user_id_idx")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
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
