# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.blobs, catalog change only

Revision ID: 3710e8e632fe
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3710e8e632fe"
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
    op.execute("ALTER TABLE public.blobs ALTER COLUMN a SET STORAGE external")
    op.execute("ALTER TABLE public.blobs ALTER COLUMN a SET STATISTICS 1000")
    op.execute("ALTER TABLE public.blobs ALTER COLUMN b SET STORAGE main")
    op.execute("ALTER TABLE public.blobs ALTER COLUMN b SET (n_distinct=-0.5)")
    op.execute("ALTER TABLE public.blobs ALTER COLUMN c SET STATISTICS -1")
    op.execute("ALTER TABLE public.blobs ALTER COLUMN d SET COMPRESSION default")
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
    op.execute("ALTER TABLE public.blobs ALTER COLUMN d SET COMPRESSION pglz")
    op.execute("ALTER TABLE public.blobs ALTER COLUMN c SET STATISTICS 500")
    op.execute("ALTER TABLE public.blobs ALTER COLUMN b SET STORAGE DEFAULT")
    op.execute("ALTER TABLE public.blobs ALTER COLUMN b RESET (n_distinct)")
    op.execute("ALTER TABLE public.blobs ALTER COLUMN a SET STORAGE DEFAULT")
    op.execute("ALTER TABLE public.blobs ALTER COLUMN a SET STATISTICS -1")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
