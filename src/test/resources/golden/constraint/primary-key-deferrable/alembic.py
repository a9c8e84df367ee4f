# file: 2026_01_15_change_01_create_steps_pkey_new_dd49f7.py
"""change: create steps_pkey_new_dd49f7

Locks: SHARE UPDATE EXCLUSIVE on public.steps, builds an index

Revision ID: 73e3293cb807
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "73e3293cb807"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.steps_pkey_new_dd49f7")
        op.create_index(
            op.f("steps_pkey_new_dd49f7"),
            "steps",
            ["place"],
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
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.steps_pkey_new_dd49f7")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_02_replace_steps_pkey.py
"""change: replace steps_pkey

Locks: ACCESS EXCLUSIVE on public.steps, catalog change only

Revision ID: bc42af6263c9
Revises: 73e3293cb807
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "bc42af6263c9"
down_revision: Union[str, Sequence[str], None] = "73e3293cb807"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("steps_pkey"), "steps", type_="primary")
    op.execute("""
        ALTER TABLE public.steps ADD CONSTRAINT steps_pkey PRIMARY KEY
            USING INDEX steps_pkey_new_dd49f7 DEFERRABLE INITIALLY DEFERRED
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.steps_pkey_new_dd49f7")
        op.create_index(
            op.f("steps_pkey_new_dd49f7"),
            "steps",
            ["place"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.steps_pkey_spare_dd49f7")
        op.create_index(
            op.f("steps_pkey_spare_dd49f7"),
            "steps",
            ["place"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("steps_pkey"), "steps", type_="primary")
    op.execute("""
        ALTER TABLE public.steps ADD CONSTRAINT steps_pkey PRIMARY KEY
            USING INDEX steps_pkey_spare_dd49f7
        """)
