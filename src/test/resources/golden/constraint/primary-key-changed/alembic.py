# file: 2026_01_15_change_01_create_memberships_pkey_new_3a7b72.py
"""change: create memberships_pkey_new_3a7b72

Locks: SHARE UPDATE EXCLUSIVE on public.memberships, builds an index

Revision ID: bd8ed93c97fe
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "bd8ed93c97fe"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.memberships_pkey_new_3a7b72"
        )
        op.create_index(
            op.f("memberships_pkey_new_3a7b72"),
            "memberships",
            ["team_id", "user_id"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.memberships_pkey_new_3a7b72"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_02_replace_memberships_pkey.py
"""change: replace memberships_pkey

Locks: ACCESS EXCLUSIVE on public.memberships, catalog change only

Revision ID: 3a618f1dca3f
Revises: bd8ed93c97fe
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3a618f1dca3f"
down_revision: Union[str, Sequence[str], None] = "bd8ed93c97fe"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("memberships_pkey"), "memberships", type_="primary")
    op.execute("""
        ALTER TABLE public.memberships ADD CONSTRAINT memberships_pkey PRIMARY KEY
            USING INDEX memberships_pkey_new_3a7b72
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.memberships_pkey_new_3a7b72"
        )
        op.create_index(
            op.f("memberships_pkey_new_3a7b72"),
            "memberships",
            ["team_id", "user_id"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.memberships_pkey_spare_3a7b72"
        )
        op.create_index(
            op.f("memberships_pkey_spare_3a7b72"),
            "memberships",
            ["id"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("memberships_pkey"), "memberships", type_="primary")
    op.execute("""
        ALTER TABLE public.memberships ADD CONSTRAINT memberships_pkey PRIMARY KEY
            USING INDEX memberships_pkey_spare_3a7b72
        """)
