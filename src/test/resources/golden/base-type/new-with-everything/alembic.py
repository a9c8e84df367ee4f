# file: 2026_01_15_change_01_create_table_words.py
"""change: create table words

Locks: ACCESS EXCLUSIVE on public.parcels, catalog change only
Downgrade: loses the rows of public.words; the values of public.parcels.mass; the values
    of public.parcels.masses; the values of public.parcels.least; to keep it: dump the
    table before downgrading; copy the column before downgrading

Revision ID: 76560511a5b0
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "76560511a5b0"
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
    op.execute("CREATE SCHEMA units")
    op.execute("CREATE TYPE public.planned")
    op.execute("CREATE TYPE units.grams")
    op.execute("""
        CREATE OR REPLACE FUNCTION units.grams_in(cstring)
         RETURNS units.grams
         LANGUAGE internal
         IMMUTABLE PARALLEL SAFE STRICT
        AS $function$int4in$function$
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION units.grams_out(units.grams)
         RETURNS cstring
         LANGUAGE internal
         IMMUTABLE PARALLEL SAFE STRICT
        AS $function$int4out$function$
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION units.grams_recv(internal)
         RETURNS units.grams
         LANGUAGE internal
         IMMUTABLE STRICT
        AS $function$int4recv$function$
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION units.grams_send(units.grams)
         RETURNS bytea
         LANGUAGE internal
         IMMUTABLE STRICT
        AS $function$int4send$function$
        """)
    op.execute("""
        CREATE TYPE units.grams (
            INPUT = units.grams_in,
            OUTPUT = units.grams_out,
            RECEIVE = units.grams_recv,
            SEND = units.grams_send,
            INTERNALLENGTH = 4,
            PASSEDBYVALUE,
            ALIGNMENT = int4,
            CATEGORY = 'N',
            DEFAULT = '7',
            STORAGE = plain
        )
        """)
    op.execute("COMMENT ON FUNCTION units.grams_in(cstring) IS 'reads digits'")
    op.execute("CREATE DOMAIN units.weight AS units.grams DEFAULT '7'")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.word_limit_in(cstring[])
         RETURNS integer
         LANGUAGE internal
         IMMUTABLE STRICT
        AS $function$varchartypmodin$function$
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION public.word_limit_out(integer)
         RETURNS cstring
         LANGUAGE internal
         IMMUTABLE STRICT
        AS $function$varchartypmodout$function$
        """)
    op.execute("CREATE TYPE public.word")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.word_in(cstring, oid, integer)
         RETURNS public.word
         LANGUAGE internal
         IMMUTABLE STRICT
        AS $function$varcharin$function$
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION public.word_out(public.word)
         RETURNS cstring
         LANGUAGE internal
         IMMUTABLE STRICT
        AS $function$varcharout$function$
        """)
    op.execute("""
        CREATE TYPE public.word (
            INPUT = public.word_in,
            OUTPUT = public.word_out,
            TYPMOD_IN = public.word_limit_in,
            TYPMOD_OUT = public.word_limit_out,
            INTERNALLENGTH = VARIABLE,
            ALIGNMENT = int4,
            CATEGORY = 'w',
            PREFERRED = true,
            DELIMITER = ';',
            COLLATABLE = true,
            STORAGE = extended
        )
        """)
    op.execute("""
        CREATE TABLE public.words (
            id integer NOT NULL,
            spelled public.word,
            CONSTRAINT words_pkey PRIMARY KEY (id)
        )
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION units.compare(units.grams, units.grams)
         RETURNS integer
         LANGUAGE internal
         IMMUTABLE STRICT
        AS $function$btint4cmp$function$
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION units.equal(units.grams, units.grams)
         RETURNS boolean
         LANGUAGE internal
         IMMUTABLE STRICT
        AS $function$int4eq$function$
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION units.greater(units.grams, units.grams)
         RETURNS boolean
         LANGUAGE internal
         IMMUTABLE STRICT
        AS $function$int4gt$function$
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION units.less(units.grams, units.grams)
         RETURNS boolean
         LANGUAGE internal
         IMMUTABLE STRICT
        AS $function$int4lt$function$
        """)
    op.execute("""
        CREATE OPERATOR units.< (
            FUNCTION = units.less,
            LEFTARG = units.grams,
            RIGHTARG = units.grams,
            COMMUTATOR = OPERATOR(units.>)
        )
        """)
    op.execute("""
        CREATE OPERATOR units.= (
            FUNCTION = units.equal,
            LEFTARG = units.grams,
            RIGHTARG = units.grams,
            COMMUTATOR = OPERATOR(units.=)
        )
        """)
    op.execute("""
        CREATE OPERATOR units.> (
            FUNCTION = units.greater,
            LEFTARG = units.grams,
            RIGHTARG = units.grams,
            COMMUTATOR = OPERATOR(units.<)
        )
        """)
    op.execute("CREATE OPERATOR FAMILY units.grams_ops USING btree")
    op.execute("""
        CREATE OPERATOR CLASS units.grams_ops DEFAULT FOR TYPE units.grams
            USING btree FAMILY units.grams_ops AS
            OPERATOR 1 units.< (units.grams, units.grams),
            OPERATOR 3 units.= (units.grams, units.grams),
            OPERATOR 5 units.> (units.grams, units.grams),
            FUNCTION 1 (units.grams, units.grams) units.compare(units.grams,units.grams)
        """)
    op.execute("CREATE CAST (units.grams AS integer) WITHOUT FUNCTION")
    op.execute("CREATE CAST (integer AS units.grams) WITHOUT FUNCTION AS ASSIGNMENT")
    op.execute("COMMENT ON TYPE public.planned IS 'some day'")
    op.execute("COMMENT ON TYPE units.grams IS 'a thousandth'")
    op.execute("ALTER TABLE public.parcels ADD COLUMN mass units.grams")
    op.execute("ALTER TABLE public.parcels ADD COLUMN masses units.grams[]")
    op.execute('ALTER TABLE public.parcels ADD COLUMN "least" units.weight')


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute('ALTER TABLE public.parcels DROP COLUMN "least"')
    op.drop_column("parcels", "masses")
    op.drop_column("parcels", "mass")
    op.execute("DROP CAST (integer AS units.grams)")
    op.execute("DROP CAST (units.grams AS integer)")
    op.execute("DROP OPERATOR CLASS units.grams_ops USING btree")
    op.execute("DROP OPERATOR FAMILY units.grams_ops USING btree")
    op.execute("DROP OPERATOR units.> (units.grams, units.grams)")
    op.execute("DROP OPERATOR units.= (units.grams, units.grams)")
    op.execute("DROP OPERATOR units.< (units.grams, units.grams)")
    op.execute("DROP FUNCTION units.less(units.grams, units.grams)")
    op.execute("DROP FUNCTION units.greater(units.grams, units.grams)")
    op.execute("DROP FUNCTION units.equal(units.grams, units.grams)")
    op.execute("DROP FUNCTION units.compare(units.grams, units.grams)")
    op.drop_table("words")
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
    op.execute("DROP FUNCTION public.word_limit_out(integer)")
    op.execute("DROP FUNCTION public.word_limit_in(cstring[])")
    op.execute("DROP DOMAIN units.weight")
    op.execute("""
        DO $drop$
        BEGIN
            IF EXISTS (
                SELECT FROM pg_type t
                LEFT JOIN pg_range r ON r.rngtypid = t.oid
                JOIN pg_depend d ON d.refclassid = 'pg_type'::regclass
                    AND d.refobjid IN (t.oid, t.typarray, r.rngmultitypid)
                WHERE t.oid = 'units.grams'::regtype
                    AND d.deptype = 'n'
                    AND NOT (d.classid = 'pg_proc'::regclass AND (
                        d.objid IN (
                            t.typinput, t.typoutput, t.typreceive, t.typsend, r.rngcanonical)
                        OR EXISTS (
                            SELECT FROM pg_depend i
                            WHERE i.classid = d.classid AND i.objid = d.objid
                                AND i.deptype = 'i')))
            ) THEN
                RAISE EXCEPTION 'other objects depend on type %', 'units.grams' USING ERRCODE = '2BP01';
            END IF;
            DROP TYPE units.grams CASCADE;
        END
        $drop$
        """)
    op.execute("DROP TYPE public.planned")
    op.execute("DROP SCHEMA units")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_create_parcels_mass.py
"""change: create parcels_mass

Locks: SHARE UPDATE EXCLUSIVE on public.parcels, builds an index

Revision ID: 7526057e397b
Revises: 76560511a5b0
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7526057e397b"
down_revision: Union[str, Sequence[str], None] = "76560511a5b0"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.parcels_mass")
        op.create_index(
            op.f("parcels_mass"), "parcels", ["mass"], postgresql_concurrently=True
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.parcels_mass")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
