"""add user feedback: add check users_email_check

Locks: ACCESS EXCLUSIVE on public.users, catalog change only

Revision ID: 2abeba81c8e5
Revises: 284aa59bf042
Create Date: 2026-11-22

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "2abeba81c8e5"
down_revision: Union[str, Sequence[str], None] = "284aa59bf042"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.create_check_constraint(
        op.f("users_email_check"),
        "users",
        "email ~~ '%@%'::text",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("users_email_check"), "users", type_="check")
