# file: 2026_01_15_change_01_drop_idx_users_legacy.py
"""change: drop idx_users_legacy

Locks: SHARE UPDATE EXCLUSIVE on public.users, catalog change only

Revision ID: 2f46f3e4e72a
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "2f46f3e4e72a"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_legacy")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_legacy")
        op.create_index(
            op.f("idx_users_legacy"), "users", ["legacy"], postgresql_concurrently=True
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_02_drop_legacy_of_users.py
"""change: drop legacy of users

Locks: ACCESS EXCLUSIVE on public.users, catalog change only
Downgrade: loses the values of public.users.legacy; to keep it: rename the column
    instead and drop it later, or copy it first

Revision ID: 0ded1099e052
Revises: 2f46f3e4e72a
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "0ded1099e052"
down_revision: Union[str, Sequence[str], None] = "2f46f3e4e72a"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("users", "legacy")
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
    op.add_column(
        "users",
        sa.Column(
            "legacy", sa.Text(), server_default=sa.text("'x'::text"), nullable=True
        ),
    )
    op.create_check_constraint(
        op.f("users_legacy_check"), "users", "legacy <> ''::text"
    )
