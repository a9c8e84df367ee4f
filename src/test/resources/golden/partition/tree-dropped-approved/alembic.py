# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.events, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only
Locks: ACCESS EXCLUSIVE on public.users, catalog change only
Downgrade: loses the rows of public.events; to keep it: rename the table instead and
    drop it later, or dump it first

Revision ID: 2f911fd1eb8a
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "2f911fd1eb8a"
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
    op.execute("LOCK TABLE public.users, public.events IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("events_user_id_fkey"), "events", type_="foreignkey")
    op.drop_table("events")
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
    op.create_table(
        "events",
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.Date(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        postgresql_partition_by="RANGE (at)",
    )
    op.execute(
        "CREATE INDEX events_user_id_idx ON ONLY public.events USING btree (user_id)"
    )
    op.execute("""
        CREATE TABLE public.events_2024 (
            id bigint CONSTRAINT events_id_not_null NOT NULL,
            at date CONSTRAINT events_at_not_null NOT NULL,
            user_id bigint,
            kind text
        )
        """)
    op.create_index(op.f("events_2024_kind"), "events_2024", ["kind"])
    op.create_index(op.f("events_2024_user_id_idx"), "events_2024", ["user_id"])
    op.execute("""
        ALTER TABLE public.events ATTACH PARTITION public.events_2024 FOR VALUES
            FROM ('2024-01-01') TO ('2025-01-01')
        """)
    op.execute("""
        CREATE TABLE public.events_2025 (
            id bigint CONSTRAINT events_id_not_null NOT NULL,
            at date CONSTRAINT events_at_not_null NOT NULL,
            user_id bigint,
            kind text
        )
        PARTITION BY LIST (kind)
        """)
    op.execute("""
        CREATE INDEX events_2025_user_id_idx ON ONLY public.events_2025
            USING btree (user_id)
        """)
    op.execute("""
        CREATE TABLE public.events_2025_rest (
            id bigint CONSTRAINT events_id_not_null NOT NULL,
            at date CONSTRAINT events_at_not_null NOT NULL,
            user_id bigint,
            kind text
        )
        """)
    op.create_index(
        op.f("events_2025_rest_user_id_idx"), "events_2025_rest", ["user_id"]
    )
    op.execute("""
        ALTER TABLE public.events_2025 ATTACH PARTITION public.events_2025_rest DEFAULT
        """)
    op.execute("""
        CREATE TABLE public.events_2025_views (
            id bigint CONSTRAINT events_id_not_null NOT NULL,
            at date CONSTRAINT events_at_not_null NOT NULL,
            user_id bigint,
            kind text
        )
        """)
    op.create_index(
        op.f("events_2025_views_user_id_idx"), "events_2025_views", ["user_id"]
    )
    op.execute("""
        ALTER TABLE public.events_2025 ATTACH PARTITION public.events_2025_views FOR
            VALUES IN ('view')
        """)
    op.execute("""
        ALTER TABLE public.events ATTACH PARTITION public.events_2025 FOR VALUES
            FROM ('2025-01-01') TO ('2026-01-01')
        """)
    op.execute("COMMENT ON TABLE public.events_2024 IS 'last year'")
    op.create_foreign_key(
        op.f("events_user_id_fkey"), "events", "users", ["user_id"], ["id"]
    )
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
