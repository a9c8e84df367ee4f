# file: 2026_01_15_change.py
"""change

Revision ID: 3d7870751da8
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3d7870751da8"
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
        CREATE OR REPLACE FUNCTION stats.longer(a text, b text)
         RETURNS text
         LANGUAGE sql
         IMMUTABLE PARALLEL SAFE
        AS $function$SELECT CASE WHEN length(a) >= length(b) THEN a ELSE b END$function$
        """)
    op.execute("""
        CREATE AGGREGATE stats."Count"(*) (
            SFUNC = int8inc,
            STYPE = bigint,
            INITCOND = '0'
        )
        """)
    op.execute("""
        CREATE AGGREGATE stats.longest(text) (
            SFUNC = stats.longer,
            STYPE = text,
            COMBINEFUNC = stats.longer,
            INITCOND = 'it''s',
            PARALLEL = SAFE
        )
        """)
    op.execute("""
        CREATE VIEW stats.names (longest) AS
         SELECT stats.longest((relname)::text) AS longest
           FROM pg_class
        """)
    op.execute("""
        CREATE AGGREGATE stats.lowest(integer) (
            SFUNC = int4smaller,
            STYPE = integer,
            SORTOP = OPERATOR(pg_catalog.<)
        )
        """)
    op.execute("""
        CREATE AGGREGATE stats.middle(p double precision ORDER BY v anyelement) (
            SFUNC = ordered_set_transition,
            STYPE = internal,
            FINALFUNC = percentile_disc_final,
            FINALFUNC_EXTRA,
            FINALFUNC_MODIFY = READ_WRITE
        )
        """)
    op.execute("""
        CREATE AGGREGATE stats.place(VARIADIC "any" ORDER BY VARIADIC "any") (
            SFUNC = ordered_set_transition_multi,
            STYPE = internal,
            FINALFUNC = rank_final,
            FINALFUNC_EXTRA,
            FINALFUNC_MODIFY = READ_WRITE,
            HYPOTHETICAL
        )
        """)
    op.execute("""
        CREATE AGGREGATE stats.total(integer) (
            SFUNC = int4_sum,
            STYPE = bigint,
            SSPACE = 64,
            MSFUNC = int4_avg_accum,
            MINVFUNC = int4_avg_accum_inv,
            MSTYPE = bigint[],
            MFINALFUNC = int2int4_sum,
            MFINALFUNC_MODIFY = READ_ONLY,
            MINITCOND = '{0,0}'
        )
        """)
    op.execute("COMMENT ON AGGREGATE stats.\"Count\"(*) IS 'how many'")
    op.execute("COMMENT ON AGGREGATE stats.longest(text) IS 'the longest'")
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
    op.execute("DROP AGGREGATE stats.total(integer)")
    op.execute('DROP AGGREGATE stats.place("any")')
    op.execute("DROP AGGREGATE stats.middle(double precision, anyelement)")
    op.execute("DROP AGGREGATE stats.lowest(integer)")
    op.execute("DROP VIEW stats.names")
    op.execute("DROP AGGREGATE stats.longest(text)")
    op.execute('DROP AGGREGATE stats."Count"(*)')
    op.execute("DROP FUNCTION stats.longer(text, text)")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
