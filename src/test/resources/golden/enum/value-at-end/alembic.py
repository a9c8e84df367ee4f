# file: 2026_01_15_change.py
"""change

Downgrade: loses no rows, but writes every column of public.order_status again and fails
    while rows hold a new label; to keep it: update such rows first

Revision ID: 6e0b19bff816
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "6e0b19bff816"
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
    op.execute("ALTER TYPE public.order_status ADD VALUE 'shipped'")
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
    op.execute("ALTER TYPE public.order_status RENAME TO order_status_old_ec782a")
    op.execute("CREATE TYPE public.order_status AS ENUM ('open', 'paid')")
    op.alter_column("orders", "status", server_default=None)
    op.execute("""
        ALTER TABLE public.orders ALTER COLUMN status TYPE public.order_status
            USING status::text::public.order_status
        """)
    op.alter_column(
        "orders", "status", server_default=sa.text("'open'::public.order_status")
    )
    op.execute("DROP TYPE public.order_status_old_ec782a")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
