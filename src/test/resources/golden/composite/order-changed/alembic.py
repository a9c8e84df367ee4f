# file: 2026_01_15_change.py
"""change

Revision ID: bef01041a8d2
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "bef01041a8d2"
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
    op.execute("DROP VIEW public.pairs")
    op.execute("DROP FUNCTION public.first(public.pair)")
    op.execute("DROP TYPE public.pair")
    op.execute("""
        CREATE TYPE public.pair AS (
            b text,
            a integer
        )
        """)
    op.execute("COMMENT ON TYPE public.pair IS 'a pair'")
    op.execute("""
        CREATE VIEW public.pairs (it) AS
         SELECT ROW('x'::text, 1)::public.pair AS it
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION public.first(public.pair)
         RETURNS integer
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT ($1).a$function$
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
    op.execute("DROP FUNCTION public.first(public.pair)")
    op.execute("DROP VIEW public.pairs")
    op.execute("DROP TYPE public.pair")
    op.execute("""
        CREATE TYPE public.pair AS (
            a integer,
            b text
        )
        """)
    op.execute("COMMENT ON TYPE public.pair IS 'a pair'")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.first(public.pair)
         RETURNS integer
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT ($1).a$function$
        """)
    op.execute("""
        CREATE VIEW public.pairs (it) AS
         SELECT ROW(1, 'x'::text)::public.pair AS it
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
