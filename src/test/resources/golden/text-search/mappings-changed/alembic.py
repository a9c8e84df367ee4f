# file: 2026_01_15_change.py
"""change

Revision ID: f819bf0ed635
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "f819bf0ed635"
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
    op.execute("DROP TEXT SEARCH DICTIONARY public.stop")
    op.execute("ALTER TEXT SEARCH CONFIGURATION public.docs DROP MAPPING FOR email")
    op.execute("""
        ALTER TEXT SEARCH CONFIGURATION public.docs ALTER MAPPING FOR asciiword
            WITH pg_catalog.english_stem, pg_catalog.simple
        """)
    op.execute("""
        ALTER TEXT SEARCH CONFIGURATION public.docs ADD MAPPING FOR url
            WITH pg_catalog.simple
        """)
    op.execute("""
        CREATE TEXT SEARCH DICTIONARY public.stop
            (TEMPLATE = pg_catalog.simple, stopwords = 'english', accept = 'false')
        """)
    op.execute("COMMENT ON TEXT SEARCH DICTIONARY public.stop IS 'no stop words'")
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
    op.execute("DROP TEXT SEARCH DICTIONARY public.stop")
    op.execute("ALTER TEXT SEARCH CONFIGURATION public.docs DROP MAPPING FOR url")
    op.execute("""
        ALTER TEXT SEARCH CONFIGURATION public.docs ALTER MAPPING FOR asciiword
            WITH pg_catalog.simple
        """)
    op.execute("""
        ALTER TEXT SEARCH CONFIGURATION public.docs ADD MAPPING FOR email
            WITH pg_catalog.simple
        """)
    op.execute("""
        CREATE TEXT SEARCH DICTIONARY public.stop
            (TEMPLATE = pg_catalog.simple, stopwords = 'english')
        """)
    op.execute("COMMENT ON TEXT SEARCH DICTIONARY public.stop IS 'no stop words'")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
