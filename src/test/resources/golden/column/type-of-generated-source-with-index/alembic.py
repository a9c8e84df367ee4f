# file: 2026_01_15_change_01_drop_items_total.py
"""change: drop items_total

Locks: SHARE UPDATE EXCLUSIVE on public.items, catalog change only

Revision ID: 9b78cedeb152
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9b78cedeb152"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.items_total")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.items_total")
        op.create_index(
            op.f("items_total"), "items", ["total"], postgresql_concurrently=True
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_02_alter_price_and_total_of_items.py
"""change: alter price and total of items

Locks: ACCESS EXCLUSIVE on public.items, rewrites the table

Revision ID: fca3aca0f6e9
Revises: 9b78cedeb152
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "fca3aca0f6e9"
down_revision: Union[str, Sequence[str], None] = "9b78cedeb152"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.drop_column("items", "total")
    op.alter_column("items", "price", type_=sa.BigInteger())
    op.add_column(
        "items",
        sa.Column(
            "total",
            sa.BigInteger(),
            sa.Computed("(price * amount)", persisted=True),
            nullable=False,
        ),
    )
    op.execute("COMMENT ON COLUMN public.items.total IS 'in cents'")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.drop_column("items", "total")
    op.execute(
        "ALTER TABLE public.items ALTER COLUMN price TYPE integer USING price::integer"
    )
    op.add_column(
        "items",
        sa.Column(
            "total",
            sa.BigInteger(),
            sa.Computed("(price * amount)", persisted=True),
            nullable=False,
        ),
    )
    op.execute("COMMENT ON COLUMN public.items.total IS 'in cents'")


# file: 2026_01_15_change_03_create_items_total.py
"""change: create items_total

Locks: SHARE UPDATE EXCLUSIVE on public.items, builds an index

Revision ID: 22c601882e29
Revises: fca3aca0f6e9
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "22c601882e29"
down_revision: Union[str, Sequence[str], None] = "fca3aca0f6e9"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.items_total")
        op.create_index(
            op.f("items_total"), "items", ["total"], postgresql_concurrently=True
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.items_total")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
