# file: 2026_01_15_change_01_create_idx_words_doc.py
"""change: create idx_words_doc

Locks: SHARE UPDATE EXCLUSIVE on public.words, builds an index

Revision ID: f2b829cec5fe
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "f2b829cec5fe"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_words_doc")
        op.create_index(
            op.f("idx_words_doc"),
            "words",
            ["doc"],
            postgresql_using="gin",
            postgresql_ops={"doc": "jsonb_path_ops"},
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_words_doc")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_02_create_idx_words_lower_word.py
"""change: create idx_words_lower_word

Locks: SHARE UPDATE EXCLUSIVE on public.words, builds an index

Revision ID: f0347928983d
Revises: f2b829cec5fe
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "f0347928983d"
down_revision: Union[str, Sequence[str], None] = "f2b829cec5fe"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_words_lower_word")
        op.create_index(
            op.f("idx_words_lower_word"),
            "words",
            [sa.text('lower(word) COLLATE "C" text_pattern_ops'), "id"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_words_lower_word")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_03_create_idx_words_name_c.py
"""change: create idx_words_name_c

Locks: SHARE UPDATE EXCLUSIVE on public.words, builds an index

Revision ID: a5197618d7ab
Revises: f0347928983d
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "a5197618d7ab"
down_revision: Union[str, Sequence[str], None] = "f0347928983d"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_words_name_c")
        op.create_index(
            op.f("idx_words_name_c"),
            "words",
            [sa.text('name COLLATE "C" varchar_pattern_ops DESC')],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_words_name_c")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_04_create_idx_words_word_pattern.py
"""change: create idx_words_word_pattern

Locks: SHARE UPDATE EXCLUSIVE on public.words, builds an index

Revision ID: 00606ec05ddc
Revises: a5197618d7ab
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "00606ec05ddc"
down_revision: Union[str, Sequence[str], None] = "a5197618d7ab"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_words_word_pattern")
        op.create_index(
            op.f("idx_words_word_pattern"),
            "words",
            ["word"],
            postgresql_ops={"word": "text_pattern_ops"},
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_words_word_pattern")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
