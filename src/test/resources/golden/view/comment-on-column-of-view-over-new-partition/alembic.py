# file: 2026_01_15_change.py
"""change

Downgrade: loses the rows of public.nights; the rows of public.nights_2025; to keep it:
    dump the table before downgrading

Revision ID: ac5985192907
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "ac5985192907"
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
    op.create_table(
        "nights",
        sa.Column("at", sa.Date(), nullable=False),
        sa.Column("room", sa.BigInteger(), nullable=True),
        postgresql_partition_by="RANGE (at)",
    )
    op.execute("""
        CREATE TABLE public.nights_2025 (
            at date CONSTRAINT nights_at_not_null NOT NULL,
            room bigint
        )
        """)
    op.execute("""
        ALTER TABLE public.nights ATTACH PARTITION public.nights_2025 FOR VALUES
            FROM ('2025-01-01') TO ('2026-01-01')
        """)
    op.execute("""
        CREATE VIEW public.a_nights (at, room) AS
         SELECT at,
            room
           FROM public.nights_2025
        """)
    op.execute("""
        CREATE VIEW public.b_nights (room, n) AS
         SELECT room,
            count(*) AS n
           FROM public.a_nights
          GROUP BY room
        """)
    op.execute("COMMENT ON COLUMN public.a_nights.at IS 'the evening'")
    op.execute("COMMENT ON VIEW public.b_nights IS 'how often'")
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
    op.execute("DROP VIEW public.b_nights")
    op.execute("DROP VIEW public.a_nights")
    op.drop_table("nights_2025")
    op.drop_table("nights")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
