# file: 2026_01_15_change_01_drop_text_search_template_plain_and_more.py
"""change: drop text search template plain and more

Revision ID: c9748b469ffc
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c9748b469ffc"
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
    op.execute("DROP TEXT SEARCH TEMPLATE public.plain")
    op.execute("DROP TEXT SEARCH TEMPLATE public.gone")
    op.execute("""
        CREATE TEXT SEARCH TEMPLATE public.plain
            (INIT = dsimple_init, LEXIZE = dsimple_lexize)
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TEXT SEARCH TEMPLATE public.plain")
    op.execute("CREATE TEXT SEARCH TEMPLATE public.gone (LEXIZE = dsimple_lexize)")
    op.execute("CREATE TEXT SEARCH TEMPLATE public.plain (LEXIZE = dsimple_lexize)")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_drop_docs_body.py
"""change: drop docs_body

Locks: SHARE UPDATE EXCLUSIVE on public.docs, catalog change only

Revision ID: ef8f71bc4539
Revises: c9748b469ffc
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "ef8f71bc4539"
down_revision: Union[str, Sequence[str], None] = "c9748b469ffc"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.docs_body")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.docs_body")
        op.create_index(
            op.f("docs_body"),
            "docs",
            [sa.text("to_tsvector('public.own'::regconfig, body)")],
            postgresql_using="gin",
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_03_drop_text_search_configuration_own_and_more.py
"""change: drop text search configuration own and more

Revision ID: c07449ef5c9b
Revises: ef8f71bc4539
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c07449ef5c9b"
down_revision: Union[str, Sequence[str], None] = "ef8f71bc4539"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TEXT SEARCH CONFIGURATION public.own")
    op.execute("DROP TEXT SEARCH PARSER public.words")
    op.execute("DROP TEXT SEARCH DICTIONARY public.own")
    op.execute("""
        CREATE TEXT SEARCH PARSER public.words (START = prsd_start, GETTOKEN =
            prsd_nexttoken, END = prsd_end, HEADLINE = prsd_headline, LEXTYPES =
            prsd_lextype)
        """)
    op.execute("""
        CREATE TEXT SEARCH DICTIONARY public.own
            (TEMPLATE = pg_catalog.simple, accept = 'false')
        """)
    op.execute("CREATE TEXT SEARCH CONFIGURATION public.own (PARSER = public.words)")
    op.execute("""
        ALTER TEXT SEARCH CONFIGURATION public.own ADD MAPPING FOR asciiword
            WITH public.own
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TEXT SEARCH CONFIGURATION public.own")
    op.execute("DROP TEXT SEARCH DICTIONARY public.own")
    op.execute("DROP TEXT SEARCH PARSER public.words")
    op.execute("""
        CREATE TEXT SEARCH DICTIONARY public.own
            (TEMPLATE = pg_catalog.simple, accept = 'true')
        """)
    op.execute("""
        CREATE TEXT SEARCH PARSER public.words (START = prsd_start, GETTOKEN =
            prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype)
        """)
    op.execute("CREATE TEXT SEARCH CONFIGURATION public.own (PARSER = public.words)")
    op.execute("""
        ALTER TEXT SEARCH CONFIGURATION public.own ADD MAPPING FOR asciiword
            WITH public.own
        """)


# file: 2026_01_15_change_04_create_docs_body.py
"""change: create docs_body

Locks: SHARE UPDATE EXCLUSIVE on public.docs, builds an index

Revision ID: 55635aa31ae2
Revises: c07449ef5c9b
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "55635aa31ae2"
down_revision: Union[str, Sequence[str], None] = "c07449ef5c9b"
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
            [sa.text("to_tsvector('public.own'::regconfig, body)")],
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
