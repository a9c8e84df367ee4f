# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.users, catalog change only

Revision ID: aa5960cd8569
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "aa5960cd8569"
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
    op.alter_column("users", "phone", nullable=True)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute(
            "ALTER TABLE public.users DROP CONSTRAINT IF EXISTS users_phone_not_null"
        )
        op.execute("""
            ALTER TABLE public.users ADD CONSTRAINT users_phone_not_null NOT NULL phone
                NOT VALID
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute("ALTER TABLE public.users VALIDATE CONSTRAINT users_phone_not_null")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
