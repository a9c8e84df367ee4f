# file: 2026_01_15_change_01_add_fk_r_t_a.py
"""change: add fk_r_t_a

Locks: SHARE ROW EXCLUSIVE on public.r, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.t, catalog change only

Revision ID: 07d884866153
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "07d884866153"
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
    op.execute("LOCK TABLE public.t, public.r IN SHARE ROW EXCLUSIVE MODE")
    op.create_foreign_key(
        op.f("fk_r_t_a"), "r", "t", ["a"], ["id"], postgresql_not_valid=True
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.t, public.r IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("fk_r_t_a"), "r", type_="foreignkey")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_fk_r_t_b.py
"""change: validate fk_r_t_b

Locks: SHARE UPDATE EXCLUSIVE on public.r, reads every row

Revision ID: a0623f204123
Revises: 07d884866153
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a0623f204123"
down_revision: Union[str, Sequence[str], None] = "07d884866153"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.r VALIDATE CONSTRAINT fk_r_t_b")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.drop_constraint(op.f("fk_r_t_b"), "r", type_="foreignkey")
    op.create_foreign_key(
        op.f("fk_r_t_b"), "r", "t", ["b"], ["id"], postgresql_not_valid=True
    )
