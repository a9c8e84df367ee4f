# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.gone, catalog change only
Locks: SHARE UPDATE EXCLUSIVE on public.orders, catalog change only
Locks: SHARE UPDATE EXCLUSIVE on public.users, catalog change only
Downgrade: loses the rows of public.fresh; the rows of public.gone; to keep it: dump the
    table before downgrading; rename the table instead and drop it later, or dump it
    first

Revision ID: 75baa875e2c0
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "75baa875e2c0"
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
        "fresh",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("fresh_pkey")),
    )
    op.execute("ALTER PUBLICATION app DROP TABLES IN SCHEMA app")
    op.execute("ALTER PUBLICATION app ADD TABLE public.users")
    op.execute("ALTER PUBLICATION partly DROP TABLE public.users")
    op.execute("ALTER PUBLICATION partly DROP TABLE public.gone")
    op.execute("ALTER PUBLICATION partly SET (publish = 'insert, delete')")
    op.execute("ALTER PUBLICATION partly SET (publish_via_partition_root = true)")
    op.execute("ALTER PUBLICATION partly ADD TABLE public.fresh")
    op.execute("ALTER PUBLICATION partly ADD TABLE public.orders")
    op.execute("ALTER PUBLICATION partly ADD TABLE public.users (id) WHERE ((id > 1))")
    op.drop_table("gone")
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
    op.create_table(
        "gone",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("gone_pkey")),
    )
    op.execute("ALTER PUBLICATION partly DROP TABLE public.users")
    op.execute("ALTER PUBLICATION partly DROP TABLE public.orders")
    op.execute("ALTER PUBLICATION partly DROP TABLE public.fresh")
    op.execute("ALTER PUBLICATION partly SET (publish = 'insert')")
    op.execute("ALTER PUBLICATION partly SET (publish_via_partition_root = false)")
    op.execute("ALTER PUBLICATION partly ADD TABLE public.gone")
    op.execute("ALTER PUBLICATION partly ADD TABLE public.users (id, name)")
    op.execute("ALTER PUBLICATION app DROP TABLE public.users")
    op.execute("ALTER PUBLICATION app ADD TABLES IN SCHEMA app")
    op.drop_table("fresh")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
