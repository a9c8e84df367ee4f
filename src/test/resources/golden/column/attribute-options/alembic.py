# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.t, catalog change only
Downgrade: loses the values of public.t.c; to keep it: copy the column before
    downgrading

Revision ID: 6c71eed140f1
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6c71eed140f1"
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
    op.execute("ALTER TABLE public.t ALTER COLUMN a RESET (n_distinct)")
    op.execute("ALTER TABLE public.t ALTER COLUMN b SET (n_distinct=-0.25)")
    op.execute("ALTER TABLE public.t ALTER COLUMN b RESET (n_distinct_inherited)")
    op.execute("ALTER TABLE public.t ADD COLUMN c integer")
    op.execute("ALTER TABLE public.t ALTER COLUMN c SET (n_distinct=7)")
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
    op.drop_column("t", "c")
    op.execute("""
        ALTER TABLE public.t ALTER COLUMN b SET (n_distinct_inherited=-0.5,
            n_distinct=5)
        """)
    op.execute("ALTER TABLE public.t ALTER COLUMN a SET (n_distinct=100)")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
