# file: 2026_01_15_change.py
"""change

Locks: SHARE UPDATE EXCLUSIVE on public.places, catalog change only

Revision ID: 5529f08e0fd4
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5529f08e0fd4"
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
    op.execute("ALTER STATISTICS public.target SET STATISTICS 0")
    op.execute("DROP STATISTICS public.columns")
    op.execute("DROP STATISTICS public.kinds")
    op.execute("CREATE STATISTICS public.columns ON zip, land FROM public.places")
    op.execute("""
        CREATE STATISTICS public.kinds (ndistinct, mcv) ON zip, city FROM public.places
        """)
    op.execute("ALTER STATISTICS public.kinds SET STATISTICS 100")
    op.execute("COMMENT ON STATISTICS public.kinds IS 'kinds'")
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
    op.execute("DROP STATISTICS public.kinds")
    op.execute("DROP STATISTICS public.columns")
    op.execute(
        "CREATE STATISTICS public.kinds (ndistinct) ON zip, city FROM public.places"
    )
    op.execute("ALTER STATISTICS public.kinds SET STATISTICS 100")
    op.execute("COMMENT ON STATISTICS public.kinds IS 'kinds'")
    op.execute("CREATE STATISTICS public.columns ON zip, city FROM public.places")
    op.execute("ALTER STATISTICS public.target SET STATISTICS -1")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
