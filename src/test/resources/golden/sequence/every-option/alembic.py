# file: 2026_01_15_change.py
"""change

Revision ID: daf2e7733bd5
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "daf2e7733bd5"
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
        SELECT setval('public.a', LEAST(GREATEST(last_value, 5), 50), is_called AND
            last_value BETWEEN 5 AND 50) FROM public.a
        """)
    op.execute("""
        ALTER SEQUENCE public.a AS integer START
            WITH 5 MINVALUE 5 MAXVALUE 50 CACHE 3 CYCLE
        """)
    op.execute("ALTER SEQUENCE public.a OWNED BY public.t.n")
    op.execute("""
        ALTER SEQUENCE public.b START WITH 1 INCREMENT BY 2 MINVALUE 1 MAXVALUE 32767
            RESTART WITH 1
        """)
    op.execute("ALTER SEQUENCE public.b OWNED BY NONE")
    op.execute("ALTER SEQUENCE public.c MAXVALUE 9223372036854775807 CACHE 1 NO CYCLE")
    op.execute("ALTER SEQUENCE public.d SET LOGGED")
    op.execute("CREATE SEQUENCE public.e AS smallint INCREMENT BY -2")
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
    op.execute("DROP SEQUENCE IF EXISTS public.e")
    op.execute("ALTER SEQUENCE public.d SET UNLOGGED")
    op.execute("""
        SELECT setval('public.c', LEAST(GREATEST(last_value, 1), 100), is_called AND
            last_value BETWEEN 1 AND 100) FROM public.c
        """)
    op.execute("ALTER SEQUENCE public.c MAXVALUE 100 CACHE 10 CYCLE")
    op.execute("""
        ALTER SEQUENCE public.b START WITH -1 INCREMENT BY -1 MINVALUE -32768 MAXVALUE
            -1 RESTART WITH -1
        """)
    op.execute("ALTER SEQUENCE public.b OWNED BY public.t.id")
    op.execute("""
        ALTER SEQUENCE public.a AS bigint START WITH 1 MINVALUE 1 MAXVALUE
            9223372036854775807 CACHE 1 NO CYCLE
        """)
    op.execute("ALTER SEQUENCE public.a OWNED BY NONE")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
