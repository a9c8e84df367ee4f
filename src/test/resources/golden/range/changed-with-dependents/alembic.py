# file: 2026_01_15_change.py
"""change

Revision ID: 83ecab157ff1
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "83ecab157ff1"
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
    op.execute("DROP VIEW public.units")
    op.execute("DROP FUNCTION public.unit()")
    op.execute("DROP FUNCTION public.width(public.span)")
    op.execute("DROP TYPE public.span")
    op.execute("""
        CREATE TYPE public.span AS RANGE (
            SUBTYPE = integer,
            SUBTYPE_OPCLASS = pg_catalog.int4_ops,
            MULTIRANGE_TYPE_NAME = public.spans
        )
        """)
    op.execute("COMMENT ON TYPE public.span IS 'from to'")
    op.execute("""
        CREATE VIEW public.units (it) AS
         SELECT public.span(0, 1) AS it
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION public.unit()
         RETURNS public.span
         LANGUAGE sql
         IMMUTABLE
        RETURN public.span(0, 1)
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION public.width(public.span)
         RETURNS integer
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT upper($1) - lower($1)$function$
        """)
    op.execute("COMMENT ON FUNCTION public.width(public.span) IS 'how long'")
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
    op.execute("DROP FUNCTION public.width(public.span)")
    op.execute("DROP FUNCTION public.unit()")
    op.execute("DROP VIEW public.units")
    op.execute("DROP TYPE public.span")
    op.execute("""
        CREATE TYPE public.span AS RANGE (
            SUBTYPE = integer,
            SUBTYPE_OPCLASS = pg_catalog.int4_ops,
            MULTIRANGE_TYPE_NAME = public.span_multirange
        )
        """)
    op.execute("COMMENT ON TYPE public.span IS 'from to'")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.width(public.span)
         RETURNS integer
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT upper($1) - lower($1)$function$
        """)
    op.execute("COMMENT ON FUNCTION public.width(public.span) IS 'how long'")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.unit()
         RETURNS public.span
         LANGUAGE sql
         IMMUTABLE
        RETURN public.span(0, 1)
        """)
    op.execute("""
        CREATE VIEW public.units (it) AS
         SELECT public.span(0, 1) AS it
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
