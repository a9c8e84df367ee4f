# file: 2026_01_15_change_01_alter_shipments.py
"""change: alter shipments

Locks: ACCESS EXCLUSIVE on public.shipments, catalog change only
Downgrade: loses the values of public.shipments.carrier; to keep it: copy the column
    before downgrading

Revision ID: e8c0cd099faf
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "e8c0cd099faf"
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
    op.add_column("shipments", sa.Column("carrier", sa.Text(), nullable=True))
    op.execute("""
        ALTER TABLE public.shipments ADD CONSTRAINT shipments_carrier_not_null
            NOT NULL carrier NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("shipments", "carrier", nullable=True)
    op.drop_column("shipments", "carrier")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_shipments_carrier_not_null.py
"""change: validate shipments_carrier_not_null

Locks: SHARE UPDATE EXCLUSIVE on public.shipments, reads every row

Revision ID: c6ff7ebec27c
Revises: e8c0cd099faf
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c6ff7ebec27c"
down_revision: Union[str, Sequence[str], None] = "e8c0cd099faf"
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
        "ALTER TABLE public.shipments VALIDATE CONSTRAINT shipments_carrier_not_null"
    )
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
