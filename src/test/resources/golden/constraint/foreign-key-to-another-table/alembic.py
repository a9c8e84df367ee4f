# file: 2026_01_15_change_01_add_orders_buyer_fkey.py
"""change: add orders_buyer_fkey

Locks: SHARE ROW EXCLUSIVE on public.firms, catalog change only
Locks: ACCESS EXCLUSIVE on public.orders, catalog change only
Locks: ACCESS EXCLUSIVE on public.people, catalog change only

Revision ID: 4e3f88be4488
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "4e3f88be4488"
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
    op.execute("LOCK TABLE public.firms IN SHARE ROW EXCLUSIVE MODE")
    op.execute("LOCK TABLE public.people, public.orders IN ACCESS EXCLUSIVE MODE")
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
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE public.orders DROP CONSTRAINT IF EXISTS
                orders_buyer_fkey_spare_7d6e82
            """)
        op.create_foreign_key(
            op.f("orders_buyer_fkey_spare_7d6e82"),
            "orders",
            "people",
            ["buyer"],
            ["id"],
            ondelete="CASCADE",
            postgresql_not_valid=True,
        )
        op.execute("SET lock_timeout = '0'")
        op.execute("""
            ALTER TABLE public.orders VALIDATE CONSTRAINT orders_buyer_fkey_spare_7d6e82
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "LOCK TABLE public.firms, public.people, public.orders IN ACCESS EXCLUSIVE MODE"
    )
    op.drop_constraint(op.f("orders_buyer_fkey"), "orders", type_="foreignkey")
    op.execute("""
        ALTER TABLE public.orders RENAME CONSTRAINT orders_buyer_fkey_spare_7d6e82 TO
            orders_buyer_fkey
        """)
    op.execute("COMMENT ON CONSTRAINT orders_buyer_fkey ON public.orders IS 'who pays'")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_orders_buyer_fkey.py
"""change: validate orders_buyer_fkey

Locks: SHARE UPDATE EXCLUSIVE on public.orders, reads every row

Revision ID: 2cd89a473565
Revises: 4e3f88be4488
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "2cd89a473565"
down_revision: Union[str, Sequence[str], None] = "4e3f88be4488"
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
