# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.visits, catalog change only
Downgrade: loses the position of public.visits_id_seq; to keep it: note its last_value
    first

Revision ID: 7ae5511cef63
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "7ae5511cef63"
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
    op.alter_column("visits", "id", server_default=None)
    op.execute("DROP SEQUENCE public.visits_id_seq")
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
    op.execute("CREATE SEQUENCE public.visits_id_seq AS integer")
    op.execute("ALTER SEQUENCE public.visits_id_seq OWNED BY public.visits.id")
    op.alter_column(
        "visits",
        "id",
        server_default=sa.text("nextval('public.visits_id_seq'::regclass)"),
    )
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
