# file: 2026_01_15_change.py
"""change

Revision ID: 5f367ff5998d
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5f367ff5998d"
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
    op.execute("DROP VIEW public.sorted")
    op.execute("DROP COLLATION public.fold")
    op.execute("""
        CREATE COLLATION public.fold (PROVIDER = icu, DETERMINISTIC = false, LOCALE =
            'und-u-ks-level2')
        """)
    op.execute("COMMENT ON COLLATION public.fold IS 'whatever case'")
    op.execute("""
        CREATE VIEW public.sorted (it) AS
         SELECT ('a'::text COLLATE public.fold) AS it
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
    op.execute("DROP VIEW public.sorted")
    op.execute("DROP COLLATION public.fold")
    op.execute("CREATE COLLATION public.fold (PROVIDER = icu, LOCALE = 'und')")
    op.execute("COMMENT ON COLLATION public.fold IS 'whatever case'")
    op.execute("""
        CREATE VIEW public.sorted (it) AS
         SELECT ('a'::text COLLATE public.fold) AS it
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
