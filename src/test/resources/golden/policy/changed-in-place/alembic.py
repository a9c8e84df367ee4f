# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.notes, catalog change only

Revision ID: 9ad22003de80
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9ad22003de80"
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
        ALTER POLICY ins ON public.notes WITH CHECK (((body <> 'x'::text) AND (id > 0)))
        """)
    op.execute("ALTER POLICY own ON public.notes TO pg_monitor, pg_read_all_data")
    op.execute("ALTER POLICY own ON public.notes USING ((owner = SESSION_USER))")
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
    op.execute("ALTER POLICY own ON public.notes TO PUBLIC")
    op.execute("ALTER POLICY own ON public.notes USING ((owner = CURRENT_USER))")
    op.execute("ALTER POLICY ins ON public.notes WITH CHECK ((body <> ''::text))")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
