# file: 2026_01_15_change_01_alter_shop_totals.py
"""change: alter shop_totals

Locks: ACCESS EXCLUSIVE on public.shop_totals, catalog change only

Revision ID: 4de8368675cd
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "4de8368675cd"
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
    op.execute("DROP VIEW public.best_shop")
    op.execute("DROP MATERIALIZED VIEW public.shop_totals")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
        CREATE MATERIALIZED VIEW public.shop_totals (shop, total) AS
         SELECT shop,
            sum(amount) AS total
           FROM public.sales
          GROUP BY shop
          WITH DATA
        """)
    op.create_index(op.f("idx_shop_totals_shop"), "shop_totals", ["shop"], unique=True)
    op.execute("COMMENT ON MATERIALIZED VIEW public.shop_totals IS 'per shop'")
    op.execute("""
        CREATE VIEW public.best_shop (shop) AS
         SELECT shop
           FROM public.shop_totals
          ORDER BY total DESC
         LIMIT 1
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_create_materialized_view_shop_totals.py
"""change: create materialized view shop_totals

Revision ID: 32cfe4d4755d
Revises: 4de8368675cd
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "32cfe4d4755d"
down_revision: Union[str, Sequence[str], None] = "4de8368675cd"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("""
        CREATE MATERIALIZED VIEW public.shop_totals (shop, total, n) AS
         SELECT shop,
            sum(amount) AS total,
            count(*) AS n
           FROM public.sales
          WHERE (amount > (0)::numeric)
          GROUP BY shop
          WITH DATA
        """)
    op.execute("COMMENT ON MATERIALIZED VIEW public.shop_totals IS 'per shop'")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("DROP MATERIALIZED VIEW public.shop_totals")


# file: 2026_01_15_change_03_create_idx_shop_totals_shop_and_more.py
"""change: create idx_shop_totals_shop and more

Revision ID: 3841c19fad35
Revises: 32cfe4d4755d
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3841c19fad35"
down_revision: Union[str, Sequence[str], None] = "32cfe4d4755d"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.create_index(op.f("idx_shop_totals_shop"), "shop_totals", ["shop"], unique=True)
    op.execute("""
        CREATE VIEW public.best_shop (shop) AS
         SELECT shop
           FROM public.shop_totals
          ORDER BY total DESC
         LIMIT 1
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
    op.execute("DROP VIEW public.best_shop")
    op.drop_index(op.f("idx_shop_totals_shop"), table_name="shop_totals")
