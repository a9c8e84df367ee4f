# file: 2026_01_15_change.py
"""change

Revision ID: bb2b921b208a
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "bb2b921b208a"
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
        CREATE OR REPLACE FUNCTION public.add_one(n integer)
         RETURNS integer
         LANGUAGE sql
         IMMUTABLE PARALLEL SAFE STRICT COST 1
        AS $function$SELECT n + 1$function$
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION public.balance_of(account integer)
         RETURNS numeric
         LANGUAGE sql
         STABLE
        BEGIN ATOMIC
         SELECT a.balance
            FROM public.accounts a
           WHERE (a.id = balance_of.account);
        END
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION public.double(n numeric)
         RETURNS numeric
         LANGUAGE sql
         IMMUTABLE LEAKPROOF
        RETURN (n * (2)::numeric)
        """)
    op.execute(r"""
CREATE OR REPLACE FUNCTION public.rich(minimum numeric DEFAULT 1000, OUT id integer, OUT balance numeric)
 RETURNS SETOF record
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 50
 SET search_path TO 'pg_catalog', 'public'
 SET work_mem TO '8MB'
AS $function$
DECLARE
    note text := 'it''s \:not a bind, 100% sure, a \backslash';
BEGIN
    -- a comment with $$ dollars $$ and 'quotes'
    RETURN QUERY SELECT a.id, a.balance FROM accounts a WHERE a.balance >= minimum;
END
$function$
""")
    op.execute("COMMENT ON FUNCTION public.rich(numeric) IS 'who has more'")
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
    op.execute("DROP FUNCTION public.rich(numeric)")
    op.execute("DROP FUNCTION public.double(numeric)")
    op.execute("DROP FUNCTION public.balance_of(integer)")
    op.execute("DROP FUNCTION public.add_one(integer)")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
