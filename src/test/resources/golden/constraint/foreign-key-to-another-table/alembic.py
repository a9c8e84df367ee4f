# file: 2026_01_15_change_01_add_orders_buyer_fkey.py
"""change: add orders_buyer_fkey

Locks: SHARE ROW EXCLUSIVE on public.firms, catalog change only
Locks: ACCESS EXCLUSIVE on public.orders, catalog change only
Locks: ACCESS EXCLUSIVE on public.people, catalog change only

Revision ID: 26838202f169
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "26838202f169"
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
    op.drop_constraint(op.f("orders_buyer_fkey"), "orders", type_="foreignkey")
    op.create_foreign_key(
        op.f("orders_buyer_fkey"),
        "orders",
        "firms",
        ["buyer"],
        ["id"],
        ondelete="CASCADE",
        postgresql_not_valid=True,
    )
    op.execute("COMMENT ON CONSTRAINT orders_buyer_fkey ON public.orders IS 'who pays'")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("orders_buyer_fkey"), "orders", type_="foreignkey")
    op.create_foreign_key(
        op.f("orders_buyer_fkey"),
        "orders",
        "people",
        ["buyer"],
        ["id"],
        ondelete="CASCADE",
    )
    op.execute("COMMENT ON CONSTRAINT orders_buyer_fkey ON public.orders IS 'who pays'")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_orders_buyer_fkey.py
"""change: validate orders_buyer_fkey

Locks: SHARE UPDATE EXCLUSIVE on public.orders, reads every row

Revision ID: 953ea7b9329f
Revises: 26838202f169
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "953ea7b9329f"
down_revision: Union[str, Sequence[str], None] = "26838202f169"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.orders VALIDATE CONSTRAINT orders_buyer_fkey")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
