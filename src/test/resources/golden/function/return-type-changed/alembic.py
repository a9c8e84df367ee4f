# file: 2026_01_15_change.py
"""change

Revision ID: 051718f8fddc
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "051718f8fddc"
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
    op.execute("DROP VIEW public.halves")
    op.execute("DROP FUNCTION public.half(integer)")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.half(n integer)
         RETURNS numeric
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT n / 2.0$function$
        """)
    op.execute("""
        CREATE VIEW public.halves (id, half) AS
         SELECT id,
            public.half(a) AS half
           FROM public.t
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
    op.execute("DROP VIEW public.halves")
    op.execute("DROP FUNCTION public.half(integer)")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.half(n integer)
         RETURNS integer
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT n / 2$function$
        """)
    op.execute("""
        CREATE VIEW public.halves (id, half) AS
         SELECT id,
            (public.half(a))::numeric AS half
           FROM public.t
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
