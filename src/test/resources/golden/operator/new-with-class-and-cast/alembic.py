# file: 2026_01_15_change_01_create_schema_ops_and_more.py
"""change: create schema ops and more

Revision ID: c97415b7caa1
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c97415b7caa1"
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
    op.execute("CREATE SCHEMA ops")
    op.execute("""
        CREATE OR REPLACE FUNCTION ops.compare(public.pair, public.pair)
         RETURNS integer
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT btint4cmp(($1).a, ($2).a)$function$
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION ops.equal(public.pair, public.pair)
         RETURNS boolean
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT ($1).a = ($2).a$function$
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION ops.first(public.pair)
         RETURNS integer
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT ($1).a$function$
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION ops.greater(public.pair, public.pair)
         RETURNS boolean
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT ($1).a > ($2).a$function$
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION ops.less(public.pair, public.pair)
         RETURNS boolean
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT ($1).a < ($2).a$function$
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION ops.minus(public.pair)
         RETURNS public.pair
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT ROW(-($1).a, -($1).b)::pair$function$
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION ops.not_less(public.pair, public.pair)
         RETURNS boolean
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT ($1).a >= ($2).a$function$
        """)
    op.execute("""
        CREATE OPERATOR ops.-# (
            FUNCTION = ops.minus,
            RIGHTARG = public.pair
        )
        """)
    op.execute("""
        CREATE OPERATOR ops.<# (
            FUNCTION = ops.less,
            LEFTARG = public.pair,
            RIGHTARG = public.pair,
            COMMUTATOR = OPERATOR(ops.>#),
            NEGATOR = OPERATOR(ops.>=#),
            RESTRICT = scalarltsel,
            JOIN = scalarltjoinsel
        )
        """)
    op.execute("""
        CREATE OPERATOR ops.=# (
            FUNCTION = ops.equal,
            LEFTARG = public.pair,
            RIGHTARG = public.pair,
            COMMUTATOR = OPERATOR(ops.=#),
            HASHES,
            MERGES
        )
        """)
    op.execute("""
        CREATE OPERATOR ops.># (
            FUNCTION = ops.greater,
            LEFTARG = public.pair,
            RIGHTARG = public.pair,
            COMMUTATOR = OPERATOR(ops.<#)
        )
        """)
    op.execute("""
        CREATE OPERATOR ops.>=# (
            FUNCTION = ops.not_less,
            LEFTARG = public.pair,
            RIGHTARG = public.pair,
            NEGATOR = OPERATOR(ops.<#)
        )
        """)
    op.execute("CREATE OPERATOR FAMILY ops.alone USING hash")
    op.execute("CREATE OPERATOR FAMILY ops.pairs USING btree")
    op.execute("""
        CREATE OPERATOR CLASS ops.alone FOR TYPE public.pair
            USING hash FAMILY ops.alone AS
            STORAGE public.pair
        """)
    op.execute("""
        CREATE OPERATOR CLASS ops.by_a FOR TYPE public.pair
            USING btree FAMILY ops.pairs AS
            OPERATOR 1 ops.<# (public.pair, public.pair),
            OPERATOR 3 ops.=# (public.pair, public.pair),
            OPERATOR 5 ops.># (public.pair, public.pair),
            FUNCTION 1 (public.pair, public.pair) ops.compare(public.pair,public.pair)
        """)
    op.execute("""
        CREATE CAST (public.pair AS integer) WITH FUNCTION ops.first(public.pair) AS
            ASSIGNMENT
        """)
    op.execute("CREATE CAST (public.pair AS text) WITH INOUT")
    op.execute("COMMENT ON OPERATOR ops.-# (NONE, public.pair) IS 'negative'")
    op.execute("COMMENT ON OPERATOR ops.<# (public.pair, public.pair) IS 'less'")
    op.execute("COMMENT ON OPERATOR FAMILY ops.pairs USING btree IS 'of pairs'")
    op.execute("COMMENT ON OPERATOR CLASS ops.by_a USING btree IS 'by the first'")
    op.execute("COMMENT ON CAST (public.pair AS integer) IS 'the first'")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP CAST (public.pair AS text)")
    op.execute("DROP CAST (public.pair AS integer)")
    op.execute("DROP OPERATOR CLASS ops.by_a USING btree")
    op.execute("DROP OPERATOR CLASS ops.alone USING hash")
    op.execute("DROP OPERATOR FAMILY ops.pairs USING btree")
    op.execute("DROP OPERATOR FAMILY ops.alone USING hash")
    op.execute("DROP OPERATOR ops.>=# (public.pair, public.pair)")
    op.execute("DROP OPERATOR ops.># (public.pair, public.pair)")
    op.execute("DROP OPERATOR ops.=# (public.pair, public.pair)")
    op.execute("DROP OPERATOR ops.<# (public.pair, public.pair)")
    op.execute("DROP OPERATOR ops.-# (NONE, public.pair)")
    op.execute("DROP FUNCTION ops.not_less(public.pair, public.pair)")
    op.execute("DROP FUNCTION ops.minus(public.pair)")
    op.execute("DROP FUNCTION ops.less(public.pair, public.pair)")
    op.execute("DROP FUNCTION ops.greater(public.pair, public.pair)")
    op.execute("DROP FUNCTION ops.first(public.pair)")
    op.execute("DROP FUNCTION ops.equal(public.pair, public.pair)")
    op.execute("DROP FUNCTION ops.compare(public.pair, public.pair)")
    op.execute("DROP SCHEMA ops")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_create_points_at.py
"""change: create points_at

Locks: SHARE UPDATE EXCLUSIVE on public.points, builds an index

Revision ID: 7f6d3391d384
Revises: c97415b7caa1
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7f6d3391d384"
down_revision: Union[str, Sequence[str], None] = "c97415b7caa1"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.points_at")
        op.create_index(
            op.f("points_at"),
            "points",
            ["at"],
            postgresql_ops={"at": "ops.by_a"},
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.points_at")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
