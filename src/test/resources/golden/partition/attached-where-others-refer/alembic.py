# file: 2026_01_15_change.py
"""change

Locks: SHARE UPDATE EXCLUSIVE on public.days, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.visits, catalog change only
Downgrade: loses the rows of public.days_2025; to keep it: dump the table before
    downgrading

Revision ID: d5a142274a7e
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d5a142274a7e"
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
        CREATE TABLE public.days_2025 (
            day date CONSTRAINT days_day_not_null NOT NULL,
            note text,
            CONSTRAINT days_2025_pkey PRIMARY KEY (day)
        )
        """)
    op.execute("""
        ALTER TABLE public.days ATTACH PARTITION public.days_2025 FOR VALUES
            FROM ('2025-01-01') TO ('2026-01-01')
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
    op.execute("ALTER TABLE public.days DETACH PARTITION public.days_2025")
    op.drop_table("days_2025")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
