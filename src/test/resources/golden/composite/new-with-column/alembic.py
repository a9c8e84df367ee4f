# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.people, catalog change only
Downgrade: loses the values of public.people.home; the values of public.people.whole; to
    keep it: copy the column before downgrading

Revision ID: ac1e78b61d30
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ac1e78b61d30"
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
        CREATE TYPE public.address AS (
            street text COLLATE pg_catalog."C",
            "Zip Code" character varying(10),
            lines text[]
        )
        """)
    op.execute("CREATE TYPE public.nothing AS ()")
    op.execute("""
        CREATE TYPE public.person AS (
            name text,
            home public.address,
            others public.address[]
        )
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION public.zip(public.address)
         RETURNS text
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT ($1)."Zip Code"$function$
        """)
    op.execute("COMMENT ON TYPE public.address IS 'where'")
    op.execute("COMMENT ON COLUMN public.address.street IS 'with number'")
    op.execute("ALTER TABLE public.people ADD COLUMN home public.address")
    op.execute("ALTER TABLE public.people ADD COLUMN whole public.person")
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
    op.drop_column("people", "whole")
    op.drop_column("people", "home")
    op.execute("DROP FUNCTION public.zip(public.address)")
    op.execute("DROP TYPE public.person")
    op.execute("DROP TYPE public.nothing")
    op.execute("DROP TYPE public.address")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
