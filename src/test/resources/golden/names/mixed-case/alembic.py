# file: 2026_01_15_change_01_extend_type_app_orderstatus.py
"""change: extend type App.OrderStatus

Downgrade: loses no rows, but writes every column of App.OrderStatus again and fails
    while rows hold a new label; to keep it: update such rows first

Revision ID: b60665b21752
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "b60665b21752"
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
    op.execute('ALTER TYPE "App"."OrderStatus" ADD VALUE \'Done\'')


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute('ALTER TYPE "App"."OrderStatus" RENAME TO "OrderStatus_old_53f1bc"')
    op.execute("CREATE TYPE \"App\".\"OrderStatus\" AS ENUM ('New', 'new', 'NEW')")
    op.alter_column("Order", "Status", server_default=None, schema="App")
    op.execute("""
        ALTER TABLE "App"."Order" ALTER COLUMN "Status" TYPE "App"."OrderStatus"
            USING "Status"::text::"App"."OrderStatus"
        """)
    op.alter_column(
        "Order",
        "Status",
        server_default=sa.text('\'New\'::"App"."OrderStatus"'),
        schema="App",
    )
    op.execute('DROP TYPE "App"."OrderStatus_old_53f1bc"')
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_create_table_app_orderline.py
"""change: create table App.OrderLine

Locks: ACCESS EXCLUSIVE on "App"."Order", catalog change only
Downgrade: loses the rows of App.OrderLine; the values of App.Order.createdAt; to keep
    it: dump the table before downgrading; copy the column before downgrading

Revision ID: 009e67c20628
Revises: b60665b21752
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "009e67c20628"
down_revision: Union[str, Sequence[str], None] = "b60665b21752"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.create_table(
        "OrderLine",
        sa.Column("Id", sa.Integer(), sa.Identity(always=True), nullable=False),
        sa.Column("OrderId", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("Id", name=op.f("PK_OrderLine")),
        schema="App",
    )
    op.create_index(
        op.f("IX_OrderLine_OrderId"), "OrderLine", [sa.text('"OrderId"')], schema="App"
    )
    op.alter_column(
        "Order",
        "Status",
        server_default=sa.text('\'new\'::"App"."OrderStatus"'),
        schema="App",
    )
    op.execute("""
        CREATE VIEW "App"."OpenOrder" ("orderId") AS
         SELECT "Id" AS "orderId"
           FROM "App"."Order"
          WHERE ("Status" <> 'Done'::"App"."OrderStatus")
        """)
    op.add_column(
        "Order",
        sa.Column(
            "createdAt",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        schema="App",
    )
    op.create_check_constraint(
        op.f("CK_Order_Id"),
        "Order",
        '"Id" > 0',
        schema="App",
        postgresql_not_valid=True,
    )
    op.create_foreign_key(
        op.f("FK_OrderLine_Order"),
        "OrderLine",
        "Order",
        ["OrderId"],
        ["Id"],
        ondelete="CASCADE",
        source_schema="App",
        referent_schema="App",
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
        op.f("FK_OrderLine_Order"), "OrderLine", type_="foreignkey", schema="App"
    )
    op.drop_constraint(op.f("CK_Order_Id"), "Order", type_="check", schema="App")
    op.drop_column("Order", "createdAt", schema="App")
    op.execute('DROP VIEW "App"."OpenOrder"')
    op.alter_column(
        "Order",
        "Status",
        server_default=sa.text('\'New\'::"App"."OrderStatus"'),
        schema="App",
    )
    op.drop_index(op.f("IX_OrderLine_OrderId"), table_name="OrderLine", schema="App")
    op.drop_table("OrderLine", schema="App")


# file: 2026_01_15_change_03_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on "App"."Order", reads every row

Revision ID: c36ced380dcb
Revises: 009e67c20628
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c36ced380dcb"
down_revision: Union[str, Sequence[str], None] = "009e67c20628"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute('ALTER TABLE "App"."Order" VALIDATE CONSTRAINT "CK_Order_Id"')
    op.execute('ALTER TABLE "App"."OrderLine" VALIDATE CONSTRAINT "FK_OrderLine_Order"')
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
