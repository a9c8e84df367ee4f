# file: 2026_01_15_change_01_extend_type_answer.py
"""change: extend type answer

Downgrade: loses no rows, but writes every column of public.answer again and fails while
    rows hold a new label; to keep it: update such rows first

Revision ID: f6ba742016b3
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "f6ba742016b3"
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
    op.execute(
        r"ALTER TYPE public.answer ADD VALUE '100%' BEFORE 'it''s \:complicated'"
    )
    op.execute(r"""
        ALTER TYPE public.answer ADD VALUE E'no \\ never' BEFORE 'it''s \:complicated'
        """)
    op.execute("ALTER TYPE public.answer ADD VALUE 'übrigens'")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TYPE public.answer RENAME TO answer_old_0db52f")
    op.execute(r"CREATE TYPE public.answer AS ENUM ('yes', 'it''s \:complicated')")
    op.execute("""
        ALTER TABLE public.votes ALTER COLUMN answer TYPE public.answer
            USING answer::text::public.answer
        """)
    op.execute("DROP TYPE public.answer_old_0db52f")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_alter_answer_of_votes.py
"""change: alter answer of votes

Locks: ACCESS EXCLUSIVE on public.votes, catalog change only

Revision ID: eb3916644c22
Revises: f6ba742016b3
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "eb3916644c22"
down_revision: Union[str, Sequence[str], None] = "f6ba742016b3"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("votes", "answer", server_default=sa.text("'100%'::public.answer"))
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
    op.alter_column("votes", "answer", server_default=None)
