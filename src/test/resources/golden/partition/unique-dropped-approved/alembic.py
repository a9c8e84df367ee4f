# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.events, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only

Revision ID: 6a0ccb5bdfcf
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6a0ccb5bdfcf"
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
    op.drop_constraint(op.f("events_once"), "events", type_="unique")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_id_at_key")
        op.create_index(
            op.f("events_2024_id_at_key"),
            "events_2024",
            ["id", "at"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_id_at_key"
        )
        op.create_index(
            op.f("events_2025_rest_id_at_key"),
            "events_2025_rest",
            ["id", "at"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_id_at_key"
        )
        op.create_index(
            op.f("events_2025_views_id_at_key"),
            "events_2025_views",
            ["id", "at"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
        ALTER TABLE public.events_2024 ADD CONSTRAINT events_2024_id_at_key UNIQUE
            USING INDEX events_2024_id_at_key
        """)
    op.execute("""
        ALTER TABLE public.events_2025_rest ADD CONSTRAINT events_2025_rest_id_at_key
            UNIQUE USING INDEX events_2025_rest_id_at_key
        """)
    op.execute("""
        ALTER TABLE public.events_2025_views ADD CONSTRAINT events_2025_views_id_at_key
            UNIQUE USING INDEX events_2025_views_id_at_key
        """)
    op.execute(
        "ALTER TABLE ONLY public.events ADD CONSTRAINT events_once UNIQUE (id, at)"
    )
    op.execute("""
        ALTER TABLE ONLY public.events_2025 ADD CONSTRAINT events_2025_id_at_key
            UNIQUE (id, at)
        """)
    op.execute(
        "ALTER INDEX public.events_once ATTACH PARTITION public.events_2024_id_at_key"
    )
    op.execute("""
        ALTER INDEX public.events_2025_id_at_key ATTACH PARTITION
            public.events_2025_rest_id_at_key
        """)
    op.execute("""
        ALTER INDEX public.events_2025_id_at_key ATTACH PARTITION
            public.events_2025_views_id_at_key
        """)
    op.execute(
        "ALTER INDEX public.events_once ATTACH PARTITION public.events_2025_id_at_key"
    )
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
