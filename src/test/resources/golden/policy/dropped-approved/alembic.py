# file: 2026_01_15_change_01_drop_table_legacy.py
"""change: drop table legacy

Locks: ACCESS EXCLUSIVE on public.legacy, catalog change only
Downgrade: loses the rows of public.legacy; to keep it: rename the table instead and
    drop it later, or dump it first

Revision ID: 73323b3c2b7e
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "73323b3c2b7e"
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
    op.drop_table("legacy")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.create_table(
        "legacy",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("legacy_pkey")),
    )
    op.execute("ALTER TABLE public.legacy ENABLE ROW LEVEL SECURITY")
    op.execute("""
        CREATE POLICY own ON public.legacy AS PERMISSIVE FOR ALL TO PUBLIC
            USING (public.allowed(owner))
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_alter_notes.py
"""change: alter notes

Locks: ACCESS EXCLUSIVE on public.notes, catalog change only

Revision ID: 51cce00a224c
Revises: 73323b3c2b7e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "51cce00a224c"
down_revision: Union[str, Sequence[str], None] = "73323b3c2b7e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP POLICY own ON public.notes")
    op.execute("DROP FUNCTION public.allowed(text)")
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
        CREATE OR REPLACE FUNCTION public.allowed(text)
         RETURNS boolean
         LANGUAGE sql
         STABLE
        AS $function$SELECT $1 = current_user$function$
        """)
    op.execute("""
        CREATE POLICY own ON public.notes AS PERMISSIVE FOR ALL TO PUBLIC
            USING (public.allowed(owner))
        """)
