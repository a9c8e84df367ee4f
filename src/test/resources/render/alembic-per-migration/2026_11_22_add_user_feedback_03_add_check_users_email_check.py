"""add user feedback: add check users_email_check

Locks: ACCESS EXCLUSIVE on public.users, catalog change only

Revision ID: 3887676ac176
Revises: 1e03c0fae47f
Create Date: 2026-11-22

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3887676ac176"
down_revision: Union[str, Sequence[str], None] = "1e03c0fae47f"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
        ALTER TABLE public.users ADD CONSTRAINT users_email_check
            CHECK ((email ~~ '%@%'::text)) NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.users DROP CONSTRAINT users_email_check")
