# file: 2026_01_15_change.py
"""change

Revision ID: 8edc59c191ba
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "8edc59c191ba"
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
        CREATE OR REPLACE FUNCTION public.fired()
         RETURNS trigger
         LANGUAGE plpgsql
        AS $function$begin return new; end$function$
        """)
    op.execute("CREATE FOREIGN DATA WRAPPER \"Wrap\" OPTIONS (debug 'true')")
    op.execute("""
        CREATE SERVER there TYPE 'odd' VERSION '1'
            FOREIGN DATA WRAPPER "Wrap" OPTIONS (host 'elsewhere', port '5432')
        """)
    op.execute("""
        CREATE FOREIGN TABLE public.far (
            id integer OPTIONS (column_name 'ID') NOT NULL,
            name character varying(20) COLLATE pg_catalog."C"
                DEFAULT 'none'::character varying,
            total integer GENERATED ALWAYS AS ((id * 2)) STORED,
            CONSTRAINT positive CHECK ((id > 0))
        ) SERVER there OPTIONS (table_name 'Far', schema_name 'it''s')
        """)
    op.execute("ALTER FOREIGN TABLE public.far ALTER COLUMN name SET STATISTICS 5")
    op.execute("""
        CREATE FOREIGN TABLE public.nothing (
        ) SERVER there
        """)
    op.execute("""
        CREATE VIEW public.near (id, name) AS
         SELECT id,
            name
           FROM public.far
        """)
    op.execute("""
        CREATE TRIGGER fired BEFORE INSERT ON public.far FOR EACH ROW EXECUTE FUNCTION
            public.fired()
        """)
    op.execute("CREATE USER MAPPING FOR PUBLIC SERVER there")
    op.execute("CREATE USER MAPPING FOR postgres SERVER there OPTIONS (\"user\" 'me')")
    op.execute("COMMENT ON FOREIGN TABLE public.far IS 'far away'")
    op.execute("COMMENT ON COLUMN public.far.id IS 'their id'")
    op.execute("COMMENT ON CONSTRAINT positive ON public.far IS 'they say'")
    op.execute("COMMENT ON FOREIGN DATA WRAPPER \"Wrap\" IS 'a wrapper'")
    op.execute("COMMENT ON SERVER there IS 'a server'")
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
    op.execute("DROP USER MAPPING FOR postgres SERVER there")
    op.execute("DROP USER MAPPING FOR PUBLIC SERVER there")
    op.execute("DROP TRIGGER fired ON public.far")
    op.execute("DROP VIEW public.near")
    op.execute("DROP FOREIGN TABLE public.nothing")
    op.execute("DROP FOREIGN TABLE public.far")
    op.execute("DROP SERVER there")
    op.execute('DROP FOREIGN DATA WRAPPER "Wrap"')
    op.execute("DROP FUNCTION public.fired()")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
