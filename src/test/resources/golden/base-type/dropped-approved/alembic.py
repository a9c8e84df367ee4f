# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.t, catalog change only
Downgrade: loses the values of public.t.spelled; the values of public.t.all_of_them; to
    keep it: rename the column instead and drop it later, or copy it first

Revision ID: 211914d5b325
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "211914d5b325"
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
    op.execute("DROP TYPE public.planned")
    op.drop_column("t", "spelled")
    op.drop_column("t", "all_of_them")
    op.execute("""
        DO $drop$
        BEGIN
            IF EXISTS (
                SELECT FROM pg_type t
                LEFT JOIN pg_range r ON r.rngtypid = t.oid
                JOIN pg_depend d ON d.refclassid = 'pg_type'::regclass
                    AND d.refobjid IN (t.oid, t.typarray, r.rngmultitypid)
                WHERE t.oid = 'public.word'::regtype
                    AND d.deptype = 'n'
                    AND NOT (d.classid = 'pg_proc'::regclass AND (
                        d.objid IN (
                            t.typinput, t.typoutput, t.typreceive, t.typsend, r.rngcanonical)
                        OR EXISTS (
                            SELECT FROM pg_depend i
                            WHERE i.classid = d.classid AND i.objid = d.objid
                                AND i.deptype = 'i')))
            ) THEN
                RAISE EXCEPTION 'other objects depend on type %', 'public.word' USING ERRCODE = '2BP01';
            END IF;
            DROP TYPE public.word CASCADE;
        END
        $drop$
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
    op.execute("CREATE TYPE public.word")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.word_in(cstring)
         RETURNS public.word
         LANGUAGE internal
         IMMUTABLE STRICT
        AS $function$textin$function$
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION public.word_out(public.word)
         RETURNS cstring
         LANGUAGE internal
         IMMUTABLE STRICT
        AS $function$textout$function$
        """)
    op.execute("""
        CREATE TYPE public.word (
            INPUT = public.word_in,
            OUTPUT = public.word_out,
            INTERNALLENGTH = VARIABLE,
            ALIGNMENT = int4,
            STORAGE = extended
        )
        """)
    op.execute("COMMENT ON FUNCTION public.word_in(cstring) IS 'reads'")
    op.execute("COMMENT ON TYPE public.word IS 'without spaces'")
    op.execute("ALTER TABLE public.t ADD COLUMN all_of_them public.word[]")
    op.execute("ALTER TABLE public.t ADD COLUMN spelled public.word")
    op.execute("CREATE TYPE public.planned")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
