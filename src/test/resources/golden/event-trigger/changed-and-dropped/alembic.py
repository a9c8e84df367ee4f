# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.t, catalog change only
Downgrade: loses the values of public.t.name; to keep it: copy the column before
    downgrading

Revision ID: acc2953fd9f9
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "acc2953fd9f9"
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
    op.execute("DROP EVENT TRIGGER tags")
    op.execute("DROP EVENT TRIGGER gone")
    op.add_column("t", sa.Column("name", sa.Text(), nullable=True))
    op.execute("ALTER EVENT TRIGGER firing DISABLE")
    op.execute("""
        CREATE EVENT TRIGGER tags ON ddl_command_end WHEN TAG IN
            ('CREATE TABLE', 'CREATE VIEW') EXECUTE FUNCTION public.event()
        """)
    op.execute("COMMENT ON EVENT TRIGGER tags IS 'tables'")
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
    op.execute("DROP EVENT TRIGGER tags")
    op.execute("ALTER EVENT TRIGGER firing ENABLE")
    op.drop_column("t", "name")
    op.execute("CREATE EVENT TRIGGER gone ON sql_drop EXECUTE FUNCTION public.event()")
    op.execute("""
        CREATE EVENT TRIGGER tags ON ddl_command_end WHEN TAG IN ('CREATE TABLE')
            EXECUTE FUNCTION public.event()
        """)
    op.execute("COMMENT ON EVENT TRIGGER tags IS 'tables'")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
