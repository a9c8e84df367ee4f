# file: 2026_01_15_change_01_add_fk_tasks_projects.py
"""change: add fk_tasks_projects

Locks: SHARE ROW EXCLUSIVE on public.projects, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.tasks, catalog change only

Revision ID: 30bf6d9d933f
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "30bf6d9d933f"
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
    op.execute("LOCK TABLE public.projects, public.tasks IN SHARE ROW EXCLUSIVE MODE")
    op.execute("""
        ALTER TABLE public.tasks ADD CONSTRAINT fk_tasks_projects
            FOREIGN KEY (tenant_id, project_id) REFERENCES
            public.projects(tenant_id, id) ON DELETE SET NULL (project_id) NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.projects, public.tasks IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("fk_tasks_projects"), "tasks", type_="foreignkey")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_fk_tasks_projects.py
"""change: validate fk_tasks_projects

Locks: SHARE UPDATE EXCLUSIVE on public.tasks, reads every row

Revision ID: 4f1aa55b7388
Revises: 30bf6d9d933f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "4f1aa55b7388"
down_revision: Union[str, Sequence[str], None] = "30bf6d9d933f"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.tasks VALIDATE CONSTRAINT fk_tasks_projects")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
