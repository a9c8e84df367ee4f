# file: 2026_01_15_change_01_create_schema_search_and_more.py
"""change: create schema search and more

Revision ID: 928466f91cf4
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "928466f91cf4"
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
    op.execute("CREATE SCHEMA search")
    op.execute("""
        CREATE TEXT SEARCH PARSER search.words (START = prsd_start, GETTOKEN =
            prsd_nexttoken, END = prsd_end, HEADLINE = prsd_headline, LEXTYPES =
            prsd_lextype)
        """)
    op.execute("""
        CREATE TEXT SEARCH TEMPLATE search.simplest
            (INIT = dsimple_init, LEXIZE = dsimple_lexize)
        """)
    op.execute(
        'CREATE TEXT SEARCH DICTIONARY search."Plain" (TEMPLATE = pg_catalog.simple)'
    )
    op.execute("""
        CREATE TEXT SEARCH DICTIONARY search.stop
            (TEMPLATE = search.simplest, stopwords = 'english', accept = 'false')
        """)
    op.execute(
        "CREATE TEXT SEARCH CONFIGURATION search.english (PARSER = search.words)"
    )
    op.execute("""
        ALTER TEXT SEARCH CONFIGURATION search.english ADD MAPPING FOR asciiword
            WITH search.stop, pg_catalog.english_stem
        """)
    op.execute("""
        ALTER TEXT SEARCH CONFIGURATION search.english ADD MAPPING FOR email
            WITH search."Plain"
        """)
    op.execute("""
        ALTER TEXT SEARCH CONFIGURATION search.english ADD MAPPING FOR word
            WITH search.stop, pg_catalog.english_stem
        """)
    op.execute("COMMENT ON TEXT SEARCH PARSER search.words IS 'the usual'")
    op.execute("COMMENT ON TEXT SEARCH TEMPLATE search.simplest IS 'the simplest'")
    op.execute("COMMENT ON TEXT SEARCH DICTIONARY search.stop IS 'no stop words'")
    op.execute("COMMENT ON TEXT SEARCH CONFIGURATION search.english IS 'ours'")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TEXT SEARCH CONFIGURATION search.english")
    op.execute("DROP TEXT SEARCH DICTIONARY search.stop")
    op.execute('DROP TEXT SEARCH DICTIONARY search."Plain"')
    op.execute("DROP TEXT SEARCH TEMPLATE search.simplest")
    op.execute("DROP TEXT SEARCH PARSER search.words")
    op.execute("DROP SCHEMA search")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_create_docs_body.py
"""change: create docs_body

Locks: SHARE UPDATE EXCLUSIVE on public.docs, builds an index

Revision ID: 14313c54fabb
Revises: 928466f91cf4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "14313c54fabb"
down_revision: Union[str, Sequence[str], None] = "928466f91cf4"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.docs_body")
        op.create_index(
            op.f("docs_body"),
            "docs",
            [sa.text("to_tsvector('search.english'::regconfig, body)")],
            postgresql_using="gin",
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.docs_body")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
