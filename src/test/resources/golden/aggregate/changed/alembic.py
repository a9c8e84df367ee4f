# file: 2026_01_15_change.py
"""change

Revision ID: d1a06eb3f552
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d1a06eb3f552"
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
    op.execute("DROP VIEW public.names")
    op.execute("DROP AGGREGATE public.best(text)")
    op.execute("""
        CREATE OR REPLACE AGGREGATE public.longest(text) (
            SFUNC = public.longer,
            STYPE = text,
            INITCOND = 'x',
            PARALLEL = SAFE
        )
        """)
    op.execute("""
        CREATE AGGREGATE public.best(text) (
            SFUNC = public.longer,
            STYPE = text,
            FINALFUNC = public.len,
            FINALFUNC_MODIFY = READ_ONLY
        )
        """)
    op.execute("COMMENT ON AGGREGATE public.best(text) IS 'the best'")
    op.execute("""
        CREATE VIEW public.names (it) AS
         SELECT public.best((relname)::text) AS it
           FROM pg_class
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
    op.execute("DROP VIEW public.names")
    op.execute("DROP AGGREGATE public.best(text)")
    op.execute("""
        CREATE OR REPLACE AGGREGATE public.longest(text) (
            SFUNC = public.longer,
            STYPE = text,
            INITCOND = ''
        )
        """)
    op.execute("""
        CREATE AGGREGATE public.best(text) (
            SFUNC = public.longer,
            STYPE = text
        )
        """)
    op.execute("COMMENT ON AGGREGATE public.best(text) IS 'the best'")
    op.execute("""
        CREATE VIEW public.names (it) AS
         SELECT public.best((relname)::text) AS it
           FROM pg_class
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
