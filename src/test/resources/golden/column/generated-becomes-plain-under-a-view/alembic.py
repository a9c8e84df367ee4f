# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.prices, catalog change only

Revision ID: 978344825cdd
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "978344825cdd"
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
    op.execute("DROP VIEW public.gross_prices")
    op.execute("ALTER TABLE public.prices ALTER COLUMN gross DROP EXPRESSION")
    op.execute("""
        CREATE VIEW public.gross_prices (id, gross) AS
         SELECT id,
            gross
           FROM public.prices
        """)
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
    op.execute("DROP VIEW public.gross_prices")
    op.drop_column("prices", "gross")
    op.add_column(
        "prices",
        sa.Column(
            "gross",
            sa.Numeric(precision=12, scale=4),
            sa.Computed("(price * 1.2)", persisted=True),
            nullable=True,
        ),
    )
    op.create_index(op.f("prices_gross"), "prices", ["gross"])
    op.execute("""
        CREATE VIEW public.gross_prices (id, gross) AS
         SELECT id,
            gross
           FROM public.prices
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
