# file: 2026_01_15_change.py
"""change

Locks: SHARE UPDATE EXCLUSIVE on public.t, catalog change only
Downgrade: loses the rows of public.u; to keep it: dump the table before downgrading

Revision ID: de1ce3ae0ea4
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "de1ce3ae0ea4"
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
    op.create_table("u", sa.Column("id", sa.Integer(), nullable=False))
    op.create_primary_key(op.f("u_pkey"), "u", ["id"])
    op.execute("ALTER TABLE public.u CLUSTER ON u_pkey")
    op.execute("ALTER TABLE public.t SET WITHOUT CLUSTER")
    op.execute("ALTER TABLE public.t CLUSTER ON t_pkey")
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
    op.execute("ALTER TABLE public.t SET WITHOUT CLUSTER")
    op.execute("ALTER TABLE public.t CLUSTER ON t_name_key")
    op.drop_constraint(op.f("u_pkey"), "u", type_="primary")
    op.drop_table("u")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
