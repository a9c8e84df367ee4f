# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.t, catalog change only

Revision ID: 57fb9ecd06ea
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "57fb9ecd06ea"
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
    op.execute("""
        CREATE OR REPLACE RULE guarded AS
            ON UPDATE TO public.t
           WHERE (old.id = 1) DO INSTEAD NOTHING
        """)
    op.execute("""
        CREATE OR REPLACE RULE noted AS
            ON INSERT TO public.t DO  INSERT INTO public.log (id, what)
          VALUES (new.id, 'inserted'::text)
        """)
    op.execute("COMMENT ON RULE noted ON public.t IS 'every one'")
    op.execute("DROP RULE quiet ON public.t")
    op.execute("""
        CREATE RULE silent AS
            ON UPDATE TO public.t DO NOTHING
        """)
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
    op.execute("DROP RULE silent ON public.t")
    op.execute("""
        CREATE RULE quiet AS
            ON UPDATE TO public.t DO NOTHING
        """)
    op.execute("COMMENT ON RULE noted ON public.t IS NULL")
    op.execute("""
        CREATE OR REPLACE RULE noted AS
            ON INSERT TO public.t DO  INSERT INTO public.log (id, what)
          VALUES (new.id, 'in'::text)
        """)
    op.execute("""
        CREATE OR REPLACE RULE guarded AS
            ON DELETE TO public.t
           WHERE (old.id = 1) DO INSTEAD NOTHING
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
