# file: 2026_01_15_change.py
"""change

Revision ID: 5bddfabfdc68
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5bddfabfdc68"
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
    op.execute(r"""
        CREATE OR REPLACE FUNCTION public."Trap: 2%"("in:put" text DEFAULT
            '\:x''%'::text)
         RETURNS text
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT 'it''s \:y' || "in:put"$function$
        """)
    op.execute("""
CREATE OR REPLACE FUNCTION public.traps(p text)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
DECLARE
    a text := $inner$ ; it's 'quoted' $$ and \\:bind $inner$;
    b text := E'back\\\\slash \\' ;';
    c text[] := ARRAY[p, '%s', '%(x)s', '\"\"\"', '{brace}'];
BEGIN
    /* a comment; /* nested; */ with 'quotes' */
    EXECUTE format('SELECT %L || %I', c[1:2]::text, p) INTO a; -- \\:not_a_bind
    RETURN a || b || '\\';
END;
$function$
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
    op.execute("DROP FUNCTION public.traps(text)")
    op.execute('DROP FUNCTION public."Trap: 2%"(text)')
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
