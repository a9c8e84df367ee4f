# file: 2026_01_15_change_01_create_idx_users_email_alive.py
"""change: create idx_users_email_alive

Locks: SHARE UPDATE EXCLUSIVE on public.users, builds an index

Revision ID: aaa4e5751da5
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "aaa4e5751da5"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_email_alive")
        op.create_index(
            op.f("idx_users_email_alive"),
            "users",
            ["email"],
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
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_email_alive")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_02_create_idx_users_lower_email.py
"""change: create idx_users_lower_email

Locks: SHARE UPDATE EXCLUSIVE on public.users, builds an index

Revision ID: 6e5d5b3e06c1
Revises: aaa4e5751da5
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "6e5d5b3e06c1"
down_revision: Union[str, Sequence[str], None] = "aaa4e5751da5"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_lower_email")
        op.create_index(
            op.f("idx_users_lower_email"),
            "users",
            [sa.text("lower(email)")],
            unique=True,
            postgresql_where=sa.text("(deleted_at IS NULL) AND (email <> ''::text)"),
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_lower_email")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_03_create_idx_users_profile_city.py
"""change: create idx_users_profile_city

Locks: SHARE UPDATE EXCLUSIVE on public.users, builds an index

Revision ID: 4f385fb5a045
Revises: 6e5d5b3e06c1
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "4f385fb5a045"
down_revision: Union[str, Sequence[str], None] = "6e5d5b3e06c1"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_profile_city")
        op.create_index(
            op.f("idx_users_profile_city"),
            "users",
            [
                sa.text("((profile ->> 'city'::text))"),
                sa.text("((profile #>> '{address,zip}'::text[])) DESC"),
            ],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_profile_city")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
