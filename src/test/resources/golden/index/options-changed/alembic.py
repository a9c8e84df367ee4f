# file: 2026_01_15_change_01_set_idx_t_a_aside_and_more.py
"""change: set idx_t_a aside and more

Revision ID: 0a2d613d8892
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "0a2d613d8892"
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
    op.execute("ALTER INDEX public.idx_t_a RENAME TO idx_t_a_old_96b6a0")
    op.execute("ALTER INDEX public.idx_t_b RENAME TO idx_t_b_old_19ee0c")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER INDEX public.idx_t_b_old_19ee0c RENAME TO idx_t_b")
    op.execute("ALTER INDEX public.idx_t_a_old_96b6a0 RENAME TO idx_t_a")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_create_idx_t_a.py
"""change: create idx_t_a

Locks: SHARE UPDATE EXCLUSIVE on public.t, builds an index

Revision ID: 9e795de43775
Revises: 0a2d613d8892
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9e795de43775"
down_revision: Union[str, Sequence[str], None] = "0a2d613d8892"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_t_a")
        op.create_index(
            op.f("idx_t_a"),
            "t",
            ["a"],
            postgresql_with={"fillfactor": 60},
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_t_a")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_03_drop_idx_t_a_old_96b6a0.py
"""change: drop idx_t_a_old_96b6a0

Locks: SHARE UPDATE EXCLUSIVE on public.t, catalog change only

Revision ID: d28a9463a603
Revises: 9e795de43775
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d28a9463a603"
down_revision: Union[str, Sequence[str], None] = "9e795de43775"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_t_a_old_96b6a0")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_t_a_old_96b6a0")
        op.create_index(
            op.f("idx_t_a_old_96b6a0"), "t", ["a"], postgresql_concurrently=True
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_04_create_idx_t_b.py
"""change: create idx_t_b

Locks: SHARE UPDATE EXCLUSIVE on public.t, builds an index

Revision ID: 454a94ae815d
Revises: d28a9463a603
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "454a94ae815d"
down_revision: Union[str, Sequence[str], None] = "d28a9463a603"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_t_b")
        op.create_index(
            op.f("idx_t_b"),
            "t",
            ["b"],
            postgresql_using="gin",
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_t_b")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_05_drop_idx_t_b_old_19ee0c.py
"""change: drop idx_t_b_old_19ee0c

Locks: SHARE UPDATE EXCLUSIVE on public.t, catalog change only

Revision ID: 99c2138b74f8
Revises: 454a94ae815d
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "99c2138b74f8"
down_revision: Union[str, Sequence[str], None] = "454a94ae815d"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_t_b_old_19ee0c")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_t_b_old_19ee0c")
        op.create_index(
            op.f("idx_t_b_old_19ee0c"),
            "t",
            ["b"],
            postgresql_using="gin",
            postgresql_with={"fastupdate": "off"},
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
