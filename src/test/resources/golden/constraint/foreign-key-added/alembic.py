# file: 2026_01_15_change_01_alter_authors.py
"""change: alter authors

Locks: SHARE ROW EXCLUSIVE on public.authors, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.books, catalog change only

Revision ID: 202d7b7d1358
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "202d7b7d1358"
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
    op.execute("LOCK TABLE public.authors, public.books IN SHARE ROW EXCLUSIVE MODE")
    op.create_foreign_key(
        op.f("fk_books_authors"),
        "books",
        "authors",
        ["author_id"],
        ["id"],
        ondelete="CASCADE",
        postgresql_not_valid=True,
    )
    op.create_foreign_key(
        op.f("fk_books_authors_editor"),
        "books",
        "authors",
        ["editor_id"],
        ["id"],
        onupdate="CASCADE",
        ondelete="SET NULL",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.authors, public.books IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("fk_books_authors_editor"), "books", type_="foreignkey")
    op.drop_constraint(op.f("fk_books_authors"), "books", type_="foreignkey")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_create_idx_books_author_id.py
"""change: create idx_books_author_id

Locks: SHARE UPDATE EXCLUSIVE on public.books, builds an index

Revision ID: c52042f0ba12
Revises: 202d7b7d1358
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c52042f0ba12"
down_revision: Union[str, Sequence[str], None] = "202d7b7d1358"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_books_author_id")
        op.create_index(
            op.f("idx_books_author_id"),
            "books",
            ["author_id"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_books_author_id")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_03_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.books, reads every row

Revision ID: c34a9116ca6f
Revises: c52042f0ba12
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c34a9116ca6f"
down_revision: Union[str, Sequence[str], None] = "c52042f0ba12"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.books VALIDATE CONSTRAINT fk_books_authors")
    op.execute("ALTER TABLE public.books VALIDATE CONSTRAINT fk_books_authors_editor")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
