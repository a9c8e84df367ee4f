# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.users, catalog change only

Revision ID: ce6d54bb7e84
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "ce6d54bb7e84"
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
    op.execute("DROP FUNCTION public.first_name()")
    op.execute("DROP VIEW public.names")
    op.alter_column("users", "name", type_=sa.String(length=20))
    op.execute("""
        CREATE VIEW public.names (id, name) AS
         SELECT id,
            name
           FROM public.users
        """)
    op.execute("GRANT SELECT ON TABLE public.names TO pg_monitor")
    op.execute("GRANT UPDATE (name) ON TABLE public.names TO pg_read_all_stats")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.first_name()
         RETURNS SETOF public.names
         LANGUAGE sql
        AS $function$SELECT * FROM names LIMIT 1$function$
        """)
    op.execute("REVOKE EXECUTE ON FUNCTION public.first_name() FROM PUBLIC")
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
    op.execute("DROP FUNCTION public.first_name()")
    op.execute("DROP VIEW public.names")
    op.execute("""
        ALTER TABLE public.users ALTER COLUMN name TYPE character varying(10)
            USING name::character varying(10)
        """)
    op.execute("""
        CREATE VIEW public.names (id, name) AS
         SELECT id,
            name
           FROM public.users
        """)
    op.execute("GRANT SELECT ON TABLE public.names TO pg_monitor")
    op.execute("GRANT UPDATE (name) ON TABLE public.names TO pg_read_all_stats")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.first_name()
         RETURNS SETOF public.names
         LANGUAGE sql
        AS $function$SELECT * FROM names LIMIT 1$function$
        """)
    op.execute("REVOKE EXECUTE ON FUNCTION public.first_name() FROM PUBLIC")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
