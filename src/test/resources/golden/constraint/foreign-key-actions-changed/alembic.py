# file: 2026_01_15_change_01_alter_r.py
"""change: alter r

Locks: ACCESS EXCLUSIVE on public.r, catalog change only
Locks: ACCESS EXCLUSIVE on public.t, catalog change only

Revision ID: b08241735684
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b08241735684"
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
    op.drop_constraint(op.f("fk_a"), "r", type_="foreignkey")
    op.create_foreign_key(
        op.f("fk_a"),
        "r",
        "t",
        ["a"],
        ["id"],
        ondelete="CASCADE",
        postgresql_not_valid=True,
    )
    op.drop_constraint(op.f("fk_b"), "r", type_="foreignkey")
    op.create_foreign_key(
        op.f("fk_b"), "r", "t", ["b"], ["id"], postgresql_not_valid=True
    )
    op.drop_constraint(op.f("fk_c"), "r", type_="foreignkey")
    op.create_foreign_key(
        op.f("fk_c"),
        "r",
        "t",
        ["c"],
        ["id"],
        onupdate="CASCADE",
        ondelete="RESTRICT",
        postgresql_not_valid=True,
    )
    op.drop_constraint(op.f("fk_d"), "r", type_="foreignkey")
    op.create_foreign_key(
        op.f("fk_d"),
        "r",
        "t",
        ["d"],
        ["id"],
        ondelete="SET DEFAULT",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("fk_d"), "r", type_="foreignkey")
    op.create_foreign_key(op.f("fk_d"), "r", "t", ["d"], ["id"], ondelete="SET NULL")
    op.drop_constraint(op.f("fk_c"), "r", type_="foreignkey")
    op.create_foreign_key(
        op.f("fk_c"), "r", "t", ["c"], ["id"], onupdate="SET NULL", ondelete="RESTRICT"
    )
    op.drop_constraint(op.f("fk_b"), "r", type_="foreignkey")
    op.create_foreign_key(op.f("fk_b"), "r", "t", ["b"], ["id"], ondelete="CASCADE")
    op.drop_constraint(op.f("fk_a"), "r", type_="foreignkey")
    op.create_foreign_key(op.f("fk_a"), "r", "t", ["a"], ["id"])
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.r, reads every row

Revision ID: a756b0071035
Revises: b08241735684
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a756b0071035"
down_revision: Union[str, Sequence[str], None] = "b08241735684"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.r VALIDATE CONSTRAINT fk_a")
    op.execute("ALTER TABLE public.r VALIDATE CONSTRAINT fk_b")
    op.execute("ALTER TABLE public.r VALIDATE CONSTRAINT fk_c")
    op.execute("ALTER TABLE public.r VALIDATE CONSTRAINT fk_d")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
