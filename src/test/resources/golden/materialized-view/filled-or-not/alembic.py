# file: 2026_01_15_change_01_build_changed_new_d67e2e.py
"""change: build changed_new_d67e2e

Revision ID: ccd4e13472d3
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ccd4e13472d3"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("""
        CREATE MATERIALIZED VIEW public.changed_new_d67e2e (id, next) AS
         SELECT id,
            (id + 1) AS next
           FROM public.t
          WITH DATA
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("DROP MATERIALIZED VIEW public.changed_new_d67e2e")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_swap_changed.py
"""change: swap changed

Locks: ACCESS EXCLUSIVE on public.changed, catalog change only

Revision ID: 7c18d017894f
Revises: ccd4e13472d3
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7c18d017894f"
down_revision: Union[str, Sequence[str], None] = "ccd4e13472d3"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER MATERIALIZED VIEW public.changed RENAME TO changed_old_d67e2e")
    op.execute("ALTER MATERIALIZED VIEW public.changed_new_d67e2e RENAME TO changed")
    op.execute("DROP MATERIALIZED VIEW public.changed_old_d67e2e")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            CREATE MATERIALIZED VIEW IF NOT EXISTS public.changed_old_d67e2e (id) AS
             SELECT id
               FROM public.t
              WITH DATA
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER MATERIALIZED VIEW public.changed RENAME TO changed_new_d67e2e")
    op.execute("ALTER MATERIALIZED VIEW public.changed_old_d67e2e RENAME TO changed")
