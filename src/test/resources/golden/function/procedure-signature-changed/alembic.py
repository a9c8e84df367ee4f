# file: 2026_01_15_change.py
"""change

Revision ID: d922b0e0531f
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d922b0e0531f"
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
    op.execute("DROP PROCEDURE public.sum_up(IN integer, integer)")
    op.execute("DROP PROCEDURE public.tidy(IN integer, text)")
    op.execute("DROP PROCEDURE public.twice()")
    op.execute("""
        CREATE OR REPLACE PROCEDURE public.sum_up(IN a integer, INOUT sum integer)
         LANGUAGE plpgsql
        AS $procedure$begin sum := a; end$procedure$
        """)
    op.execute("""
        CREATE OR REPLACE PROCEDURE public.tidy(IN a integer, IN label text DEFAULT
            'x'::text)
         LANGUAGE plpgsql
        AS $procedure$begin null; end$procedure$
        """)
    op.execute("COMMENT ON PROCEDURE public.tidy(IN integer, text) IS 'tidies'")
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
    op.execute("COMMENT ON PROCEDURE public.tidy(IN integer, text) IS NULL")
    op.execute("DROP PROCEDURE public.tidy(IN integer, text)")
    op.execute("DROP PROCEDURE public.sum_up(IN integer, integer)")
    op.execute("""
        CREATE OR REPLACE PROCEDURE public.twice(OUT a integer)
         LANGUAGE plpgsql
        AS $procedure$begin a := 1; end$procedure$
        """)
    op.execute("""
        CREATE OR REPLACE PROCEDURE public.tidy(IN a integer, IN b text)
         LANGUAGE plpgsql
        AS $procedure$begin null; end$procedure$
        """)
    op.execute("""
        CREATE OR REPLACE PROCEDURE public.sum_up(IN a integer, INOUT total integer)
         LANGUAGE plpgsql
        AS $procedure$begin total := a; end$procedure$
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
