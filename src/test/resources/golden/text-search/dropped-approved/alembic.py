# file: 2026_01_15_change.py
"""change

Revision ID: 404848c9ddf7
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "404848c9ddf7"
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
    op.execute("CREATE SCHEMA empty")
    op.execute("DROP TEXT SEARCH CONFIGURATION public.docs")
    op.execute("DROP TEXT SEARCH PARSER public.words")
    op.execute("DROP TEXT SEARCH DICTIONARY public.a_first")
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
    op.execute(
        "CREATE TEXT SEARCH DICTIONARY public.a_first (TEMPLATE = pg_catalog.simple)"
    )
    op.execute("""
        CREATE TEXT SEARCH PARSER public.words (START = prsd_start, GETTOKEN =
            prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype)
        """)
    op.execute("CREATE TEXT SEARCH CONFIGURATION public.docs (PARSER = public.words)")
    op.execute("""
        ALTER TEXT SEARCH CONFIGURATION public.docs ADD MAPPING FOR asciiword
            WITH public.a_first
        """)
    op.execute("DROP SCHEMA empty")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
