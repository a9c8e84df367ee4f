# file: 2026_01_15_change.py
"""change

Downgrade: loses no rows, but writes every column of public.priority again and fails
    while rows hold a new label; to keep it: update such rows first

Revision ID: f5f7f90322ec
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "f5f7f90322ec"
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
    op.execute("ALTER TYPE public.priority ADD VALUE 'medium' BEFORE 'high'")
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
    op.execute("ALTER TYPE public.priority RENAME TO priority_old_3092a5")
    op.execute("CREATE TYPE public.priority AS ENUM ('low', 'high')")
    op.execute("""
        ALTER TABLE public.tickets ALTER COLUMN priority TYPE public.priority
            USING priority::text::public.priority
        """)
    op.execute("DROP TYPE public.priority_old_3092a5")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
