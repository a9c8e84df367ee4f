# file: 2026_01_15_change.py
"""change

Revision ID: 47cfb03a266f
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "47cfb03a266f"
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
    op.execute("DROP VIEW public.short")
    op.execute("""
        CREATE VIEW public.short (id, body) AS
         SELECT (id)::bigint AS id,
            body
           FROM public.notes
        """)
    op.execute("""
        CREATE RULE ins AS
            ON INSERT TO public.short DO INSTEAD  INSERT INTO public.notes (id, body)
          VALUES (new.id, new.body)
        """)
    op.execute("COMMENT ON RULE ins ON public.short IS 'writes through'")
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
    op.execute("DROP RULE ins ON public.short")
    op.execute("DROP VIEW public.short")
    op.execute("""
        CREATE VIEW public.short (id, body) AS
         SELECT id,
            body
           FROM public.notes
        """)
    op.execute("""
        CREATE RULE ins AS
            ON INSERT TO public.short DO INSTEAD  INSERT INTO public.notes (id, body)
          VALUES (new.id, new.body)
        """)
    op.execute("COMMENT ON RULE ins ON public.short IS 'writes through'")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
