# file: 2026_01_15_change.py
"""change

Revision ID: 3cedba981922
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3cedba981922"
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
    op.execute("DROP FUNCTION public.spoken()")
    op.execute("DROP CONVERSION public.latin")
    op.execute("DROP LANGUAGE other")
    op.execute("""
        CREATE OR REPLACE TRANSFORM FOR integer LANGUAGE sql
            (FROM SQL WITH FUNCTION prsd_lextype(internal), TO SQL WITH FUNCTION
            int4recv(internal))
        """)
    op.execute("""
        CREATE DEFAULT CONVERSION public.latin FOR 'LATIN1' TO 'UTF8'
            FROM iso8859_1_to_utf8
        """)
    op.execute("COMMENT ON CONVERSION public.latin IS 'from of old'")
    op.execute(
        "CREATE LANGUAGE other HANDLER plpgsql_call_handler VALIDATOR plpgsql_validator"
    )
    op.execute("""
        CREATE OR REPLACE FUNCTION public.spoken()
         RETURNS integer
         LANGUAGE other
        AS $function$begin return 1; end$function$
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
    op.execute("DROP FUNCTION public.spoken()")
    op.execute("DROP LANGUAGE other")
    op.execute("DROP CONVERSION public.latin")
    op.execute("""
        CREATE OR REPLACE TRANSFORM FOR integer LANGUAGE sql
            (FROM SQL WITH FUNCTION prsd_lextype(internal))
        """)
    op.execute("CREATE LANGUAGE other HANDLER plpgsql_call_handler")
    op.execute(
        "CREATE CONVERSION public.latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8"
    )
    op.execute("COMMENT ON CONVERSION public.latin IS 'from of old'")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.spoken()
         RETURNS integer
         LANGUAGE other
        AS $function$begin return 1; end$function$
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
