# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.people, catalog change only
Downgrade: loses the values of public.people.mood; the values of public.people.history;
    to keep it: copy the column before downgrading

Revision ID: c776ac9ea4de
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "c776ac9ea4de"
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
    op.execute("CREATE TYPE public.mood AS ENUM ('sad', 'ok', 'happy')")
    op.execute("COMMENT ON TYPE public.mood IS 'how people feel'")
    op.add_column(
        "people",
        sa.Column(
            "mood",
            postgresql.ENUM("sad", "ok", "happy", name="mood", create_type=False),
            server_default=sa.text("'ok'::public.mood"),
            nullable=False,
        ),
    )
    op.execute("""
        ALTER TABLE public.people ADD COLUMN history public.mood[]
            DEFAULT '{}'::public.mood[] NOT NULL
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
    op.drop_column("people", "history")
    op.drop_column("people", "mood")
    op.execute("DROP TYPE public.mood")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
