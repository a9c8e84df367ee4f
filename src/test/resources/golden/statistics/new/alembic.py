# file: 2026_01_15_change.py
"""change

Locks: SHARE UPDATE EXCLUSIVE on public.places, catalog change only

Revision ID: b42a8574da93
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b42a8574da93"
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
    op.execute("CREATE SCHEMA stats")
    op.execute("""
        CREATE STATISTICS public.zip_city (dependencies, mcv) ON zip, city
            FROM public.places
        """)
    op.execute("ALTER STATISTICS public.zip_city SET STATISTICS 500")
    op.execute("COMMENT ON STATISTICS public.zip_city IS 'cities have zips'")
    op.execute(
        'CREATE STATISTICS stats."By Lower" ON zip, lower(city) FROM public.places'
    )
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
    op.execute('DROP STATISTICS stats."By Lower"')
    op.execute("DROP STATISTICS public.zip_city")
    op.execute("DROP SCHEMA stats")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
