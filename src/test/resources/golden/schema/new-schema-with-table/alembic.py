# file: 2026_01_15_change_01_create_table_billing_invoices.py
"""change: create table billing.invoices

Locks: SHARE ROW EXCLUSIVE on public.accounts, catalog change only
Downgrade: loses the rows of billing.invoices; to keep it: dump the table before
    downgrading

Revision ID: b04eea275b16
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "b04eea275b16"
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
    op.execute("CREATE SCHEMA billing")
    op.create_table(
        "invoices",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("account_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "total",
            sa.Numeric(precision=12, scale=2),
            server_default=sa.text("0"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("invoices_pkey")),
        schema="billing",
    )
    op.create_index(
        op.f("idx_invoices_account_id"), "invoices", ["account_id"], schema="billing"
    )
    op.create_foreign_key(
        op.f("fk_invoices_accounts"),
        "invoices",
        "accounts",
        ["account_id"],
        ["id"],
        source_schema="billing",
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
        op.f("fk_invoices_accounts"), "invoices", type_="foreignkey", schema="billing"
    )
    op.drop_index(
        op.f("idx_invoices_account_id"), table_name="invoices", schema="billing"
    )
    op.drop_table("invoices", schema="billing")
    op.execute("DROP SCHEMA billing")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_fk_invoices_accounts.py
"""change: validate fk_invoices_accounts

Revision ID: 95a51c15713e
Revises: b04eea275b16
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "95a51c15713e"
down_revision: Union[str, Sequence[str], None] = "b04eea275b16"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE billing.invoices VALIDATE CONSTRAINT fk_invoices_accounts")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
