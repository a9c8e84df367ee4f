# file: 2026_01_15_change_01_alter_base.py
"""change: alter base

Locks: ACCESS EXCLUSIVE on public.base, catalog change only

Revision ID: 6cd13b7485dc
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6cd13b7485dc"
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
        ALTER TABLE ONLY public.base ADD CONSTRAINT amount_positive
            CHECK ((amount > 0)) NO INHERIT NOT VALID
        """)
    op.drop_constraint(op.f("kind_small"), "base", type_="check")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("ALTER TABLE public.base DROP CONSTRAINT IF EXISTS kind_small")
        op.execute("""
            ALTER TABLE ONLY public.base ADD CONSTRAINT kind_small
                CHECK ((length(kind) < 100)) NO INHERIT NOT VALID
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute("ALTER TABLE public.base VALIDATE CONSTRAINT kind_small")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("amount_positive"), "base", type_="check")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_amount_positive.py
"""change: validate amount_positive

Locks: SHARE UPDATE EXCLUSIVE on public.base, reads every row

Revision ID: ee11607d6a61
Revises: 6cd13b7485dc
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ee11607d6a61"
down_revision: Union[str, Sequence[str], None] = "6cd13b7485dc"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.base VALIDATE CONSTRAINT amount_positive")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
