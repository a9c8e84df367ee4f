# file: 2026_01_15_change.py
"""change

Locks: SHARE UPDATE EXCLUSIVE on public.a, catalog change only
Locks: SHARE UPDATE EXCLUSIVE on public.b, catalog change only

Revision ID: d889a5fb6c60
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d889a5fb6c60"
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
    op.execute(r"""
COMMENT ON TABLE public.a IS 'two
lines, a \:bind and 100%'
""")
    op.execute("COMMENT ON TABLE public.b IS 'new words'")
    op.execute(r"COMMENT ON COLUMN public.a.x IS E'back\\slash'")
    op.execute("COMMENT ON COLUMN public.b.x IS NULL")
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
    op.execute("COMMENT ON COLUMN public.b.x IS 'goes'")
    op.execute("COMMENT ON COLUMN public.a.x IS NULL")
    op.execute("COMMENT ON TABLE public.b IS 'old words'")
    op.execute("COMMENT ON TABLE public.a IS NULL")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
