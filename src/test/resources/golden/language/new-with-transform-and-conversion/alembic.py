# file: 2026_01_15_change.py
"""change

Downgrade: loses the rows of public.piled; to keep it: dump the table before downgrading

Revision ID: 24799cb375fe
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "24799cb375fe"
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
        CREATE DEFAULT CONVERSION public.latin FOR 'LATIN1' TO 'UTF8'
            FROM iso8859_1_to_utf8
        """)
    op.execute("""
        CREATE TRUSTED LANGUAGE "PL" HANDLER plpgsql_call_handler INLINE
            plpgsql_inline_handler VALIDATOR plpgsql_validator
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION public.spoken()
         RETURNS integer
         LANGUAGE "PL"
        AS $function$begin return 1; end$function$
        """)
    op.execute("""
        CREATE TRANSFORM FOR integer LANGUAGE "PL"
            (FROM SQL WITH FUNCTION prsd_lextype(internal))
        """)
    op.execute("CREATE ACCESS METHOD pile TYPE TABLE HANDLER heap_tableam_handler")
    op.execute("""
        CREATE TABLE public.piled (
            id integer
        ) USING pile
        """)
    op.execute("CREATE ACCESS METHOD tree TYPE INDEX HANDLER bthandler")
    op.execute("COMMENT ON CONVERSION public.latin IS 'from of old'")
    op.execute("COMMENT ON LANGUAGE \"PL\" IS 'ours'")
    op.execute("COMMENT ON TRANSFORM FOR integer LANGUAGE \"PL\" IS 'never used'")
    op.execute("COMMENT ON ACCESS METHOD tree IS 'a tree'")
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
    op.execute("DROP ACCESS METHOD tree")
    op.drop_table("piled")
    op.execute("DROP ACCESS METHOD pile")
    op.execute('DROP TRANSFORM FOR integer LANGUAGE "PL"')
    op.execute("DROP FUNCTION public.spoken()")
    op.execute('DROP LANGUAGE "PL"')
    op.execute("DROP CONVERSION public.latin")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
