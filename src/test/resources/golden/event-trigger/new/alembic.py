# file: 2026_01_15_change.py
"""change

Downgrade: loses the rows of public.u; to keep it: dump the table before downgrading

Revision ID: fa9afdb49767
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "fa9afdb49767"
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
    op.create_table(
        "u",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("u_pkey")),
    )
    op.execute("""
        CREATE OR REPLACE FUNCTION public.a_event()
         RETURNS event_trigger
         LANGUAGE plpgsql
        AS $function$begin end$function$
        """)
    op.execute(
        'CREATE EVENT TRIGGER "On Drop" ON sql_drop EXECUTE FUNCTION public.a_event()'
    )
    op.execute(
        "CREATE EVENT TRIGGER always ON table_rewrite EXECUTE FUNCTION public.a_event()"
    )
    op.execute("ALTER EVENT TRIGGER always ENABLE ALWAYS")
    op.execute("""
        CREATE EVENT TRIGGER ends ON ddl_command_end WHEN TAG IN
            ('CREATE TABLE', 'ALTER TABLE') EXECUTE FUNCTION public.a_event()
        """)
    op.execute("ALTER EVENT TRIGGER ends DISABLE")
    op.execute("COMMENT ON EVENT TRIGGER ends IS 'after all'")
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
    op.execute("DROP EVENT TRIGGER ends")
    op.execute("DROP EVENT TRIGGER always")
    op.execute('DROP EVENT TRIGGER "On Drop"')
    op.execute("DROP FUNCTION public.a_event()")
    op.drop_table("u")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
