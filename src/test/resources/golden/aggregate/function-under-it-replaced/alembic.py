# file: 2026_01_15_change.py
"""change

Revision ID: c9b83cd84b9e
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c9b83cd84b9e"
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
    op.execute("DROP AGGREGATE public.longest(text)")
    op.execute("DROP FUNCTION public.longer(text, text)")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.longer(one text, two text)
         RETURNS text
         LANGUAGE sql
         IMMUTABLE
        AS
            $function$SELECT CASE WHEN length(one) >= length(two) THEN one ELSE two END$function$
        """)
    op.execute("""
        CREATE AGGREGATE public.longest(text) (
            SFUNC = public.longer,
            STYPE = text
        )
        """)
    op.execute("COMMENT ON AGGREGATE public.longest(text) IS 'the longest'")
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
    op.execute("DROP AGGREGATE public.longest(text)")
    op.execute("DROP FUNCTION public.longer(text, text)")
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
    op.execute("COMMENT ON AGGREGATE public.longest(text) IS 'the longest'")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
