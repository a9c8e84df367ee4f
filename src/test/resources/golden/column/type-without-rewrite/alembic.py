# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.wide, catalog change only

Revision ID: 9f57a62ea313
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "9f57a62ea313"
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
    op.alter_column("wide", "a", type_=sa.String(length=100))
    op.alter_column("wide", "b", server_default=None)
    op.alter_column("wide", "b", type_=sa.Text())
    op.alter_column("wide", "b", server_default=sa.text("'b'::text"))
    op.alter_column("wide", "c", type_=sa.Numeric(precision=12, scale=2))
    op.alter_column("wide", "d", type_=postgresql.TIMESTAMP(timezone=True, precision=3))
    op.alter_column("wide", "e", type_=postgresql.BIT(16, varying=True))
    op.alter_column("wide", "f", type_=sa.String())
    op.alter_column("wide", "g", type_=sa.Numeric())
    op.alter_column("wide", "h", type_=postgresql.INTERVAL())
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
    op.execute(
        "ALTER TABLE public.wide ALTER COLUMN h TYPE interval(3) USING h::interval(3)"
    )
    op.execute(
        "ALTER TABLE public.wide ALTER COLUMN g TYPE numeric(5,1) USING g::numeric(5,1)"
    )
    op.execute("""
        ALTER TABLE public.wide ALTER COLUMN f TYPE character varying(20)
            USING f::character varying(20)
        """)
    op.execute("""
        ALTER TABLE public.wide ALTER COLUMN e TYPE bit varying(8)
            USING e::bit varying(8)
        """)
    op.execute("""
        ALTER TABLE public.wide ALTER COLUMN d TYPE timestamp(0) with time zone
            USING d::timestamp(0) with time zone
        """)
    op.execute(
        "ALTER TABLE public.wide ALTER COLUMN c TYPE numeric(8,2) USING c::numeric(8,2)"
    )
    op.alter_column("wide", "b", server_default=None)
    op.execute("""
        ALTER TABLE public.wide ALTER COLUMN b TYPE character varying(50)
            USING b::character varying(50)
        """)
    op.alter_column("wide", "b", server_default=sa.text("'b'::character varying"))
    op.execute("""
        ALTER TABLE public.wide ALTER COLUMN a TYPE character varying(10)
            USING a::character varying(10)
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
