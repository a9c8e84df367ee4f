# file: 2026_01_15_change_01_extend_type_run_state.py
"""change: extend type run_state

Downgrade: loses no rows, but writes every column of public.run_state again and fails
    while rows hold a new label; to keep it: update such rows first

Revision ID: 951145fcbd53
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "951145fcbd53"
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
    op.execute("ALTER TYPE public.run_state ADD VALUE 'draft' BEFORE 'queued'")
    op.execute("ALTER TYPE public.run_state ADD VALUE 'failed'")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TYPE public.run_state RENAME TO run_state_old_055f9b")
    op.execute("CREATE TYPE public.run_state AS ENUM ('queued', 'done')")
    op.alter_column("runs", "state", server_default=None)
    op.execute("""
        ALTER TABLE public.runs ALTER COLUMN state TYPE public.run_state
            USING state::text::public.run_state
        """)
    op.alter_column(
        "runs", "state", server_default=sa.text("'queued'::public.run_state")
    )
    op.execute("DROP TYPE public.run_state_old_055f9b")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_alter_runs.py
"""change: alter runs

Locks: ACCESS EXCLUSIVE on public.runs, catalog change only

Revision ID: 311d980edb05
Revises: 951145fcbd53
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "311d980edb05"
down_revision: Union[str, Sequence[str], None] = "951145fcbd53"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column(
        "runs", "state", server_default=sa.text("'draft'::public.run_state")
    )
    op.create_check_constraint(
        op.f("runs_finished_at_check"),
        "runs",
        "(state <> 'failed'::public.run_state) OR (finished_at IS NOT NULL)",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("runs_finished_at_check"), "runs", type_="check")
    op.alter_column(
        "runs", "state", server_default=sa.text("'queued'::public.run_state")
    )


# file: 2026_01_15_change_03_create_idx_runs_id_failed.py
"""change: create idx_runs_id_failed

Locks: SHARE UPDATE EXCLUSIVE on public.runs, builds an index

Revision ID: 5b0a68ced6ad
Revises: 311d980edb05
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "5b0a68ced6ad"
down_revision: Union[str, Sequence[str], None] = "311d980edb05"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_runs_id_failed")
        op.create_index(
            op.f("idx_runs_id_failed"),
            "runs",
            ["id"],
            postgresql_where=sa.text("state = 'failed'::public.run_state"),
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_runs_id_failed")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_04_validate_runs_finished_at_check.py
"""change: validate runs_finished_at_check

Locks: SHARE UPDATE EXCLUSIVE on public.runs, reads every row

Revision ID: 8342354aa9a2
Revises: 5b0a68ced6ad
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "8342354aa9a2"
down_revision: Union[str, Sequence[str], None] = "5b0a68ced6ad"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.runs VALIDATE CONSTRAINT runs_finished_at_check")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
