# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.notes, catalog change only

Revision ID: 00b4dca9322f
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "00b4dca9322f"
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
        CREATE POLICY "No Empty" ON public.notes AS RESTRICTIVE FOR INSERT TO pg_monitor
            WITH CHECK ((body <> ''::text))
        """)
    op.execute("""
        CREATE POLICY own ON public.notes AS PERMISSIVE FOR ALL TO PUBLIC
            USING ((owner = CURRENT_USER))
        """)
    op.execute("COMMENT ON POLICY own ON public.notes IS 'one''s own'")
    op.execute("ALTER TABLE public.notes ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE public.notes FORCE ROW LEVEL SECURITY")
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
    op.execute("ALTER TABLE public.notes DISABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE public.notes NO FORCE ROW LEVEL SECURITY")
    op.execute("DROP POLICY own ON public.notes")
    op.execute('DROP POLICY "No Empty" ON public.notes')
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
