# file: 2026_01_15_change_01_alter_r.py
"""change: alter r

Locks: ACCESS EXCLUSIVE on public.r, catalog change only
Locks: ACCESS EXCLUSIVE on public.t, catalog change only

Revision ID: 23eb4fa8738e
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "23eb4fa8738e"
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
    op.execute("LOCK TABLE public.t, public.r IN ACCESS EXCLUSIVE MODE")
    op.execute("""
        ALTER TABLE public.r ADD CONSTRAINT fk_r_t_a FOREIGN KEY (a)
            REFERENCES public.t(id) NOT ENFORCED
        """)
    op.drop_constraint(op.f("fk_r_t_b"), "r", type_="foreignkey")
    op.create_foreign_key(
        op.f("fk_r_t_b"), "r", "t", ["b"], ["id"], postgresql_not_valid=True
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.t, public.r IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("fk_r_t_b"), "r", type_="foreignkey")
    op.execute("""
        ALTER TABLE public.r ADD CONSTRAINT fk_r_t_b FOREIGN KEY (b)
            REFERENCES public.t(id) NOT ENFORCED
        """)
    op.drop_constraint(op.f("fk_r_t_a"), "r", type_="foreignkey")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_fk_r_t_b.py
"""change: validate fk_r_t_b

Locks: SHARE UPDATE EXCLUSIVE on public.r, reads every row

Revision ID: c69722d4968f
Revises: 23eb4fa8738e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c69722d4968f"
down_revision: Union[str, Sequence[str], None] = "23eb4fa8738e"
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
    # nothing to undo
    pass
