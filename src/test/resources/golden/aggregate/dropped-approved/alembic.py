# file: 2026_01_15_change.py
"""change

Revision ID: f942fcbe1da8
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "f942fcbe1da8"
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
    op.execute("DROP AGGREGATE public.longest(text)")
    op.execute("DROP FUNCTION public.longer(text, text)")
    op.execute("DROP AGGREGATE public.ranked(double precision, anyelement)")
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
        CREATE AGGREGATE public.ranked(double precision ORDER BY anyelement) (
            SFUNC = ordered_set_transition,
            STYPE = internal,
            FINALFUNC = percentile_disc_final,
            FINALFUNC_EXTRA,
            FINALFUNC_MODIFY = READ_WRITE
        )
        """)
    op.execute(
        "COMMENT ON AGGREGATE public.ranked(double precision, anyelement) IS 'in order'"
    )
    op.execute("""
        CREATE OR REPLACE FUNCTION public.longer(a text, b text)
         RETURNS text
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT CASE WHEN length(a) >= length(b) THEN a ELSE b END$function$
        """)
    op.execute("""
        CREATE AGGREGATE public.longest(text) (
            SFUNC = public.longer,
            STYPE = text
        )
        """)
    op.execute("DROP SCHEMA empty")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
