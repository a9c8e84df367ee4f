# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.d, catalog change only

Revision ID: 6b3b24352a19
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "6b3b24352a19"
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
    op.alter_column("d", "a", server_default=sa.text("5"))
    op.alter_column("d", "b", server_default=sa.text("10"))
    op.alter_column("d", "c", server_default=None)
    op.alter_column("d", "e", server_default=sa.text("clock_timestamp()"))
    op.alter_column("d", "f", server_default=None)
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
    op.alter_column("d", "f", server_default=sa.text("'x'::text"))
    op.alter_column("d", "e", server_default=sa.text("now()"))
    op.alter_column("d", "c", server_default=sa.text("2"))
    op.alter_column("d", "b", server_default=sa.text("1"))
    op.alter_column("d", "a", server_default=None)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
