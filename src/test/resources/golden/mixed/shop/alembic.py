# file: 2026_01_15_change_01_extend_type_order_status.py
"""change: extend type order_status

Downgrade: loses no rows, but writes every column of public.order_status again and fails
    while rows hold a new label; to keep it: update such rows first

Revision ID: 800e85bac202
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "800e85bac202"
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
    op.execute(
        "ALTER TYPE public.order_status ADD VALUE 'requires_action' BEFORE 'completed'"
    )
    op.execute("ALTER TYPE public.order_status ADD VALUE 'archived' BEFORE 'canceled'")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TYPE public.order_status RENAME TO order_status_old_ec782a")
    op.execute(
        "CREATE TYPE public.order_status AS ENUM ('pending', 'completed', 'canceled')"
    )
    op.alter_column("orders", "status", server_default=None)
    op.execute("""
        ALTER TABLE public.orders ALTER COLUMN status TYPE public.order_status
            USING status::text::public.order_status
        """)
    op.alter_column(
        "orders", "status", server_default=sa.text("'pending'::public.order_status")
    )
    op.execute("DROP TYPE public.order_status_old_ec782a")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_create_table_reservations.py
"""change: create table reservations

Locks: ACCESS EXCLUSIVE on public.line_items, catalog change only
Downgrade: loses the rows of public.reservations; the values of
    public.line_items.discount; to keep it: dump the table before downgrading; copy the
    column before downgrading

