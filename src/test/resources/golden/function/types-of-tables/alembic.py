# file: 2026_01_15_change.py
"""change

Revision ID: 6f90f2afa1db
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6f90f2afa1db"
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
        CREATE OR REPLACE FUNCTION public.first_of(anyarray)
         RETURNS anyelement
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT $1[1]$function$
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION public.lots()
         RETURNS TABLE(side public.side, total bigint)
         LANGUAGE sql
         STABLE
        AS $function$SELECT side, sum(lot) FROM trades GROUP BY side$function$
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION public.signed_lot(t public.trades)
         RETURNS integer
         LANGUAGE sql
         STABLE
        RETURN CASE (t).side WHEN 'sell'::public.side THEN (- (t).lot) ELSE (t).lot END
        """)
    op.execute("""
        CREATE VIEW public.exposure (lots) AS
         SELECT sum(public.signed_lot(t.*)) AS lots
           FROM public.trades t
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION public.trades_of(wanted public.side[] DEFAULT
            ARRAY['buy'::public.side, 'sell'::public.side])
         RETURNS SETOF public.trades
         LANGUAGE sql
         STABLE
        AS $function$SELECT * FROM trades WHERE side = ANY (wanted)$function$
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
    op.execute("DROP FUNCTION public.trades_of(public.side[])")
    op.execute("DROP VIEW public.exposure")
    op.execute("DROP FUNCTION public.signed_lot(public.trades)")
    op.execute("DROP FUNCTION public.lots()")
    op.execute("DROP FUNCTION public.first_of(anyarray)")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
