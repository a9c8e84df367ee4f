# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.bookings, catalog change only
Downgrade: loses the values of public.bookings.open; the values of
    public.bookings.spells; to keep it: copy the column before downgrading

Revision ID: d5dee1714094
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d5dee1714094"
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
        CREATE TYPE public."Words" AS RANGE (
            SUBTYPE = text,
            SUBTYPE_OPCLASS = pg_catalog.text_ops,
            COLLATION = pg_catalog."C",
            MULTIRANGE_TYPE_NAME = public."Many Words"
        )
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION public.time_diff(x time without time zone, y time
            without time zone)
         RETURNS double precision
         LANGUAGE sql
         IMMUTABLE STRICT
        AS $function$SELECT EXTRACT(EPOCH FROM (x - y))::double precision$function$
        """)
    op.execute("""
        CREATE TYPE public.hours AS RANGE (
            SUBTYPE = time without time zone,
            SUBTYPE_OPCLASS = pg_catalog.time_ops,
            SUBTYPE_DIFF = public.time_diff,
            MULTIRANGE_TYPE_NAME = public.hours_multirange
        )
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION public.midday()
         RETURNS public.hours
         LANGUAGE sql
         IMMUTABLE
        RETURN public.hours('11:00:00'::time without time zone, '13:00:00'::time without
            time zone)
        """)
    op.execute("COMMENT ON TYPE public.hours IS 'of a day'")
    op.execute("ALTER TABLE public.bookings ADD COLUMN open public.hours")
    op.execute('ALTER TABLE public.bookings ADD COLUMN spells public."Many Words"')
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
    op.drop_column("bookings", "spells")
    op.drop_column("bookings", "open")
    op.execute("DROP FUNCTION public.midday()")
    op.execute("DROP TYPE public.hours")
    op.execute(
        "DROP FUNCTION public.time_diff(time without time zone, time without time zone)"
    )
    op.execute('DROP TYPE public."Words"')
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
