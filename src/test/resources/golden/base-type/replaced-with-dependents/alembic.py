# file: 2026_01_15_change.py
"""change

Revision ID: 25d1166fe04b
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "25d1166fe04b"
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
    op.execute("DROP VIEW public.words")
    op.execute("DROP FUNCTION public.long(public.word)")
    op.execute("DROP CAST (public.word AS text)")
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
            CATEGORY = 'S',
            DELIMITER = ';',
            STORAGE = extended
        )
        """)
    op.execute("COMMENT ON FUNCTION public.word_in(cstring) IS 'reads'")
    op.execute("COMMENT ON TYPE public.word IS 'without spaces'")
    op.execute("""
        CREATE VIEW public.words (it) AS
         SELECT 'one'::public.word AS it
        """)
    op.execute("COMMENT ON VIEW public.words IS 'all'")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.long(public.word)
         RETURNS boolean
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT length($1::text) > 5$function$
        """)
    op.execute("CREATE CAST (public.word AS text) WITH INOUT")
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
    op.execute("DROP CAST (public.word AS text)")
    op.execute("DROP FUNCTION public.long(public.word)")
    op.execute("DROP VIEW public.words")
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
    op.execute("CREATE CAST (public.word AS text) WITH INOUT")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.long(public.word)
         RETURNS boolean
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT length($1::text) > 5$function$
        """)
    op.execute("""
        CREATE VIEW public.words (it) AS
         SELECT 'one'::public.word AS it
        """)
    op.execute("COMMENT ON VIEW public.words IS 'all'")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
