# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.far, catalog change only

Revision ID: b55cdafb539a
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b55cdafb539a"
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
    op.execute("CREATE SCHEMA empty")
    op.execute("DROP USER MAPPING FOR PUBLIC SERVER there")
    op.execute("DROP FOREIGN TABLE public.far")
    op.execute("DROP SERVER there")
    op.execute("DROP FOREIGN DATA WRAPPER wrap")
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
    op.execute("CREATE FOREIGN DATA WRAPPER wrap")
    op.execute("CREATE SERVER there FOREIGN DATA WRAPPER wrap")
    op.execute("""
        CREATE FOREIGN TABLE public.far (
            id integer,
            CONSTRAINT positive CHECK ((id > 0))
        ) SERVER there
        """)
    op.execute("COMMENT ON FOREIGN TABLE public.far IS 'far away'")
    op.execute("COMMENT ON COLUMN public.far.id IS 'their id'")
    op.execute("COMMENT ON CONSTRAINT positive ON public.far IS 'they say'")
    op.execute("CREATE USER MAPPING FOR PUBLIC SERVER there OPTIONS (\"user\" 'me')")
    op.execute("DROP SCHEMA empty")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
