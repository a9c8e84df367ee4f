# file: 2026_01_15_change.py
"""change

Downgrade: loses no rows, but writes every column of public.channel again and fails
    while rows hold a new label; to keep it: update such rows first

Revision ID: 24f7c7baf178
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "24f7c7baf178"
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
    op.execute("ALTER TYPE public.channel ADD VALUE 'chat' BEFORE 'fax'")
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
    op.execute("ALTER TYPE public.channel RENAME TO channel_old_69e365")
    op.execute("CREATE TYPE public.channel AS ENUM ('mail', 'fax')")
    op.execute("""
        ALTER TABLE public.contacts ALTER COLUMN channel TYPE public.channel
            USING channel::text::public.channel
        """)
    op.execute("DROP TYPE public.channel_old_69e365")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
