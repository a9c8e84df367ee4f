# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.a_parents, catalog change only
Locks: ACCESS EXCLUSIVE on public.b_children, catalog change only
Downgrade: loses the rows of public.a_parents; the rows of public.b_children; to keep
    it: rename the table instead and drop it later, or dump it first

Revision ID: d2de3dc88ee5
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "d2de3dc88ee5"
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
    op.execute(
        "LOCK TABLE public.a_parents, public.b_children IN ACCESS EXCLUSIVE MODE"
    )
    op.drop_constraint(
        op.f("b_children_parent_id_fkey"), "b_children", type_="foreignkey"
    )
    op.drop_table("a_parents")
    op.drop_table("b_children")
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
    op.create_table(
        "b_children",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("b_children_pkey")),
    )
    op.create_table(
        "a_parents",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("a_parents_pkey")),
    )
    op.create_foreign_key(
        op.f("b_children_parent_id_fkey"),
        "b_children",
        "a_parents",
        ["parent_id"],
        ["id"],
    )
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
