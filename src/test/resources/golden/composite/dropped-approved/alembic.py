# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.people, catalog change only
Downgrade: loses the values of public.people.home; to keep it: rename the column instead
    and drop it later, or copy it first

Revision ID: 6669f41bf5fd
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6669f41bf5fd"
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
    op.execute("DROP FUNCTION public.zip(public.address)")
    op.drop_column("people", "home")
    op.execute("DROP TYPE public.address")
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
    op.execute("""
        CREATE TYPE public.address AS (
            street text,
            zip text
        )
        """)
    op.execute("COMMENT ON TYPE public.address IS 'where'")
    op.execute("COMMENT ON COLUMN public.address.street IS 'with number'")
    op.execute("ALTER TABLE public.people ADD COLUMN home public.address")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.zip(public.address)
         RETURNS text
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT ($1).zip$function$
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
