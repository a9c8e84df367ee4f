# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.far, catalog change only

Revision ID: fe29e3c7fce9
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "fe29e3c7fce9"
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
    op.execute("DROP VIEW public.near")
    op.execute("DROP USER MAPPING FOR PUBLIC SERVER there")
    op.execute("DROP FOREIGN TABLE public.far")
    op.execute("DROP SERVER there")
    op.execute("CREATE SERVER there FOREIGN DATA WRAPPER two")
    op.execute("CREATE USER MAPPING FOR PUBLIC SERVER there OPTIONS (\"user\" 'me')")
    op.execute("""
        CREATE FOREIGN TABLE public.far (
            id integer
        ) SERVER there
        """)
    op.execute("COMMENT ON COLUMN public.far.id IS 'their id'")
    op.execute("""
        CREATE VIEW public.near (id) AS
         SELECT id
           FROM public.far
        """)
    op.execute("COMMENT ON VIEW public.near IS 'near'")
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
    op.execute("DROP VIEW public.near")
    op.execute("DROP FOREIGN TABLE public.far")
    op.execute("DROP USER MAPPING FOR PUBLIC SERVER there")
    op.execute("DROP SERVER there")
    op.execute("CREATE SERVER there FOREIGN DATA WRAPPER one")
    op.execute("""
        CREATE FOREIGN TABLE public.far (
            id integer
        ) SERVER there
        """)
    op.execute("COMMENT ON COLUMN public.far.id IS 'their id'")
    op.execute("CREATE USER MAPPING FOR PUBLIC SERVER there OPTIONS (\"user\" 'me')")
    op.execute("""
        CREATE VIEW public.near (id) AS
         SELECT id
           FROM public.far
        """)
    op.execute("COMMENT ON VIEW public.near IS 'near'")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
