# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.users, catalog change only
Downgrade: loses the rows of public.users; to keep it: rename the table instead and drop
    it later, or dump it first

Revision ID: a97ee9ece76b
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "a97ee9ece76b"
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
    op.execute("CREATE SCHEMA empty")
    op.execute("DROP VIEW public.names")
    op.drop_table("users")
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
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("users_pkey")),
    )
    op.execute("GRANT INSERT, SELECT ON TABLE public.users TO pg_monitor")
    op.execute(
        "GRANT UPDATE (name) ON TABLE public.users TO pg_monitor WITH GRANT OPTION"
    )
    op.execute("""
        CREATE VIEW public.names (name) AS
         SELECT name
           FROM public.users
        """)
    op.execute("GRANT SELECT ON TABLE public.names TO PUBLIC")
    op.execute("DROP SCHEMA empty")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
