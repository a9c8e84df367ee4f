# file: 2026_01_15_change.py
"""change

Revision ID: 7ae9b73c9eb9
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7ae9b73c9eb9"
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
    op.execute("DROP FUNCTION public.greet(text)")
    op.execute("DROP FUNCTION public.page(integer, integer)")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.greet(person text)
         RETURNS text
         LANGUAGE sql
         IMMUTABLE
        AS $function$ SELECT 'hello ' || $1 $function$
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION public.page(size integer, number integer DEFAULT 1)
         RETURNS integer
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT size * number$function$
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
    op.execute("DROP FUNCTION public.page(integer, integer)")
    op.execute("DROP FUNCTION public.greet(text)")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.page(size integer DEFAULT 10, number integer
            DEFAULT 1)
         RETURNS integer
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT size * number$function$
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION public.greet(name text)
         RETURNS text
         LANGUAGE sql
         IMMUTABLE
        AS $function$ SELECT 'hello ' || $1 $function$
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
