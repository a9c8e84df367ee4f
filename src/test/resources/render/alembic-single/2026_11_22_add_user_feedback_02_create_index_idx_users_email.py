"""add user feedback: create index idx_users_email

Locks: SHARE UPDATE EXCLUSIVE on public.users, builds an index

Revision ID: 284aa59bf042
Revises: 41ef685510b0
Create Date: 2026-11-22

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "284aa59bf042"
down_revision: Union[str, Sequence[str], None] = "41ef685510b0"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_email")
        op.create_index(
            op.f("idx_users_email"),
            "users",
            [sa.text("lower(email)")],
            unique=True,
            postgresql_where=sa.text("deleted_at IS NULL"),
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_email")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
