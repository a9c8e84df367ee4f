# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.orders, rewrites the table

Revision ID: c7e11e717f53
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "c7e11e717f53"
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
    op.execute("DROP VIEW public.open_orders")
    op.execute("ALTER TYPE public.order_state RENAME TO order_state_old_09c5af")
    op.execute("CREATE TYPE public.order_state AS ENUM ('open', 'closed')")
    op.alter_column("orders", "state", server_default=None)
    op.execute("""
        ALTER TABLE public.orders ALTER COLUMN state TYPE public.order_state
            USING state::text::public.order_state
        """)
    op.alter_column(
        "orders", "state", server_default=sa.text("'open'::public.order_state")
    )
    op.execute("DROP TYPE public.order_state_old_09c5af")
    op.execute("""
        CREATE VIEW public.open_orders (id, state) AS
         SELECT id,
            state
           FROM public.orders
          WHERE (state = 'open'::public.order_state)
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
    op.execute("DROP VIEW public.open_orders")
    op.execute("ALTER TYPE public.order_state RENAME TO order_state_old_09c5af")
    op.execute("CREATE TYPE public.order_state AS ENUM ('open', 'lost', 'closed')")
    op.alter_column("orders", "state", server_default=None)
    op.execute("""
        ALTER TABLE public.orders ALTER COLUMN state TYPE public.order_state
            USING state::text::public.order_state
        """)
    op.alter_column(
        "orders", "state", server_default=sa.text("'open'::public.order_state")
    )
    op.execute("DROP TYPE public.order_state_old_09c5af")
    op.execute("""
        CREATE VIEW public.open_orders (id, state) AS
         SELECT id,
            state
           FROM public.orders
          WHERE (state = 'open'::public.order_state)
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
