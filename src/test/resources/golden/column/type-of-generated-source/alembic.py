# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.cells, rewrites the table

Revision ID: 718a79263f24
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "718a79263f24"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.drop_column("cells", "upper_code")
    op.alter_column("cells", "code", type_=sa.String(length=32))
    op.add_column(
        "cells",
        sa.Column(
            "upper_code",
            sa.Text(),
            sa.Computed("upper((code)::text)", persisted=True),
            nullable=True,
        ),
    )
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.drop_column("cells", "upper_code")
    op.execute("""
        ALTER TABLE public.cells ALTER COLUMN code TYPE character varying(8)
            USING code::character varying(8)
        """)
    op.add_column(
        "cells",
        sa.Column(
            "upper_code",
            sa.Text(),
            sa.Computed("upper((code)::text)", persisted=True),
            nullable=True,
        ),
    )
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
