# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.t, catalog change only

Revision ID: 7b47df44ae70
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7b47df44ae70"
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
    op.execute("DROP TRIGGER t_a ON public.t")
    op.execute("""
        CREATE TRIGGER t_a BEFORE INSERT OR UPDATE OF n
            ON public.t FOR EACH ROW WHEN ((new.n > 0)) EXECUTE FUNCTION public.trg()
        """)
    op.execute("ALTER TABLE public.t DISABLE TRIGGER t_b")
    op.execute("ALTER TABLE public.t ENABLE ALWAYS TRIGGER t_c")
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
    op.execute("ALTER TABLE public.t DISABLE TRIGGER t_c")
    op.execute("ALTER TABLE public.t ENABLE TRIGGER t_b")
    op.execute("DROP TRIGGER t_a ON public.t")
    op.execute("""
        CREATE TRIGGER t_a BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION
            public.trg()
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
