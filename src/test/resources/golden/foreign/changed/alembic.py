# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.far, catalog change only

Revision ID: 564181690dac
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "564181690dac"
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
    op.execute("DROP VIEW public.near")
    op.execute("ALTER FOREIGN DATA WRAPPER wrap OPTIONS (DROP debug)")
    op.execute("ALTER FOREIGN DATA WRAPPER wrap OPTIONS (ADD trace 'true')")
    op.execute("ALTER SERVER there OPTIONS (DROP port)")
    op.execute("ALTER SERVER there VERSION NULL")
    op.execute("ALTER SERVER there OPTIONS (SET host 'nearby')")
    op.execute("ALTER SERVER there OPTIONS (ADD dbname 'x')")
    op.execute(
        "ALTER USER MAPPING FOR PUBLIC SERVER there OPTIONS (SET \"user\" 'you')"
    )
    op.execute("DROP TRIGGER fired ON public.far")
    op.execute("ALTER FOREIGN TABLE public.far DROP CONSTRAINT positive")
    op.execute("ALTER FOREIGN TABLE public.far ALTER COLUMN id DROP NOT NULL")
    op.execute("ALTER FOREIGN TABLE public.far ALTER COLUMN gone DROP DEFAULT")
    op.execute("ALTER FOREIGN TABLE public.far DROP COLUMN gone")
    op.execute(
        "ALTER FOREIGN TABLE public.far ALTER COLUMN name TYPE character varying(40)"
    )
    op.execute(
        'ALTER FOREIGN TABLE public.far ADD COLUMN more text COLLATE pg_catalog."C"'
    )
    op.execute(
        "ALTER FOREIGN TABLE public.far ALTER COLUMN id OPTIONS (SET column_name 'Id')"
    )
    op.execute(
        "ALTER FOREIGN TABLE public.far ALTER COLUMN id OPTIONS (ADD key 'true')"
    )
    op.execute("ALTER FOREIGN TABLE public.far ALTER COLUMN more SET DEFAULT 'y'::text")
    op.execute("""
        ALTER FOREIGN TABLE public.far ADD CONSTRAINT named
            CHECK (((name)::text <> ''::text))
        """)
    op.execute(
        "ALTER FOREIGN TABLE public.far ADD CONSTRAINT positive CHECK ((id > 1))"
    )
    op.execute("ALTER FOREIGN TABLE public.far OPTIONS (ADD fetch_size '5')")
    op.execute("""
        CREATE VIEW public.near (id, name) AS
         SELECT id,
            name
           FROM public.far
        """)
    op.execute("COMMENT ON COLUMN public.far.more IS 'more'")
    op.execute("""
        CREATE TRIGGER fired BEFORE INSERT ON public.far FOR EACH ROW EXECUTE FUNCTION
            public.fired()
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
    op.execute("DROP TRIGGER fired ON public.far")
    op.execute("COMMENT ON COLUMN public.far.more IS NULL")
    op.execute("DROP VIEW public.near")
    op.execute("ALTER FOREIGN TABLE public.far OPTIONS (DROP fetch_size)")
    op.execute("ALTER FOREIGN TABLE public.far DROP CONSTRAINT positive")
    op.execute("ALTER FOREIGN TABLE public.far DROP CONSTRAINT named")
    op.execute("ALTER FOREIGN TABLE public.far ALTER COLUMN more DROP DEFAULT")
    op.execute("ALTER FOREIGN TABLE public.far ALTER COLUMN id OPTIONS (DROP key)")
    op.execute("ALTER FOREIGN TABLE public.far DROP COLUMN more")
    op.execute(
        "ALTER FOREIGN TABLE public.far ALTER COLUMN name TYPE character varying(20)"
    )
    op.execute("ALTER FOREIGN TABLE public.far ADD COLUMN gone text")
    op.execute(
        "ALTER FOREIGN TABLE public.far ALTER COLUMN id OPTIONS (SET column_name 'ID')"
    )
    op.execute("ALTER FOREIGN TABLE public.far ALTER COLUMN gone SET DEFAULT 'x'::text")
    op.execute("ALTER FOREIGN TABLE public.far ALTER COLUMN id SET NOT NULL")
    op.execute(
        "ALTER FOREIGN TABLE public.far ADD CONSTRAINT positive CHECK ((id > 0))"
    )
    op.execute("""
        CREATE TRIGGER fired BEFORE INSERT ON public.far FOR EACH ROW EXECUTE FUNCTION
            public.fired()
        """)
    op.execute("ALTER USER MAPPING FOR PUBLIC SERVER there OPTIONS (SET \"user\" 'me')")
    op.execute("ALTER SERVER there OPTIONS (DROP dbname)")
    op.execute("ALTER SERVER there VERSION '1'")
    op.execute("ALTER SERVER there OPTIONS (SET host 'elsewhere')")
    op.execute("ALTER SERVER there OPTIONS (ADD port '5432')")
    op.execute("ALTER FOREIGN DATA WRAPPER wrap OPTIONS (DROP trace)")
    op.execute("ALTER FOREIGN DATA WRAPPER wrap OPTIONS (ADD debug 'true')")
    op.execute("""
        CREATE VIEW public.near (id, name) AS
         SELECT id,
            name
           FROM public.far
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
