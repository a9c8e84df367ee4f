# file: 2026_01_15_change.py
"""change

Revision ID: 5a4bd5fd853f
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5a4bd5fd853f"
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
    op.execute("DROP VIEW public.compared")
    op.execute("DROP OPERATOR public.<## (integer, text)")
    op.execute("DROP CAST (bigint AS interval)")
    op.execute("ALTER OPERATOR public.<# (integer, text) SET (RESTRICT = NONE)")
    op.execute("ALTER OPERATOR public.<# (integer, text) SET (JOIN = scalarltjoinsel)")
    op.execute(
        "ALTER OPERATOR FAMILY public.mixed USING btree DROP OPERATOR 1 (integer, text)"
    )
    op.execute("""
        ALTER OPERATOR FAMILY public.mixed USING btree
            ADD OPERATOR 5 public.<# (integer, text)
        """)
    op.execute("""
        CREATE OPERATOR public.<## (
            FUNCTION = public.lesser,
            LEFTARG = integer,
            RIGHTARG = text
        )
        """)
    op.execute("COMMENT ON OPERATOR public.<## (integer, text) IS 'less still'")
    op.execute("""
        CREATE VIEW public.compared (it) AS
         SELECT (1 OPERATOR(public.<##) 'x'::text) AS it
        """)
    op.execute("CREATE CAST (bigint AS interval) WITH INOUT AS ASSIGNMENT")
    op.execute("COMMENT ON CAST (bigint AS interval) IS 'seconds'")
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
    op.execute("DROP CAST (bigint AS interval)")
    op.execute("DROP VIEW public.compared")
    op.execute("DROP OPERATOR public.<## (integer, text)")
    op.execute(
        "ALTER OPERATOR FAMILY public.mixed USING btree DROP OPERATOR 5 (integer, text)"
    )
    op.execute("""
        ALTER OPERATOR FAMILY public.mixed USING btree
            ADD OPERATOR 1 public.<# (integer, text)
        """)
    op.execute("ALTER OPERATOR public.<# (integer, text) SET (RESTRICT = scalarltsel)")
    op.execute("ALTER OPERATOR public.<# (integer, text) SET (JOIN = NONE)")
    op.execute("CREATE CAST (bigint AS interval) WITH INOUT")
    op.execute("COMMENT ON CAST (bigint AS interval) IS 'seconds'")
    op.execute("""
        CREATE OPERATOR public.<## (
            FUNCTION = public.less,
            LEFTARG = integer,
            RIGHTARG = text
        )
        """)
    op.execute("COMMENT ON OPERATOR public.<## (integer, text) IS 'less still'")
    op.execute("""
        CREATE VIEW public.compared (it) AS
         SELECT (1 OPERATOR(public.<##) 'x'::text) AS it
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
