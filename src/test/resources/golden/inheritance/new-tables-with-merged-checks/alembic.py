# file: 2026_01_15_change.py
"""change

Downgrade: loses the rows of public.vehicles; the rows of public.cars; to keep it: dump
    the table before downgrading

Revision ID: 80b48fb193c0
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "80b48fb193c0"
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
        "vehicles",
        sa.Column("id", sa.Integer(), nullable=True),
        sa.Column("wheels", sa.Integer(), nullable=True),
        sa.CheckConstraint("wheels > 0", name=op.f("some_wheels")),
    )
    op.execute("""
        CREATE TABLE public.cars (
            CONSTRAINT some_wheels CHECK ((wheels > 0))
        )
        INHERITS (public.vehicles)
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
    op.drop_table("cars")
    op.drop_table("vehicles")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
