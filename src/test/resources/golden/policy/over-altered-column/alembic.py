# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.notes, catalog change only

Revision ID: 96a627adf34f
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "96a627adf34f"
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
    op.execute("DROP POLICY own ON public.notes")
    op.alter_column("notes", "owner", type_=sa.String(length=40))
    op.execute("""
        CREATE POLICY own ON public.notes AS PERMISSIVE FOR ALL TO PUBLIC
            USING (((owner)::text = CURRENT_USER))
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
    op.execute("DROP POLICY own ON public.notes")
    op.execute("""
        ALTER TABLE public.notes ALTER COLUMN owner TYPE character varying(20)
            USING owner::character varying(20)
        """)
    op.execute("""
        CREATE POLICY own ON public.notes AS PERMISSIVE FOR ALL TO PUBLIC
            USING (((owner)::text = CURRENT_USER))
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
