# file: 2026_01_15_change_01_alter_shop_prices.py
"""change: alter shop.prices

Locks: ACCESS EXCLUSIVE on shop.prices, catalog change only
Downgrade: loses the values of shop.prices.currency; to keep it: copy the column before
    downgrading

Revision ID: d8b496c91f07
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "d8b496c91f07"
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
    op.execute("""
        CREATE DOMAIN types.percentage AS numeric(5,2)
            CONSTRAINT percentage_check CHECK (((VALUE >= (0)::numeric) AND
                (VALUE <= (100)::numeric)))
        """)
    op.add_column(
        "prices",
        sa.Column(
            "currency",
            postgresql.ENUM(
                "EUR", "USD", name="currency", schema="types", create_type=False
            ),
            server_default=sa.text("'EUR'::types.currency"),
            nullable=False,
        ),
        schema="shop",
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("prices", "currency", schema="shop")
    op.execute("DROP DOMAIN types.percentage")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_add_discount_to_shop_prices.py
"""change: add discount to shop.prices

Locks: ACCESS EXCLUSIVE on shop.prices, rewrites the table
Downgrade: loses the values of shop.prices.discount; to keep it: copy the column before
    downgrading

Revision ID: bfa2b4d83d42
Revises: d8b496c91f07
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "bfa2b4d83d42"
down_revision: Union[str, Sequence[str], None] = "d8b496c91f07"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE shop.prices ADD COLUMN discount types.percentage DEFAULT 0")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.drop_column("prices", "discount", schema="shop")
