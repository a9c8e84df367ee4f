# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.houses, catalog change only
Downgrade: loses the values of public.houses.read; to keep it: copy the column before
    downgrading

Revision ID: 6d5872401bcd
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6d5872401bcd"
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
        CREATE OR REPLACE FUNCTION public.floors_canonical(public.floors)
         RETURNS public.floors
         LANGUAGE internal
         IMMUTABLE PARALLEL SAFE STRICT
        AS $function$int4range_canonical$function$
        """)
    op.execute(
        "COMMENT ON FUNCTION public.floors_canonical(public.floors) IS 'whole floors'"
    )
    op.execute("""
        DO $drop$
        BEGIN
            IF EXISTS (
                SELECT FROM pg_type t
                LEFT JOIN pg_range r ON r.rngtypid = t.oid
                JOIN pg_depend d ON d.refclassid = 'pg_type'::regclass
                    AND d.refobjid IN (t.oid, t.typarray, r.rngmultitypid)
                WHERE t.oid = 'public.gone'::regtype
                    AND d.deptype = 'n'
                    AND NOT (d.classid = 'pg_proc'::regclass AND (
                        d.objid IN (
                            t.typinput, t.typoutput, t.typreceive, t.typsend, r.rngcanonical)
                        OR EXISTS (
                            SELECT FROM pg_depend i
                            WHERE i.classid = d.classid AND i.objid = d.objid
                                AND i.deptype = 'i')))
            ) THEN
                RAISE EXCEPTION 'other objects depend on type %', 'public.gone' USING ERRCODE = '2BP01';
            END IF;
            DROP TYPE public.gone CASCADE;
        END
        $drop$
        """)
    op.execute("CREATE TYPE public.pages")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.pages_canonical(public.pages)
         RETURNS public.pages
         LANGUAGE internal
         IMMUTABLE STRICT
        AS $function$int8range_canonical$function$
        """)
    op.execute("""
        CREATE TYPE public.pages AS RANGE (
            SUBTYPE = bigint,
            SUBTYPE_OPCLASS = pg_catalog.int8_ops,
            CANONICAL = public.pages_canonical,
            SUBTYPE_DIFF = int8range_subdiff,
            MULTIRANGE_TYPE_NAME = public.pages_multirange
        )
        """)
    op.execute(
        "COMMENT ON FUNCTION public.pages_canonical(public.pages) IS 'whole pages'"
    )
    op.execute("ALTER TABLE public.houses ADD COLUMN read public.pages")
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
    op.drop_column("houses", "read")
    op.execute("""
        DO $drop$
        BEGIN
            IF EXISTS (
                SELECT FROM pg_type t
                LEFT JOIN pg_range r ON r.rngtypid = t.oid
                JOIN pg_depend d ON d.refclassid = 'pg_type'::regclass
                    AND d.refobjid IN (t.oid, t.typarray, r.rngmultitypid)
                WHERE t.oid = 'public.pages'::regtype
                    AND d.deptype = 'n'
                    AND NOT (d.classid = 'pg_proc'::regclass AND (
                        d.objid IN (
                            t.typinput, t.typoutput, t.typreceive, t.typsend, r.rngcanonical)
                        OR EXISTS (
                            SELECT FROM pg_depend i
                            WHERE i.classid = d.classid AND i.objid = d.objid
                                AND i.deptype = 'i')))
            ) THEN
                RAISE EXCEPTION 'other objects depend on type %', 'public.pages' USING ERRCODE = '2BP01';
            END IF;
            DROP TYPE public.pages CASCADE;
        END
        $drop$
        """)
    op.execute("CREATE TYPE public.gone")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.gone_canonical(public.gone)
         RETURNS public.gone
         LANGUAGE internal
         IMMUTABLE STRICT
        AS $function$int4range_canonical$function$
        """)
    op.execute("""
        CREATE TYPE public.gone AS RANGE (
            SUBTYPE = integer,
            SUBTYPE_OPCLASS = pg_catalog.int4_ops,
            CANONICAL = public.gone_canonical,
            MULTIRANGE_TYPE_NAME = public.gones
        )
        """)
    op.execute("COMMENT ON FUNCTION public.floors_canonical(public.floors) IS NULL")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.floors_canonical(public.floors)
         RETURNS public.floors
         LANGUAGE internal
         IMMUTABLE STRICT
        AS $function$int4range_canonical$function$
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
