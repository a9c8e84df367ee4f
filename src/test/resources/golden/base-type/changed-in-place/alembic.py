# file: 2026_01_15_change.py
"""change

Revision ID: 72e1466a5a71
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "72e1466a5a71"
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
        CREATE OR REPLACE FUNCTION public.word_limit_in(cstring[])
         RETURNS integer
         LANGUAGE internal
         IMMUTABLE STRICT
        AS $function$varchartypmodin$function$
        """)
    op.execute("COMMENT ON FUNCTION public.word_send(public.word) IS NULL")
    op.execute("ALTER TYPE public.word SET (SEND = NONE)")
    op.execute("DROP FUNCTION public.word_send(public.word)")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.word_in(cstring)
         RETURNS public.word
         LANGUAGE internal
         STABLE PARALLEL SAFE STRICT
        AS $function$textin$function$
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION public.word_recv(internal)
         RETURNS public.word
         LANGUAGE internal
         STABLE STRICT
        AS $function$textrecv$function$
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION public.word_to_bytes(public.word)
         RETURNS bytea
         LANGUAGE internal
         IMMUTABLE STRICT
        AS $function$textsend$function$
        """)
    op.execute("ALTER TYPE public.word SET (RECEIVE = public.word_recv)")
    op.execute("ALTER TYPE public.word SET (SEND = public.word_to_bytes)")
    op.execute("ALTER TYPE public.word SET (TYPMOD_IN = public.word_limit_in)")
    op.execute("COMMENT ON FUNCTION public.word_in(cstring) IS 'reads a word'")
    op.execute("COMMENT ON TYPE public.word IS 'without spaces'")
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
    op.execute("COMMENT ON TYPE public.word IS NULL")
    op.execute("ALTER TYPE public.word SET (TYPMOD_IN = NONE)")
    op.execute("ALTER TYPE public.word SET (SEND = NONE)")
    op.execute("ALTER TYPE public.word SET (RECEIVE = NONE)")
    op.execute("DROP FUNCTION public.word_to_bytes(public.word)")
    op.execute("DROP FUNCTION public.word_recv(internal)")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.word_in(cstring)
         RETURNS public.word
         LANGUAGE internal
         IMMUTABLE STRICT
        AS $function$textin$function$
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION public.word_send(public.word)
         RETURNS bytea
         LANGUAGE internal
         IMMUTABLE STRICT
        AS $function$textsend$function$
        """)
    op.execute("ALTER TYPE public.word SET (SEND = public.word_send)")
    op.execute("COMMENT ON FUNCTION public.word_in(cstring) IS 'reads'")
    op.execute("COMMENT ON FUNCTION public.word_send(public.word) IS 'sends'")
    op.execute("DROP FUNCTION public.word_limit_in(cstring[])")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