Revision ID: cd1f00bbc40e
Revises: 800e85bac202
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "cd1f00bbc40e"
down_revision: Union[str, Sequence[str], None] = "800e85bac202"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP VIEW public.order_totals")
    op.execute("CREATE DOMAIN public.currency_code AS character(3)")
    op.create_table(
        "reservations",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("variant_id", sa.Text(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column(
            "expires_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("(now() + '00:15:00'::interval)"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("reservations_pkey")),
        sa.CheckConstraint("quantity > 0", name=op.f("reservations_quantity_check")),
    )
    op.create_index(op.f("idx_reservations_variant_id"), "reservations", ["variant_id"])
    op.execute(
        "ALTER INDEX public.products_handle RENAME TO products_handle_old_c2ef2c"
    )
    op.alter_column("line_items", "unit_price", type_=sa.Numeric(precision=14, scale=2))
    op.add_column(
        "line_items",
        sa.Column(
            "discount",
            sa.Numeric(precision=14, scale=2),
            server_default=sa.text("0"),
            nullable=False,
        ),
    )
    op.execute("""
        CREATE VIEW public.order_totals (order_id, total) AS
         SELECT order_id,
            sum((((quantity)::numeric * unit_price) - discount)) AS total
           FROM public.line_items
          GROUP BY order_id
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP VIEW public.order_totals")
    op.drop_column("line_items", "discount")
    op.execute("""
        ALTER TABLE public.line_items ALTER COLUMN unit_price TYPE numeric(8,2)
            USING unit_price::numeric(8,2)
        """)
    op.execute(
        "ALTER INDEX public.products_handle_old_c2ef2c RENAME TO products_handle"
    )
    op.drop_index(op.f("idx_reservations_variant_id"), table_name="reservations")
    op.drop_table("reservations")
    op.execute("DROP DOMAIN public.currency_code")
    op.execute("""
        CREATE VIEW public.order_totals (order_id, total) AS
         SELECT order_id,
            sum(((quantity)::numeric * unit_price)) AS total
           FROM public.line_items
          GROUP BY order_id
        """)


# file: 2026_01_15_change_03_add_idempotency_key_to_orders.py
"""change: add idempotency_key to orders

Locks: ACCESS EXCLUSIVE on public.orders, catalog change only
Downgrade: loses the values of public.orders.idempotency_key; to keep it: copy the
    column before downgrading

Revision ID: 689b1c8a6073
Revises: cd1f00bbc40e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "689b1c8a6073"
down_revision: Union[str, Sequence[str], None] = "cd1f00bbc40e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.add_column(
        "orders", sa.Column("idempotency_key", postgresql.UUID(), nullable=True)
    )
    op.alter_column(
        "orders", "idempotency_key", server_default=sa.text("gen_random_uuid()")
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("orders", "idempotency_key")


# file: 2026_01_15_change_04_alter_prices.py
"""change: alter prices

Locks: ACCESS EXCLUSIVE on public.prices, catalog change only
Downgrade: loses the values of public.prices.currency; to keep it: copy the column
    before downgrading

Revision ID: 4ae2aad7dba4
Revises: 689b1c8a6073
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "4ae2aad7dba4"
down_revision: Union[str, Sequence[str], None] = "689b1c8a6073"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("prices", "amount", type_=sa.Numeric(precision=14, scale=2))
    op.execute("ALTER TABLE public.prices ADD COLUMN currency public.currency_code")
    op.execute("""
        ALTER DOMAIN public.currency_code ADD CONSTRAINT currency_code_check
            CHECK ((VALUE ~ '^[A-Z]{3}$'::text)) NOT VALID
        """)
    op.create_check_constraint(
        op.f("prices_amount_check"),
        "prices",
        "amount >= (0)::numeric",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("prices_amount_check"), "prices", type_="check")
    op.execute("ALTER DOMAIN public.currency_code DROP CONSTRAINT currency_code_check")
    op.drop_column("prices", "currency")
    op.execute("""
        ALTER TABLE public.prices ALTER COLUMN amount TYPE numeric(8,2)
            USING amount::numeric(8,2)
        """)


# file: 2026_01_15_change_05_alter_products.py
"""change: alter products

Locks: ACCESS EXCLUSIVE on public.products, catalog change only
Downgrade: loses the values of public.products.weight; the values of
    public.products.discountable; to keep it: rename the column instead and drop it
    later, or copy it first; copy the column before downgrading

Revision ID: 1450815fe724
Revises: 4ae2aad7dba4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "1450815fe724"
down_revision: Union[str, Sequence[str], None] = "4ae2aad7dba4"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("products", "weight")
    op.alter_column("products", "metadata", server_default=sa.text("'{}'::jsonb"))
    op.add_column(
        "products",
        sa.Column(
            "discountable", sa.Boolean(), server_default=sa.text("true"), nullable=False
        ),
    )
    op.create_check_constraint(
        op.f("products_status_check"),
        "products",
        "status = ANY (ARRAY['draft'::text, 'proposed'::text, 'published'::text, "
        "'rejected'::text])",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("products_status_check"), "products", type_="check")
    op.drop_column("products", "discountable")
    op.alter_column("products", "metadata", server_default=None)
    op.add_column("products", sa.Column("weight", sa.Integer(), nullable=True))


# file: 2026_01_15_change_06_alter_regions.py
"""change: alter regions

Locks: ACCESS EXCLUSIVE on public.regions, catalog change only
Downgrade: loses the values of public.regions.includes_tax; to keep it: copy the column
    before downgrading

Revision ID: 086abebd2e08
Revises: 1450815fe724
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "086abebd2e08"
down_revision: Union[str, Sequence[str], None] = "1450815fe724"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.add_column(
        "regions",
        sa.Column(
            "includes_tax",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
        ),
    )
    op.create_check_constraint(
        op.f("regions_tax_rate_check"),
        "regions",
        "tax_rate >= (0)::double precision",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("regions_tax_rate_check"), "regions", type_="check")
    op.drop_column("regions", "includes_tax")


# file: 2026_01_15_change_07_alter_variants.py
"""change: alter variants

Locks: ACCESS EXCLUSIVE on public.variants, catalog change only
Downgrade: loses the values of public.variants.allow_backorder; to keep it: copy the
    column before downgrading

Revision ID: 8d16fdda37b4
Revises: 086abebd2e08
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "8d16fdda37b4"
down_revision: Union[str, Sequence[str], None] = "086abebd2e08"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.add_column(
        "variants",
        sa.Column(
            "allow_backorder",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
        ),
    )
    op.create_foreign_key(
        op.f("fk_reservations_variants"),
        "reservations",
        "variants",
        ["variant_id"],
        ["id"],
        ondelete="CASCADE",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(
        op.f("fk_reservations_variants"), "reservations", type_="foreignkey"
    )
    op.drop_column("variants", "allow_backorder")


# file: 2026_01_15_change_08_add_fk_variants_products.py
"""change: add fk_variants_products

Locks: ACCESS EXCLUSIVE on public.products, catalog change only
Locks: ACCESS EXCLUSIVE on public.variants, catalog change only

Revision ID: e349b142ec27
Revises: 8d16fdda37b4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "e349b142ec27"
down_revision: Union[str, Sequence[str], None] = "8d16fdda37b4"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.products, public.variants IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("fk_variants_products"), "variants", type_="foreignkey")
    op.create_foreign_key(
        op.f("fk_variants_products"),
        "variants",
        "products",
        ["product_id"],
        ["id"],
        ondelete="CASCADE",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE public.variants DROP CONSTRAINT IF EXISTS
                fk_variants_products_spare_2943a4
            """)
        op.create_foreign_key(
            op.f("fk_variants_products_spare_2943a4"),
            "variants",
            "products",
            ["product_id"],
            ["id"],
            postgresql_not_valid=True,
        )
        op.execute("SET lock_timeout = '0'")
        op.execute("""
            ALTER TABLE public.variants VALIDATE CONSTRAINT
                fk_variants_products_spare_2943a4
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.products, public.variants IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("fk_variants_products"), "variants", type_="foreignkey")
    op.execute("""
        ALTER TABLE public.variants RENAME CONSTRAINT fk_variants_products_spare_2943a4
            TO fk_variants_products
        """)


# file: 2026_01_15_change_09_create_customers_email_has_account_unique.py
"""change: create customers_email_has_account_unique

Locks: SHARE UPDATE EXCLUSIVE on public.customers, builds an index

Revision ID: 3678aca38d69
Revises: e349b142ec27
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3678aca38d69"
down_revision: Union[str, Sequence[str], None] = "e349b142ec27"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS public.customers_email_has_account_unique
            """)
        op.create_index(
            op.f("customers_email_has_account_unique"),
            "customers",
            ["email", "has_account"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS public.customers_email_has_account_unique
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_10_add_customers_email_has_account_unique.py
"""change: add customers_email_has_account_unique

Locks: ACCESS EXCLUSIVE on public.customers, catalog change only

Revision ID: d4b713ecb957
Revises: 3678aca38d69
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d4b713ecb957"
down_revision: Union[str, Sequence[str], None] = "3678aca38d69"
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
        ALTER TABLE public.customers ADD CONSTRAINT customers_email_has_account_unique
            UNIQUE USING INDEX customers_email_has_account_unique
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.customers_email_has_account_unique_spare_d48430
            """)
        op.create_index(
            op.f("customers_email_has_account_unique_spare_d48430"),
            "customers",
            ["email", "has_account"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(
        op.f("customers_email_has_account_unique"), "customers", type_="unique"
    )
    op.execute("""
        ALTER INDEX public.customers_email_has_account_unique_spare_d48430 RENAME TO
            customers_email_has_account_unique
        """)


# file: 2026_01_15_change_11_create_variants_sku_unique.py
"""change: create variants_sku_unique

Locks: SHARE UPDATE EXCLUSIVE on public.variants, builds an index

Revision ID: 7f28dbb75fb0
Revises: d4b713ecb957
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7f28dbb75fb0"
down_revision: Union[str, Sequence[str], None] = "d4b713ecb957"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.variants_sku_unique")
        op.create_index(
            op.f("variants_sku_unique"),
            "variants",
            ["sku"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.variants_sku_unique")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_12_add_variants_sku_unique.py
"""change: add variants_sku_unique

Locks: ACCESS EXCLUSIVE on public.variants, catalog change only

Revision ID: b2adc65b32d7
Revises: 7f28dbb75fb0
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b2adc65b32d7"
down_revision: Union[str, Sequence[str], None] = "7f28dbb75fb0"
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
        ALTER TABLE public.variants ADD CONSTRAINT variants_sku_unique UNIQUE
            USING INDEX variants_sku_unique
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.variants_sku_unique_spare_2e87d6"
        )
        op.create_index(
            op.f("variants_sku_unique_spare_2e87d6"),
            "variants",
            ["sku"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("variants_sku_unique"), "variants", type_="unique")
    op.execute("""
        ALTER INDEX public.variants_sku_unique_spare_2e87d6 RENAME TO
            variants_sku_unique
        """)


# file: 2026_01_15_change_13_create_idx_customers_lower_email.py
"""change: create idx_customers_lower_email

Locks: SHARE UPDATE EXCLUSIVE on public.customers, builds an index

Revision ID: 181b79d10f23
Revises: b2adc65b32d7
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "181b79d10f23"
down_revision: Union[str, Sequence[str], None] = "b2adc65b32d7"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_customers_lower_email")
        op.create_index(
            op.f("idx_customers_lower_email"),
            "customers",
            [sa.text("lower(email)")],
            postgresql_where=sa.text("deleted_at IS NULL"),
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_customers_lower_email")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_14_create_idx_orders_created_at_open.py
"""change: create idx_orders_created_at_open

Locks: SHARE UPDATE EXCLUSIVE on public.orders, builds an index

Revision ID: d878f5147a19
Revises: 181b79d10f23
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "d878f5147a19"
down_revision: Union[str, Sequence[str], None] = "181b79d10f23"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_orders_created_at_open"
        )
        op.create_index(
            op.f("idx_orders_created_at_open"),
            "orders",
            [sa.text("created_at DESC")],
            postgresql_where=sa.text(
                "status = ANY (ARRAY['pending'::public.order_status, "
                "'requires_action'::public.order_status])"
            ),
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_orders_created_at_open"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_15_create_idx_orders_external_id.py
"""change: create idx_orders_external_id

Locks: SHARE UPDATE EXCLUSIVE on public.orders, builds an index

Revision ID: a750f2f38f6d
Revises: d878f5147a19
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "a750f2f38f6d"
down_revision: Union[str, Sequence[str], None] = "d878f5147a19"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_orders_external_id")
        op.create_index(
            op.f("idx_orders_external_id"),
            "orders",
            ["external_id"],
            unique=True,
            postgresql_where=sa.text("external_id IS NOT NULL"),
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_orders_external_id")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_16_create_idx_products_metadata.py
"""change: create idx_products_metadata

Locks: SHARE UPDATE EXCLUSIVE on public.products, builds an index

Revision ID: 9055b945bdd2
Revises: a750f2f38f6d
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9055b945bdd2"
down_revision: Union[str, Sequence[str], None] = "a750f2f38f6d"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_products_metadata")
        op.create_index(
            op.f("idx_products_metadata"),
            "products",
            ["metadata"],
            postgresql_using="gin",
            postgresql_ops={"metadata": "jsonb_path_ops"},
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_products_metadata")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_17_create_products_handle.py
"""change: create products_handle

Locks: SHARE UPDATE EXCLUSIVE on public.products, builds an index

Revision ID: 34f63919daf9
Revises: 9055b945bdd2
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "34f63919daf9"
down_revision: Union[str, Sequence[str], None] = "9055b945bdd2"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.products_handle")
        op.create_index(
            op.f("products_handle"),
            "products",
            ["handle"],
            unique=True,
            postgresql_where=sa.text("deleted_at IS NULL"),
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.products_handle")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_18_drop_products_handle_old_c2ef2c.py
"""change: drop products_handle_old_c2ef2c

Locks: SHARE UPDATE EXCLUSIVE on public.products, catalog change only

Revision ID: d158f9d64aa1
Revises: 34f63919daf9
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d158f9d64aa1"
down_revision: Union[str, Sequence[str], None] = "34f63919daf9"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.products_handle_old_c2ef2c"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.products_handle_old_c2ef2c"
        )
        op.create_index(
            op.f("products_handle_old_c2ef2c"),
            "products",
            ["handle"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_19_backfill_idempotency_key_of_orders.py
"""change: backfill idempotency_key of orders

Revision ID: d1a045b3262b
Revises: d158f9d64aa1
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d1a045b3262b"
down_revision: Union[str, Sequence[str], None] = "d158f9d64aa1"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.orders') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.orders SET idempotency_key = DEFAULT
                    WHERE idempotency_key IS NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.orders are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.orders SET idempotency_key = DEFAULT
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.orders WHERE idempotency_key IS NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_20_require_idempotency_key_of_orders.py
"""change: require idempotency_key of orders

Locks: ACCESS EXCLUSIVE on public.orders, catalog change only

Revision ID: 8853f41f6734
Revises: d1a045b3262b
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "8853f41f6734"
down_revision: Union[str, Sequence[str], None] = "d1a045b3262b"
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
        ALTER TABLE public.orders ADD CONSTRAINT orders_idempotency_key_not_null
            NOT NULL idempotency_key NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("orders", "idempotency_key", nullable=True)


# file: 2026_01_15_change_21_validate_currency_code_check.py
"""change: validate currency_code_check

Locks: SHARE on public.prices, reads every row

Revision ID: 1fe6fc0890c4
Revises: 8853f41f6734
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "1fe6fc0890c4"
down_revision: Union[str, Sequence[str], None] = "8853f41f6734"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute(
        "ALTER DOMAIN public.currency_code VALIDATE CONSTRAINT currency_code_check"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_22_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.orders, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.prices, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.products, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.regions, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.variants, reads every row

Revision ID: a6126cb77e86
Revises: 1fe6fc0890c4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a6126cb77e86"
down_revision: Union[str, Sequence[str], None] = "1fe6fc0890c4"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute(
        "ALTER TABLE public.orders VALIDATE CONSTRAINT orders_idempotency_key_not_null"
    )
    op.execute("ALTER TABLE public.prices VALIDATE CONSTRAINT prices_amount_check")
    op.execute("ALTER TABLE public.products VALIDATE CONSTRAINT products_status_check")
    op.execute("ALTER TABLE public.regions VALIDATE CONSTRAINT regions_tax_rate_check")
    op.execute(
        "ALTER TABLE public.reservations VALIDATE CONSTRAINT fk_reservations_variants"
    )
    op.execute("ALTER TABLE public.variants VALIDATE CONSTRAINT fk_variants_products")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
