# file: 2026_01_15_change_01_alter_shop_prices.py
"""change: alter shop.prices

Locks: ACCESS EXCLUSIVE on shop.prices, catalog change only
Downgrade: loses the values of shop.prices.currency; the values of shop.prices.discount;
    to keep it: copy the column before downgrading

Revision ID: bcd9894a0604
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "bcd9894a0604"
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
    op.execute("CREATE DOMAIN types.percentage AS numeric(5,2)")
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
    op.execute("ALTER TABLE shop.prices ADD COLUMN discount types.percentage DEFAULT 0")
    op.execute("""
        ALTER DOMAIN types.percentage ADD CONSTRAINT percentage_check
            CHECK (((VALUE >= (0)::numeric) AND (VALUE <= (100)::numeric))) NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER DOMAIN types.percentage DROP CONSTRAINT percentage_check")
    op.drop_column("prices", "discount", schema="shop")
    op.drop_column("prices", "currency", schema="shop")
    op.execute("DROP DOMAIN types.percentage")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_percentage_check.py
"""change: validate percentage_check

Locks: SHARE on shop.prices, reads every row

Revision ID: 4c9f4159e77b
Revises: bcd9894a0604
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "4c9f4159e77b"
down_revision: Union[str, Sequence[str], None] = "bcd9894a0604"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER DOMAIN types.percentage VALIDATE CONSTRAINT percentage_check")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
