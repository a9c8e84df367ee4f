# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.t, catalog change only
Downgrade: loses the values of public.t.during; to keep it: rename the column instead
    and drop it later, or copy it first

Revision ID: 684d04d7b28f
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "684d04d7b28f"
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
    op.execute("DROP FUNCTION public.unit()")
    op.drop_column("t", "during")
    op.execute("DROP TYPE public.span")
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
        CREATE TYPE public.span AS RANGE (
            SUBTYPE = integer,
            SUBTYPE_OPCLASS = pg_catalog.int4_ops,
            MULTIRANGE_TYPE_NAME = public.span_multirange
        )
        """)
    op.execute(
        "ALTER TABLE public.t ADD COLUMN during public.span DEFAULT public.span(0, 1)"
    )
    op.execute("""
        CREATE OR REPLACE FUNCTION public.unit()
         RETURNS public.span
         LANGUAGE sql
         IMMUTABLE
        RETURN public.span(0, 1)
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
