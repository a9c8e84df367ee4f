# file: 2026_01_15_change.py
"""change

Locks: SHARE UPDATE EXCLUSIVE on public.users, catalog change only
Downgrade: loses the rows of app.orders; to keep it: dump the table before downgrading

Revision ID: ba8e9847cb97
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "ba8e9847cb97"
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
    op.create_table(
        "orders",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("total", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("orders_pkey")),
        schema="app",
    )
    op.execute('CREATE PUBLICATION "App" FOR TABLES IN SCHEMA app')
    op.execute("""
        CREATE PUBLICATION everything FOR ALL TABLES
            WITH (publish_generated_columns = stored)
        """)
    op.execute("CREATE PUBLICATION nothing")
    op.execute("""
        CREATE PUBLICATION mixed FOR TABLE public.users, TABLES IN SCHEMA app
            WITH (publish_via_partition_root = true)
        """)
    op.execute("""
        CREATE PUBLICATION partly FOR TABLE app.orders, public.users (id, name)
            WHERE (((id > 5) AND (name <> 'TABLE , x'::text)))
            WITH (publish = 'insert, update')
        """)
    op.execute("COMMENT ON PUBLICATION partly IS 'some of it'")
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
    op.execute("DROP PUBLICATION partly")
    op.execute("DROP PUBLICATION mixed")
    op.execute("DROP PUBLICATION nothing")
    op.execute("DROP PUBLICATION everything")
    op.execute('DROP PUBLICATION "App"')
    op.drop_table("orders", schema="app")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
