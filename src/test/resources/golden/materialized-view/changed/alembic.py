# file: 2026_01_15_change_01_build_shop_totals_new_d20058.py
"""change: build shop_totals_new_d20058

Revision ID: 039a85e72f7e
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "039a85e72f7e"
down_revision: Union[str, Sequence[str], None] = "000000000000"
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
        CREATE MATERIALIZED VIEW public.shop_totals_new_d20058 (shop, total, n) AS
         SELECT shop,
            sum(amount) AS total,
            count(*) AS n
           FROM public.sales
          WHERE (amount > (0)::numeric)
          GROUP BY shop
          WITH DATA
        """)
    op.create_index(
        op.f("idx_shop_totals_shop_new_35c12a"),
        "shop_totals_new_d20058",
        ["shop"],
        unique=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("DROP MATERIALIZED VIEW public.shop_totals_new_d20058")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_swap_shop_totals.py
"""change: swap shop_totals

Locks: ACCESS EXCLUSIVE on public.shop_totals, catalog change only

Revision ID: d7303f451208
Revises: 039a85e72f7e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d7303f451208"
down_revision: Union[str, Sequence[str], None] = "039a85e72f7e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "ALTER MATERIALIZED VIEW public.shop_totals RENAME TO shop_totals_old_d20058"
    )
    op.execute("""
        ALTER INDEX public.idx_shop_totals_shop RENAME TO
            idx_shop_totals_shop_old_35c12a
        """)
    op.execute(
        "ALTER MATERIALIZED VIEW public.shop_totals_new_d20058 RENAME TO shop_totals"
    )
    op.execute("""
        ALTER INDEX public.idx_shop_totals_shop_new_35c12a RENAME TO
            idx_shop_totals_shop
        """)
    op.execute("""
        CREATE OR REPLACE VIEW public.best_shop (shop) AS
         SELECT shop
           FROM public.shop_totals
          ORDER BY total DESC
         LIMIT 1
        """)
    op.execute("DROP MATERIALIZED VIEW public.shop_totals_old_d20058")
    op.execute("COMMENT ON MATERIALIZED VIEW public.shop_totals IS 'per shop'")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            CREATE MATERIALIZED VIEW IF NOT EXISTS public.shop_totals_old_d20058
                (shop, total) AS
             SELECT shop,
                sum(amount) AS total
               FROM public.sales
              GROUP BY shop
              WITH DATA
            """)
        op.execute("""
            CREATE UNIQUE INDEX IF NOT EXISTS idx_shop_totals_shop_old_35c12a
                ON public.shop_totals_old_d20058 USING btree (shop)
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "ALTER MATERIALIZED VIEW public.shop_totals RENAME TO shop_totals_new_d20058"
    )
    op.execute("""
        ALTER INDEX public.idx_shop_totals_shop RENAME TO
            idx_shop_totals_shop_new_35c12a
        """)
    op.execute(
        "ALTER MATERIALIZED VIEW public.shop_totals_old_d20058 RENAME TO shop_totals"
    )
    op.execute("""
        ALTER INDEX public.idx_shop_totals_shop_old_35c12a RENAME TO
            idx_shop_totals_shop
        """)
    op.execute("""
        CREATE OR REPLACE VIEW public.best_shop (shop) AS
         SELECT shop
           FROM public.shop_totals
          ORDER BY total DESC
         LIMIT 1
        """)
    op.execute("COMMENT ON MATERIALIZED VIEW public.shop_totals IS 'per shop'")
