"""add user feedback: validate users_email_check

Locks: SHARE UPDATE EXCLUSIVE on public.users, reads every row

Revision ID: 8522096c27aa
Revises: 2abeba81c8e5
Create Date: 2026-11-22

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "8522096c27aa"
down_revision: Union[str, Sequence[str], None] = "2abeba81c8e5"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.users VALIDATE CONSTRAINT users_email_check")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
