# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.notes, catalog change only

Revision ID: e78ab160a318
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "e78ab160a318"
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
        CREATE OR REPLACE RULE event AS
            ON UPDATE TO public.notes DO NOTHING
        """)
    op.execute("""
        CREATE RULE more AS
            ON UPDATE TO public.notes
           WHERE (new.id > old.id) DO ( INSERT INTO public.log (id)
          VALUES (1);
         INSERT INTO public.log (id)
          VALUES (2);
        )
        """)
    op.execute("ALTER TABLE public.notes DISABLE RULE off")
    op.execute("""
        CREATE OR REPLACE RULE quiet AS
            ON DELETE TO public.notes
           WHERE (old.id < 10) DO INSTEAD  INSERT INTO public.log (id)
          VALUES (old.id)
        """)
    op.execute("COMMENT ON RULE quiet ON public.notes IS 'keeps some rows'")
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
    op.execute("COMMENT ON RULE quiet ON public.notes IS 'keeps rows'")
    op.execute("""
        CREATE OR REPLACE RULE quiet AS
            ON DELETE TO public.notes DO INSTEAD NOTHING
        """)
    op.execute("ALTER TABLE public.notes ENABLE RULE off")
    op.execute("DROP RULE more ON public.notes")
    op.execute("""
        CREATE OR REPLACE RULE event AS
            ON INSERT TO public.notes DO NOTHING
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
