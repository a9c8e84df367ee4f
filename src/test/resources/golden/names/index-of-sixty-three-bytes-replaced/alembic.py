# file: 2026_01_15_change_01_set_i23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123_aside.py
"""change: set i23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123 aside

Revision ID: 3bbf2a811ec2
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3bbf2a811ec2"
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
        ALTER INDEX
            public.i23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123
            RENAME TO i23456789_b23456789_c23456789_d23456789_e23456789_f2_old_36efba
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
        ALTER INDEX
            public.i23456789_b23456789_c23456789_d23456789_e23456789_f2_old_36efba
            RENAME TO i23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_create_i23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123.py
"""change: create i23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123

Locks: SHARE UPDATE EXCLUSIVE on public.t, builds an index

Revision ID: 8fe13d4bbcad
Revises: 3bbf2a811ec2
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "8fe13d4bbcad"
down_revision: Union[str, Sequence[str], None] = "3bbf2a811ec2"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.i23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123
            """)
        op.create_index(
            op.f("i23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123"),
            "t",
            ["a", "b"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.i23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_03_drop_i23456789_b23456789_c23456789_d23456789_e23456789_f2_old_36efba.py
"""change: drop i23456789_b23456789_c23456789_d23456789_e23456789_f2_old_36efba

Locks: SHARE UPDATE EXCLUSIVE on public.t, catalog change only

Revision ID: fde2afe508be
Revises: 8fe13d4bbcad
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "fde2afe508be"
down_revision: Union[str, Sequence[str], None] = "8fe13d4bbcad"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.i23456789_b23456789_c23456789_d23456789_e23456789_f2_old_36efba
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.i23456789_b23456789_c23456789_d23456789_e23456789_f2_old_36efba
            """)
        op.create_index(
            op.f("i23456789_b23456789_c23456789_d23456789_e23456789_f2_old_36efba"),
            "t",
            ["a"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
