# file: 2026_01_15_change_01_alter_t_lower.py
"""change: alter t_lower

Revision ID: 9805af5f8d1c
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9805af5f8d1c"
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
    op.execute("ALTER INDEX public.t_lower ALTER COLUMN 1 SET STATISTICS 500")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER INDEX public.t_lower ALTER COLUMN 1 SET STATISTICS -1")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_create_t_upper.py
"""change: create t_upper

Locks: SHARE UPDATE EXCLUSIVE on public.t, builds an index

Revision ID: 3d16c18d2dbc
Revises: 9805af5f8d1c
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "3d16c18d2dbc"
down_revision: Union[str, Sequence[str], None] = "9805af5f8d1c"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.t_upper")
        op.create_index(
            op.f("t_upper"), "t", [sa.text("upper(name)")], postgresql_concurrently=True
        )
        op.execute("ALTER INDEX public.t_upper ALTER COLUMN 1 SET STATISTICS 50")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.t_upper")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
