# file: 2026_01_15_change_01_create_table_departments_and_more.py
"""change: create table departments and more

Locks: ACCESS EXCLUSIVE on public.nodes, catalog change only
Downgrade: loses the rows of public.departments; the rows of public.employees; the
    values of public.nodes.parent_id; to keep it: dump the table before downgrading;
    copy the column before downgrading

Revision ID: a78dd8f80c0a
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "a78dd8f80c0a"
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
    op.create_table(
        "departments",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("head_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("departments_pkey")),
    )
    op.create_table(
        "employees",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("department_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("employees_pkey")),
    )
    op.create_foreign_key(
        op.f("fk_departments_employees"),
        "departments",
        "employees",
        ["head_id"],
        ["id"],
        ondelete="SET NULL",
    )
    op.create_foreign_key(
        op.f("fk_employees_departments"),
        "employees",
        "departments",
        ["department_id"],
        ["id"],
        deferrable=True,
        initially="DEFERRED",
    )
    op.add_column("nodes", sa.Column("parent_id", sa.Integer(), nullable=True))
    op.create_foreign_key(
        op.f("fk_nodes_nodes"),
        "nodes",
        "nodes",
        ["parent_id"],
        ["id"],
        ondelete="CASCADE",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("fk_nodes_nodes"), "nodes", type_="foreignkey")
    op.drop_column("nodes", "parent_id")
    op.drop_constraint(
        op.f("fk_employees_departments"), "employees", type_="foreignkey"
    )
    op.drop_constraint(
        op.f("fk_departments_employees"), "departments", type_="foreignkey"
    )
    op.drop_table("employees")
    op.drop_table("departments")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_fk_nodes_nodes.py
"""change: validate fk_nodes_nodes

Locks: SHARE UPDATE EXCLUSIVE on public.nodes, reads every row

Revision ID: a6e89524ee45
Revises: a78dd8f80c0a
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a6e89524ee45"
down_revision: Union[str, Sequence[str], None] = "a78dd8f80c0a"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.nodes VALIDATE CONSTRAINT fk_nodes_nodes")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
