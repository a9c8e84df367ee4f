# file: 2026_01_15_change.py
"""change

Locks: SHARE ROW EXCLUSIVE on public.events, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.events_2024, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.events_2025, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.events_2025_rest, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.events_2025_views, catalog change only

Revision ID: acfe0441eed2
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "acfe0441eed2"
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
    op.execute("""
        CREATE TRIGGER touched BEFORE UPDATE ON public.events FOR EACH ROW EXECUTE
            FUNCTION public.touch()
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
    op.execute("DROP TRIGGER touched ON public.events")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
