# file: 2026_01_15_change.py
"""change

Downgrade: loses no rows, but writes every column of public.state again and fails while
    rows hold a new label; to keep it: update such rows first

Revision ID: 746e7ad6059d
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "746e7ad6059d"
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
    op.execute("ALTER TYPE public.state ADD VALUE 'created' BEFORE 'start'")
    op.execute("ALTER TYPE public.state ADD VALUE 'queued' BEFORE 'start'")
    op.execute("ALTER TYPE public.state ADD VALUE 'paused' BEFORE 'stop'")
    op.execute("ALTER TYPE public.state ADD VALUE 'resumed' BEFORE 'stop'")
    op.execute("ALTER TYPE public.state ADD VALUE 'archived'")
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
    op.execute("ALTER TYPE public.state RENAME TO state_old_4ba697")
    op.execute("CREATE TYPE public.state AS ENUM ('start', 'stop')")
    op.alter_column("jobs", "state", server_default=None)
    op.execute("""
        ALTER TABLE public.jobs ALTER COLUMN state TYPE public.state
            USING state::text::public.state
        """)
    op.alter_column("jobs", "state", server_default=sa.text("'start'::public.state"))
    op.execute("DROP TYPE public.state_old_4ba697")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
