# file: 2026_01_15_change.py
"""change

Revision ID: 002a925deb17
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "002a925deb17"
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
        CREATE OR REPLACE FUNCTION public.area(b box)
         RETURNS double precision
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT width(b) * height(b)$function$
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION public.area(r double precision)
         RETURNS double precision
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT pi() * power(r, 2)$function$
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION public.area(shape text, VARIADIC sides double
            precision[])
         RETURNS double precision
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT sides[1]$function$
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
    op.execute("DROP FUNCTION public.area(text, double precision[])")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.area(r double precision)
         RETURNS double precision
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT pi() * r * r$function$
        """)
    op.execute("DROP FUNCTION public.area(box)")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
