# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.words, catalog change only
Downgrade: loses the values of public.words.old; the values of public.words.folded; to
    keep it: rename the column instead and drop it later, or copy it first; copy the
    column before downgrading

Revision ID: be5593250c28
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "be5593250c28"
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
    op.execute("CREATE SCHEMA words")
    op.execute("""
        CREATE COLLATION public.german (PROVIDER = icu, LOCALE = 'de-u-co-phonebk',
            RULES = '&a < b')
        """)
    op.execute("""
        CREATE COLLATION public.mixed (PROVIDER = libc, LC_COLLATE = 'C', LC_CTYPE =
            'POSIX')
        """)
    op.execute("CREATE COLLATION public.quick (PROVIDER = builtin, LOCALE = 'C.UTF-8')")
    op.execute("""
        CREATE COLLATION words."Fold" (PROVIDER = icu, DETERMINISTIC = false, LOCALE =
            'und-u-ks-level2')
        """)
    op.execute("COMMENT ON COLLATION public.german IS 'as in the book'")
    op.drop_column("words", "old")
    op.execute("DROP COLLATION public.plain")
    op.execute('ALTER TABLE public.words ADD COLUMN folded text COLLATE words."Fold"')
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
    op.drop_column("words", "folded")
    op.execute("CREATE COLLATION public.plain (PROVIDER = libc, LOCALE = 'C')")
    op.execute("COMMENT ON COLLATION public.plain IS 'bytes'")
    op.execute("ALTER TABLE public.words ADD COLUMN old text COLLATE public.plain")
    op.execute('DROP COLLATION words."Fold"')
    op.execute("DROP COLLATION public.quick")
    op.execute("DROP COLLATION public.mixed")
    op.execute("DROP COLLATION public.german")
    op.execute("DROP SCHEMA words")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
