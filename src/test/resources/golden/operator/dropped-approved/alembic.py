# file: 2026_01_15_change.py
"""change

Revision ID: 981bd916be2e
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "981bd916be2e"
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
    op.execute("DROP OPERATOR CLASS public.by_a USING btree")
    op.execute("DROP OPERATOR public.<# (public.pair, public.pair)")
    op.execute("DROP FUNCTION public.less(public.pair, public.pair)")
    op.execute("DROP OPERATOR FAMILY public.by_a USING btree")
    op.execute("DROP CAST (public.pair AS integer)")
    op.execute("DROP FUNCTION public.first(public.pair)")
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
    op.execute("""
        CREATE OR REPLACE FUNCTION public.first(public.pair)
         RETURNS integer
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT ($1).a$function$
        """)
    op.execute(
        "CREATE CAST (public.pair AS integer) WITH FUNCTION public.first(public.pair)"
    )
    op.execute("CREATE OPERATOR FAMILY public.by_a USING btree")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.less(public.pair, public.pair)
         RETURNS boolean
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT ($1).a < ($2).a$function$
        """)
    op.execute("""
        CREATE OPERATOR public.<# (
            FUNCTION = public.less,
            LEFTARG = public.pair,
            RIGHTARG = public.pair
        )
        """)
    op.execute("""
        CREATE OPERATOR CLASS public.by_a FOR TYPE public.pair
            USING btree FAMILY public.by_a AS
            OPERATOR 1 public.<# (public.pair, public.pair)
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
