# file: 2026_01_15_change_01_set_idx_tasks_due_aside_and_more.py
"""change: set idx_tasks_due aside and more

Revision ID: 2be1fc8bb75d
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "2be1fc8bb75d"
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
    op.execute("ALTER INDEX public.idx_tasks_due RENAME TO idx_tasks_due_old_e4c4f6")
    op.execute("""
        ALTER INDEX public.idx_tasks_owner_due RENAME TO idx_tasks_owner_due_old_928c28
        """)
    op.execute(
        "ALTER INDEX public.idx_tasks_state RENAME TO idx_tasks_state_old_1f471f"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "ALTER INDEX public.idx_tasks_state_old_1f471f RENAME TO idx_tasks_state"
    )
    op.execute("""
        ALTER INDEX public.idx_tasks_owner_due_old_928c28 RENAME TO idx_tasks_owner_due
        """)
    op.execute("ALTER INDEX public.idx_tasks_due_old_e4c4f6 RENAME TO idx_tasks_due")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_create_idx_tasks_due.py
"""change: create idx_tasks_due

Locks: SHARE UPDATE EXCLUSIVE on public.tasks, builds an index

Revision ID: 09fd48d46d89
Revises: 2be1fc8bb75d
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "09fd48d46d89"
down_revision: Union[str, Sequence[str], None] = "2be1fc8bb75d"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_tasks_due")
        op.create_index(
            op.f("idx_tasks_due"),
            "tasks",
            ["due", "owner"],
            postgresql_where=sa.text("state <> 'done'::text"),
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_tasks_due")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_03_drop_idx_tasks_due_old_e4c4f6.py
"""change: drop idx_tasks_due_old_e4c4f6

Locks: SHARE UPDATE EXCLUSIVE on public.tasks, catalog change only

Revision ID: fd835163bc9f
Revises: 09fd48d46d89
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "fd835163bc9f"
down_revision: Union[str, Sequence[str], None] = "09fd48d46d89"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_tasks_due_old_e4c4f6")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_tasks_due_old_e4c4f6")
        op.create_index(
            op.f("idx_tasks_due_old_e4c4f6"),
            "tasks",
            ["due"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_04_create_idx_tasks_owner_due.py
"""change: create idx_tasks_owner_due

Locks: SHARE UPDATE EXCLUSIVE on public.tasks, builds an index

Revision ID: 663d1a848e63
Revises: fd835163bc9f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "663d1a848e63"
down_revision: Union[str, Sequence[str], None] = "fd835163bc9f"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_tasks_owner_due")
        op.create_index(
            op.f("idx_tasks_owner_due"),
            "tasks",
            ["owner", sa.text("due DESC")],
            unique=True,
            postgresql_include=["state"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_tasks_owner_due")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_05_drop_idx_tasks_owner_due_old_928c28.py
"""change: drop idx_tasks_owner_due_old_928c28

Locks: SHARE UPDATE EXCLUSIVE on public.tasks, catalog change only

Revision ID: c1d29f5f14f0
Revises: 663d1a848e63
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c1d29f5f14f0"
down_revision: Union[str, Sequence[str], None] = "663d1a848e63"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_tasks_owner_due_old_928c28"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_tasks_owner_due_old_928c28"
        )
        op.create_index(
            op.f("idx_tasks_owner_due_old_928c28"),
            "tasks",
            ["owner", "due"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_06_create_idx_tasks_state.py
"""change: create idx_tasks_state

Locks: SHARE UPDATE EXCLUSIVE on public.tasks, builds an index

Revision ID: d7acc7a318c4
Revises: c1d29f5f14f0
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d7acc7a318c4"
down_revision: Union[str, Sequence[str], None] = "c1d29f5f14f0"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_tasks_state")
        op.create_index(
            op.f("idx_tasks_state"),
            "tasks",
            ["state"],
            postgresql_using="hash",
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_tasks_state")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_07_drop_idx_tasks_state_old_1f471f.py
"""change: drop idx_tasks_state_old_1f471f

Locks: SHARE UPDATE EXCLUSIVE on public.tasks, catalog change only

Revision ID: 9912a98e5e8b
Revises: d7acc7a318c4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9912a98e5e8b"
down_revision: Union[str, Sequence[str], None] = "d7acc7a318c4"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_tasks_state_old_1f471f"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_tasks_state_old_1f471f"
        )
        op.create_index(
            op.f("idx_tasks_state_old_1f471f"),
            "tasks",
            ["state"],
            postgresql_with={"fillfactor": 90},
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
