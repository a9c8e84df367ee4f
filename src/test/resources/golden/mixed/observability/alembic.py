# file: 2026_01_15_change_01_create_table_dataset_run_items_and_more.py
"""change: create table dataset_run_items and more

Locks: ACCESS EXCLUSIVE on public.prompts, catalog change only
Downgrade: loses the rows of public.dataset_run_items; the rows of public.dataset_runs;
    the values of public.prompts.labels; the values of public.prompts.config; the values
    of public.prompts.type; to keep it: dump the table before downgrading; copy the
    column before downgrading

Revision ID: 075cda6b3d5a
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "075cda6b3d5a"
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
    op.execute("CREATE TYPE public.dataset_status AS ENUM ('ACTIVE', 'ARCHIVED')")
    op.execute("CREATE TYPE public.score_source AS ENUM ('ANNOTATION', 'API', 'EVAL')")
    op.create_table(
        "dataset_run_items",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("dataset_run_id", sa.Text(), nullable=False),
        sa.Column("dataset_item_id", sa.Text(), nullable=False),
        sa.Column("trace_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("dataset_run_items_pkey")),
    )
    op.create_table(
        "dataset_runs",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("dataset_id", sa.Text(), nullable=False),
        sa.Column(
            "created_at",
            postgresql.TIMESTAMP(precision=3),
            server_default=sa.text("CURRENT_TIMESTAMP"),
            nullable=False,
        ),
        sa.UniqueConstraint(
            "dataset_id", "name", name=op.f("dataset_runs_dataset_id_name_unique")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("dataset_runs_pkey")),
    )
    op.create_foreign_key(
        op.f("fk_dataset_run_items_dataset_runs"),
        "dataset_run_items",
        "dataset_runs",
        ["dataset_run_id"],
        ["id"],
        ondelete="CASCADE",
    )
    op.create_index(
        op.f("idx_dataset_run_items_dataset_run_id"),
        "dataset_run_items",
        ["dataset_run_id"],
    )
    op.execute("""
        ALTER INDEX public.observations_trace_id_idx RENAME TO
            observations_trace_id_idx_old_6a996d
        """)
    op.execute("""
        ALTER INDEX public.traces_project_id_idx RENAME TO
            traces_project_id_idx_old_fe4561
        """)
    op.add_column(
        "prompts", sa.Column("prompt_new_cf0719", postgresql.JSONB(), nullable=True)
    )
    op.execute("""
CREATE FUNCTION public.prompts_sync_new_eb7526() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.prompt_new_cf0719 := NEW.prompt::jsonb;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_prompts_sync_new_eb7526 BEFORE INSERT OR UPDATE ON
            public.prompts FOR EACH ROW EXECUTE FUNCTION
            public.prompts_sync_new_eb7526()
        """)
    op.execute(
        "ALTER TABLE public.prompts ENABLE ALWAYS TRIGGER zz_prompts_sync_new_eb7526"
    )
    op.execute("""
        ALTER TABLE public.prompts ADD CONSTRAINT prompt_same_new_cf0719
            CHECK (prompt_new_cf0719 IS NOT DISTINCT FROM prompt::jsonb) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.prompts ADD CONSTRAINT prompts_prompt_not_null_new_0772d7
            NOT NULL prompt_new_cf0719 NOT VALID
        """)
    op.add_column(
        "prompts",
        sa.Column(
            "labels",
            postgresql.ARRAY(sa.Text()),
            server_default=sa.text("ARRAY[]::text[]"),
            nullable=False,
        ),
    )
    op.add_column(
        "prompts",
        sa.Column(
            "config",
            postgresql.JSON(),
            server_default=sa.text("'{}'::json"),
            nullable=False,
        ),
    )
    op.add_column(
        "prompts",
        sa.Column(
            "type", sa.Text(), server_default=sa.text("'text'::text"), nullable=False
        ),
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("prompts", "type")
    op.drop_column("prompts", "config")
    op.drop_column("prompts", "labels")
    op.execute("DROP TRIGGER zz_prompts_sync_new_eb7526 ON public.prompts")
    op.execute("DROP FUNCTION public.prompts_sync_new_eb7526()")
    op.drop_column("prompts", "prompt_new_cf0719")
    op.execute("""
        ALTER INDEX public.traces_project_id_idx_old_fe4561 RENAME TO
            traces_project_id_idx
        """)
    op.execute("""
        ALTER INDEX public.observations_trace_id_idx_old_6a996d RENAME TO
            observations_trace_id_idx
        """)
    op.drop_index(
        op.f("idx_dataset_run_items_dataset_run_id"), table_name="dataset_run_items"
    )
    op.drop_constraint(
        op.f("fk_dataset_run_items_dataset_runs"),
        "dataset_run_items",
        type_="foreignkey",
    )
    op.drop_table("dataset_runs")
    op.drop_table("dataset_run_items")
    op.execute("DROP TYPE public.score_source")
    op.execute("DROP TYPE public.dataset_status")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_alter_api_keys.py
"""change: alter api_keys

Locks: ACCESS EXCLUSIVE on public.api_keys, catalog change only
Downgrade: loses the values of public.api_keys.fast_hashed_secret_key; the values of
    public.api_keys.expires_at; the values of public.api_keys.last_used_at; to keep it:
    copy the column before downgrading

Revision ID: b4833f6e865a
Revises: 075cda6b3d5a
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "b4833f6e865a"
down_revision: Union[str, Sequence[str], None] = "075cda6b3d5a"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.add_column(
        "api_keys", sa.Column("fast_hashed_secret_key", sa.Text(), nullable=True)
    )
    op.add_column(
        "api_keys",
        sa.Column("expires_at", postgresql.TIMESTAMP(precision=3), nullable=True),
    )
    op.add_column(
        "api_keys",
        sa.Column("last_used_at", postgresql.TIMESTAMP(precision=3), nullable=True),
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("api_keys", "last_used_at")
    op.drop_column("api_keys", "expires_at")
    op.drop_column("api_keys", "fast_hashed_secret_key")


# file: 2026_01_15_change_03_alter_dataset_items.py
"""change: alter dataset_items

Locks: ACCESS EXCLUSIVE on public.dataset_items, catalog change only
Downgrade: loses the values of public.dataset_items.status; the values of
    public.dataset_items.source_trace_id; to keep it: copy the column before downgrading

Revision ID: 1fa55039409d
Revises: b4833f6e865a
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "1fa55039409d"
down_revision: Union[str, Sequence[str], None] = "b4833f6e865a"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.add_column(
        "dataset_items",
        sa.Column(
            "status",
            postgresql.ENUM(
                "ACTIVE", "ARCHIVED", name="dataset_status", create_type=False
            ),
            server_default=sa.text("'ACTIVE'::public.dataset_status"),
            nullable=True,
        ),
    )
    op.add_column(
        "dataset_items", sa.Column("source_trace_id", sa.Text(), nullable=True)
    )
    op.create_foreign_key(
        op.f("fk_dataset_run_items_dataset_items"),
        "dataset_run_items",
        "dataset_items",
        ["dataset_item_id"],
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
    op.drop_constraint(
        op.f("fk_dataset_run_items_dataset_items"),
        "dataset_run_items",
        type_="foreignkey",
    )
    op.drop_column("dataset_items", "source_trace_id")
    op.drop_column("dataset_items", "status")


# file: 2026_01_15_change_04_alter_datasets.py
"""change: alter datasets

Locks: ACCESS EXCLUSIVE on public.datasets, catalog change only
Downgrade: loses the values of public.datasets.description; the values of
    public.datasets.metadata; to keep it: copy the column before downgrading

Revision ID: 89f385673a99
Revises: 1fa55039409d
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "89f385673a99"
down_revision: Union[str, Sequence[str], None] = "1fa55039409d"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.add_column("datasets", sa.Column("description", sa.Text(), nullable=True))
    op.add_column("datasets", sa.Column("metadata", postgresql.JSONB(), nullable=True))
    op.create_foreign_key(
        op.f("fk_dataset_runs_datasets"),
        "dataset_runs",
        "datasets",
        ["dataset_id"],
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
    op.drop_constraint(
        op.f("fk_dataset_runs_datasets"), "dataset_runs", type_="foreignkey"
    )
    op.drop_column("datasets", "metadata")
    op.drop_column("datasets", "description")


# file: 2026_01_15_change_05_alter_observations.py
"""change: alter observations

Locks: ACCESS EXCLUSIVE on public.observations, catalog change only
Downgrade: loses the values of public.observations.unit; the values of
    public.observations.input_cost; the values of public.observations.output_cost; the
    values of public.observations.completion_start_time; the values of
    public.observations.prompt_id; the values of public.observations.total_cost; to keep
    it: copy the column before downgrading

Revision ID: ca9971b8e150
Revises: 89f385673a99
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "ca9971b8e150"
down_revision: Union[str, Sequence[str], None] = "89f385673a99"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.add_column("observations", sa.Column("unit", sa.Text(), nullable=True))
    op.add_column(
        "observations",
        sa.Column("input_cost", sa.Numeric(precision=65, scale=30), nullable=True),
    )
    op.add_column(
        "observations",
        sa.Column("output_cost", sa.Numeric(precision=65, scale=30), nullable=True),
    )
    op.add_column(
        "observations",
        sa.Column(
            "completion_start_time", postgresql.TIMESTAMP(precision=3), nullable=True
        ),
    )
    op.add_column("observations", sa.Column("prompt_id", sa.Text(), nullable=True))
    op.execute("""
        ALTER TABLE public.observations ADD COLUMN total_cost numeric
            GENERATED ALWAYS AS ((COALESCE(input_cost, (0)::numeric) +
            COALESCE(output_cost, (0)::numeric))) VIRTUAL
        """)
    op.create_check_constraint(
        op.f("observations_level_check"),
        "observations",
        "level = ANY (ARRAY['DEBUG'::text, 'DEFAULT'::text, 'WARNING'::text, "
        "'ERROR'::text])",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("observations_level_check"), "observations", type_="check")
    op.drop_column("observations", "total_cost")
    op.drop_column("observations", "prompt_id")
    op.drop_column("observations", "completion_start_time")
    op.drop_column("observations", "output_cost")
    op.drop_column("observations", "input_cost")
    op.drop_column("observations", "unit")


# file: 2026_01_15_change_06_alter_projects.py
"""change: alter projects

Locks: ACCESS EXCLUSIVE on public.projects, catalog change only
Downgrade: loses the values of public.projects.deleted_at; the values of
    public.projects.retention_days; to keep it: copy the column before downgrading

Revision ID: 9bf353671630
Revises: ca9971b8e150
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "9bf353671630"
down_revision: Union[str, Sequence[str], None] = "ca9971b8e150"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.add_column(
        "projects",
        sa.Column("deleted_at", postgresql.TIMESTAMP(precision=3), nullable=True),
    )
    op.add_column("projects", sa.Column("retention_days", sa.Integer(), nullable=True))
    op.create_check_constraint(
        op.f("projects_retention_days_check"),
        "projects",
        "(retention_days IS NULL) OR (retention_days >= 3)",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("projects_retention_days_check"), "projects", type_="check")
    op.drop_column("projects", "retention_days")
    op.drop_column("projects", "deleted_at")


# file: 2026_01_15_change_07_alter_scores.py
"""change: alter scores

Locks: ACCESS EXCLUSIVE on public.scores, catalog change only
Downgrade: loses the values of public.scores.source; the values of
    public.scores.string_value; the values of public.scores.project_id; to keep it: copy
    the column before downgrading

Revision ID: fa2985de94d6
Revises: 9bf353671630
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "fa2985de94d6"
down_revision: Union[str, Sequence[str], None] = "9bf353671630"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.add_column(
        "scores",
        sa.Column(
            "source",
            postgresql.ENUM(
                "ANNOTATION", "API", "EVAL", name="score_source", create_type=False
            ),
            server_default=sa.text("'API'::public.score_source"),
            nullable=False,
        ),
    )
    op.add_column("scores", sa.Column("string_value", sa.Text(), nullable=True))
    op.add_column("scores", sa.Column("project_id", sa.Text(), nullable=True))


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("scores", "project_id")
    op.drop_column("scores", "string_value")
    op.drop_column("scores", "source")


# file: 2026_01_15_change_08_alter_traces.py
"""change: alter traces

Locks: ACCESS EXCLUSIVE on public.traces, catalog change only
Downgrade: loses the values of public.traces.bookmarked; the values of
    public.traces.created_at; to keep it: copy the column before downgrading

Revision ID: 28ba6dd8124a
Revises: fa2985de94d6
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "28ba6dd8124a"
down_revision: Union[str, Sequence[str], None] = "fa2985de94d6"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.add_column(
        "traces",
        sa.Column(
            "bookmarked", sa.Boolean(), server_default=sa.text("false"), nullable=False
        ),
    )
    op.add_column(
        "traces",
        sa.Column(
            "created_at",
            postgresql.TIMESTAMP(precision=3),
            server_default=sa.text("CURRENT_TIMESTAMP"),
            nullable=False,
        ),
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("traces", "created_at")
    op.drop_column("traces", "bookmarked")


# file: 2026_01_15_change_09_add_fk_dataset_items_traces.py
"""change: add fk_dataset_items_traces

Locks: SHARE ROW EXCLUSIVE on public.dataset_items, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.traces, catalog change only

Revision ID: 0f8df31dfffb
Revises: 28ba6dd8124a
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "0f8df31dfffb"
down_revision: Union[str, Sequence[str], None] = "28ba6dd8124a"
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
        "LOCK TABLE public.traces, public.dataset_items IN SHARE ROW EXCLUSIVE MODE"
    )
    op.create_foreign_key(
        op.f("fk_dataset_items_traces"),
        "dataset_items",
        "traces",
        ["source_trace_id"],
        ["id"],
        ondelete="SET NULL",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "LOCK TABLE public.traces, public.dataset_items IN ACCESS EXCLUSIVE MODE"
    )
    op.drop_constraint(
        op.f("fk_dataset_items_traces"), "dataset_items", type_="foreignkey"
    )


# file: 2026_01_15_change_10_add_fk_scores_projects.py
"""change: add fk_scores_projects

Locks: SHARE ROW EXCLUSIVE on public.projects, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.scores, catalog change only

Revision ID: b4a77adebd8e
Revises: 0f8df31dfffb
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b4a77adebd8e"
down_revision: Union[str, Sequence[str], None] = "0f8df31dfffb"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.projects, public.scores IN SHARE ROW EXCLUSIVE MODE")
    op.create_foreign_key(
        op.f("fk_scores_projects"),
        "scores",
        "projects",
        ["project_id"],
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
    op.execute("LOCK TABLE public.projects, public.scores IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("fk_scores_projects"), "scores", type_="foreignkey")


# file: 2026_01_15_change_11_add_fk_traces_sessions.py
"""change: add fk_traces_sessions

Locks: SHARE ROW EXCLUSIVE on public.sessions, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.traces, catalog change only

Revision ID: 820850c1a57d
Revises: b4a77adebd8e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "820850c1a57d"
down_revision: Union[str, Sequence[str], None] = "b4a77adebd8e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.sessions, public.traces IN SHARE ROW EXCLUSIVE MODE")
    op.execute("""
        ALTER TABLE public.traces ADD CONSTRAINT fk_traces_sessions
            FOREIGN KEY (session_id, project_id) REFERENCES
            public.sessions(id, project_id) ON DELETE SET NULL (session_id) NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.sessions, public.traces IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("fk_traces_sessions"), "traces", type_="foreignkey")


# file: 2026_01_15_change_12_create_datasets_project_id_name_unique.py
"""change: create datasets_project_id_name_unique

Locks: SHARE UPDATE EXCLUSIVE on public.datasets, builds an index

Revision ID: 6cd9f2d82f89
Revises: 820850c1a57d
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6cd9f2d82f89"
down_revision: Union[str, Sequence[str], None] = "820850c1a57d"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.datasets_project_id_name_unique"
        )
        op.create_index(
            op.f("datasets_project_id_name_unique"),
            "datasets",
            ["project_id", "name"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.datasets_project_id_name_unique"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_13_add_datasets_project_id_name_unique.py
"""change: add datasets_project_id_name_unique

Locks: ACCESS EXCLUSIVE on public.datasets, catalog change only

Revision ID: ae91822590f2
Revises: 6cd9f2d82f89
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ae91822590f2"
down_revision: Union[str, Sequence[str], None] = "6cd9f2d82f89"
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
        ALTER TABLE public.datasets ADD CONSTRAINT datasets_project_id_name_unique
            UNIQUE USING INDEX datasets_project_id_name_unique
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.datasets_project_id_name_unique_spare_b0f330
            """)
        op.create_index(
            op.f("datasets_project_id_name_unique_spare_b0f330"),
            "datasets",
            ["project_id", "name"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(
        op.f("datasets_project_id_name_unique"), "datasets", type_="unique"
    )
    op.execute("""
        ALTER INDEX public.datasets_project_id_name_unique_spare_b0f330 RENAME TO
            datasets_project_id_name_unique
        """)


# file: 2026_01_15_change_14_create_prompts_project_id_name_version_unique.py
"""change: create prompts_project_id_name_version_unique

Locks: SHARE UPDATE EXCLUSIVE on public.prompts, builds an index

Revision ID: 7422e348c191
Revises: ae91822590f2
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7422e348c191"
down_revision: Union[str, Sequence[str], None] = "ae91822590f2"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.prompts_project_id_name_version_unique
            """)
        op.create_index(
            op.f("prompts_project_id_name_version_unique"),
            "prompts",
            ["project_id", "name", "version"],
            unique=True,
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
                public.prompts_project_id_name_version_unique
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_15_add_prompts_project_id_name_version_unique.py
"""change: add prompts_project_id_name_version_unique

Locks: ACCESS EXCLUSIVE on public.prompts, catalog change only

Revision ID: 3c629bed5d26
Revises: 7422e348c191
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3c629bed5d26"
down_revision: Union[str, Sequence[str], None] = "7422e348c191"
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
        ALTER TABLE public.prompts ADD CONSTRAINT prompts_project_id_name_version_unique
            UNIQUE USING INDEX prompts_project_id_name_version_unique
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.prompts_project_id_name_version_unique_spare_60b0f6
            """)
        op.create_index(
            op.f("prompts_project_id_name_version_unique_spare_60b0f6"),
            "prompts",
            ["project_id", "name", "version"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(
        op.f("prompts_project_id_name_version_unique"), "prompts", type_="unique"
    )
    op.execute("""
        ALTER INDEX public.prompts_project_id_name_version_unique_spare_60b0f6 RENAME TO
            prompts_project_id_name_version_unique
        """)


# file: 2026_01_15_change_16_create_idx_api_keys_fast_hashed_secret_key.py
"""change: create idx_api_keys_fast_hashed_secret_key

Locks: SHARE UPDATE EXCLUSIVE on public.api_keys, builds an index

Revision ID: 7d7db71b3e8f
Revises: 3c629bed5d26
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7d7db71b3e8f"
down_revision: Union[str, Sequence[str], None] = "3c629bed5d26"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS public.idx_api_keys_fast_hashed_secret_key
            """)
        op.create_index(
            op.f("idx_api_keys_fast_hashed_secret_key"),
            "api_keys",
            ["fast_hashed_secret_key"],
            unique=True,
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
            DROP INDEX CONCURRENTLY IF EXISTS public.idx_api_keys_fast_hashed_secret_key
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_17_create_idx_observations_model.py
"""change: create idx_observations_model

Locks: SHARE UPDATE EXCLUSIVE on public.observations, builds an index

Revision ID: 93b8c5524430
Revises: 7d7db71b3e8f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "93b8c5524430"
down_revision: Union[str, Sequence[str], None] = "7d7db71b3e8f"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_observations_model")
        op.create_index(
            op.f("idx_observations_model"),
            "observations",
            ["model"],
            postgresql_where=sa.text("model IS NOT NULL"),
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_observations_model")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_18_create_idx_scores_trace_id.py
"""change: create idx_scores_trace_id

Locks: SHARE UPDATE EXCLUSIVE on public.scores, builds an index

Revision ID: ad0922cba8a7
Revises: 93b8c5524430
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ad0922cba8a7"
down_revision: Union[str, Sequence[str], None] = "93b8c5524430"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_scores_trace_id")
        op.create_index(
            op.f("idx_scores_trace_id"),
            "scores",
            ["trace_id"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_scores_trace_id")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_19_create_idx_scores_trace_id_name_annotation.py
"""change: create idx_scores_trace_id_name_annotation

Locks: SHARE UPDATE EXCLUSIVE on public.scores, builds an index

Revision ID: 9611ae2f2d5c
Revises: ad0922cba8a7
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "9611ae2f2d5c"
down_revision: Union[str, Sequence[str], None] = "ad0922cba8a7"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS public.idx_scores_trace_id_name_annotation
            """)
        op.create_index(
            op.f("idx_scores_trace_id_name_annotation"),
            "scores",
            ["trace_id", "name"],
            unique=True,
            postgresql_where=sa.text("source = 'ANNOTATION'::public.score_source"),
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
            DROP INDEX CONCURRENTLY IF EXISTS public.idx_scores_trace_id_name_annotation
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_20_create_idx_traces_name_trgm.py
"""change: create idx_traces_name_trgm

Locks: SHARE UPDATE EXCLUSIVE on public.traces, builds an index

Revision ID: fe19f9d3762a
Revises: 9611ae2f2d5c
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "fe19f9d3762a"
down_revision: Union[str, Sequence[str], None] = "9611ae2f2d5c"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_traces_name_trgm")
        op.create_index(
            op.f("idx_traces_name_trgm"),
            "traces",
            ["name"],
            postgresql_using="gin",
            postgresql_ops={"name": "public.gin_trgm_ops"},
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_traces_name_trgm")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_21_create_idx_traces_tags.py
"""change: create idx_traces_tags

Locks: SHARE UPDATE EXCLUSIVE on public.traces, builds an index

Revision ID: 455253f19d69
Revises: fe19f9d3762a
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "455253f19d69"
down_revision: Union[str, Sequence[str], None] = "fe19f9d3762a"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_traces_tags")
        op.create_index(
            op.f("idx_traces_tags"),
            "traces",
            ["tags"],
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
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_traces_tags")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_22_create_idx_traces_timestamp_brin.py
"""change: create idx_traces_timestamp_brin

Locks: SHARE UPDATE EXCLUSIVE on public.traces, builds an index

Revision ID: 9dc28c9764e4
Revises: 455253f19d69
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "9dc28c9764e4"
down_revision: Union[str, Sequence[str], None] = "455253f19d69"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_traces_timestamp_brin")
        op.create_index(
            op.f("idx_traces_timestamp_brin"),
            "traces",
            [sa.text('"timestamp"')],
            postgresql_using="brin",
            postgresql_with={"pages_per_range": 64},
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_traces_timestamp_brin")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_23_create_idx_traces_user_id.py
"""change: create idx_traces_user_id

Locks: SHARE UPDATE EXCLUSIVE on public.traces, builds an index

Revision ID: af288e0970e9
Revises: 9dc28c9764e4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "af288e0970e9"
down_revision: Union[str, Sequence[str], None] = "9dc28c9764e4"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_traces_user_id")
        op.create_index(
            op.f("idx_traces_user_id"),
            "traces",
            ["project_id", "user_id"],
            postgresql_where=sa.text("user_id IS NOT NULL"),
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_traces_user_id")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_24_create_observations_trace_id_idx.py
"""change: create observations_trace_id_idx

Locks: SHARE UPDATE EXCLUSIVE on public.observations, builds an index

Revision ID: 026b8402a0d4
Revises: af288e0970e9
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "026b8402a0d4"
down_revision: Union[str, Sequence[str], None] = "af288e0970e9"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.observations_trace_id_idx")
        op.create_index(
            op.f("observations_trace_id_idx"),
            "observations",
            ["trace_id", "project_id", "start_time"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.observations_trace_id_idx")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_25_drop_observations_trace_id_idx_old_6a996d.py
"""change: drop observations_trace_id_idx_old_6a996d

Locks: SHARE UPDATE EXCLUSIVE on public.observations, catalog change only

Revision ID: a8728ebd0d2c
Revises: 026b8402a0d4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a8728ebd0d2c"
down_revision: Union[str, Sequence[str], None] = "026b8402a0d4"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.observations_trace_id_idx_old_6a996d
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
                public.observations_trace_id_idx_old_6a996d
            """)
        op.create_index(
            op.f("observations_trace_id_idx_old_6a996d"),
            "observations",
            ["trace_id"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_26_create_traces_project_id_idx.py
"""change: create traces_project_id_idx

Locks: SHARE UPDATE EXCLUSIVE on public.traces, builds an index

Revision ID: 274a05c0a29e
Revises: a8728ebd0d2c
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "274a05c0a29e"
down_revision: Union[str, Sequence[str], None] = "a8728ebd0d2c"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.traces_project_id_idx")
        op.create_index(
            op.f("traces_project_id_idx"),
            "traces",
            ["project_id", sa.text('"timestamp" DESC')],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.traces_project_id_idx")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_27_drop_traces_project_id_idx_old_fe4561.py
"""change: drop traces_project_id_idx_old_fe4561

Locks: SHARE UPDATE EXCLUSIVE on public.traces, catalog change only

Revision ID: eb9720244647
Revises: 274a05c0a29e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "eb9720244647"
down_revision: Union[str, Sequence[str], None] = "274a05c0a29e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.traces_project_id_idx_old_fe4561"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.traces_project_id_idx_old_fe4561"
        )
        op.create_index(
            op.f("traces_project_id_idx_old_fe4561"),
            "traces",
            ["project_id"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_28_copy_prompt_of_prompts.py
"""change: copy prompt of prompts

Locks: SHARE UPDATE EXCLUSIVE on public.prompts, updates rows in batches

Revision ID: 4590db74dd45
Revises: eb9720244647
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "4590db74dd45"
down_revision: Union[str, Sequence[str], None] = "eb9720244647"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.prompts') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.prompts SET prompt_new_cf0719 = prompt::jsonb
                    WHERE prompt_new_cf0719 IS NULL AND (prompt::jsonb) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.prompts are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.prompts SET prompt_new_cf0719 = prompt::jsonb
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.prompts WHERE prompt_new_cf0719 IS NULL AND (prompt::jsonb) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.prompts (prompt_new_cf0719)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_29_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.dataset_items, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.observations, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.projects, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.prompts, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.scores, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.traces, reads every row

Revision ID: d953b373496a
Revises: 4590db74dd45
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d953b373496a"
down_revision: Union[str, Sequence[str], None] = "4590db74dd45"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.prompts VALIDATE CONSTRAINT prompt_same_new_cf0719")
    op.execute("""
        ALTER TABLE public.prompts VALIDATE CONSTRAINT
            prompts_prompt_not_null_new_0772d7
        """)
    op.execute(
        "ALTER TABLE public.dataset_items VALIDATE CONSTRAINT fk_dataset_items_traces"
    )
    op.execute("""
        ALTER TABLE public.dataset_run_items VALIDATE CONSTRAINT
            fk_dataset_run_items_dataset_items
        """)
    op.execute(
        "ALTER TABLE public.dataset_runs VALIDATE CONSTRAINT fk_dataset_runs_datasets"
    )
    op.execute(
        "ALTER TABLE public.observations VALIDATE CONSTRAINT observations_level_check"
    )
    op.execute(
        "ALTER TABLE public.projects VALIDATE CONSTRAINT projects_retention_days_check"
    )
    op.execute("ALTER TABLE public.scores VALIDATE CONSTRAINT fk_scores_projects")
    op.execute("ALTER TABLE public.traces VALIDATE CONSTRAINT fk_traces_sessions")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_30_settle_prompt_of_prompts.py
"""change: settle prompt of prompts

Locks: ACCESS EXCLUSIVE on public.prompts, catalog change only

Revision ID: 10dd36e8e3f6
Revises: d953b373496a
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "10dd36e8e3f6"
down_revision: Union[str, Sequence[str], None] = "d953b373496a"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.prompts DROP CONSTRAINT prompt_same_new_cf0719")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.prompts'::regclass AND conname = 'prompt_same_new_cf0719'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.prompts ADD CONSTRAINT prompt_same_new_cf0719 CHECK (prompt_new_cf0719 IS NOT DISTINCT FROM prompt::jsonb) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute(
            "ALTER TABLE public.prompts VALIDATE CONSTRAINT prompt_same_new_cf0719"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_31_swap_prompt_of_prompts.py
"""change: swap prompt of prompts

Locks: ACCESS EXCLUSIVE on public.prompts, catalog change only

Revision ID: b2c8b654096c
Revises: 10dd36e8e3f6
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b2c8b654096c"
down_revision: Union[str, Sequence[str], None] = "10dd36e8e3f6"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_prompts_sync_new_eb7526 ON public.prompts")
    op.execute("DROP FUNCTION public.prompts_sync_new_eb7526()")
    op.execute("ALTER TABLE public.prompts RENAME COLUMN prompt TO prompt_old_cf0719")
    op.execute("ALTER TABLE public.prompts RENAME COLUMN prompt_new_cf0719 TO prompt")
    op.execute("""
        ALTER TABLE public.prompts RENAME CONSTRAINT prompts_prompt_not_null TO
            prompts_prompt_not_null_old_0772d7
        """)
    op.execute("""
        ALTER TABLE public.prompts RENAME CONSTRAINT prompts_prompt_not_null_new_0772d7
            TO prompts_prompt_not_null
        """)
    op.execute("""
        DO $grants$
        DECLARE
            given record;
        BEGIN
            FOR given IN
                SELECT acl.privilege_type AS privilege,
                       coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
                       CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
                FROM pg_attribute a
                CROSS JOIN LATERAL aclexplode(a.attacl) acl
                LEFT JOIN pg_roles r ON r.oid = acl.grantee
                WHERE a.attrelid = 'public.prompts'::regclass AND a.attname = 'prompt_old_cf0719'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'prompt',
                    'public.prompts'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.prompts_sync_old_eb7526() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.prompt_old_cf0719 := NEW.prompt;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_prompts_sync_old_eb7526 BEFORE INSERT OR UPDATE ON
            public.prompts FOR EACH ROW EXECUTE FUNCTION
            public.prompts_sync_old_eb7526()
        """)
    op.execute(
        "ALTER TABLE public.prompts ENABLE ALWAYS TRIGGER zz_prompts_sync_old_eb7526"
    )
    op.execute("DROP VIEW public.traces_view")
    op.execute("""
        CREATE VIEW public.traces_view (id, name, duration, cost) AS
         SELECT t.id,
            t.name,
            (max(o.end_time) - min(o.start_time)) AS duration,
            sum(o.total_cost) AS cost
           FROM (public.traces t
             LEFT JOIN public.observations o ON (((o.trace_id = t.id) AND
                 (o.project_id = t.project_id))))
          GROUP BY t.id, t.name
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP VIEW public.traces_view")
    op.execute("""
        CREATE VIEW public.traces_view (id, name, duration) AS
         SELECT t.id,
            t.name,
            (max(o.end_time) - min(o.start_time)) AS duration
           FROM (public.traces t
             LEFT JOIN public.observations o ON ((o.trace_id = t.id)))
          GROUP BY t.id, t.name
        """)
    op.execute("DROP TRIGGER zz_prompts_sync_old_eb7526 ON public.prompts")
    op.execute("DROP FUNCTION public.prompts_sync_old_eb7526()")
    op.execute("ALTER TABLE public.prompts RENAME COLUMN prompt TO prompt_new_cf0719")
    op.execute("ALTER TABLE public.prompts RENAME COLUMN prompt_old_cf0719 TO prompt")
    op.execute("""
        ALTER TABLE public.prompts RENAME CONSTRAINT prompts_prompt_not_null TO
            prompts_prompt_not_null_new_0772d7
        """)
    op.execute("""
        ALTER TABLE public.prompts RENAME CONSTRAINT prompts_prompt_not_null_old_0772d7
            TO prompts_prompt_not_null
        """)
    op.execute("""
        DO $grants$
        DECLARE
            given record;
        BEGIN
            FOR given IN
                SELECT acl.privilege_type AS privilege,
                       coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
                       CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
                FROM pg_attribute a
                CROSS JOIN LATERAL aclexplode(a.attacl) acl
                LEFT JOIN pg_roles r ON r.oid = acl.grantee
                WHERE a.attrelid = 'public.prompts'::regclass AND a.attname = 'prompt_new_cf0719'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'prompt',
                    'public.prompts'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.prompts_sync_new_eb7526() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.prompt_new_cf0719 := NEW.prompt::jsonb;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_prompts_sync_new_eb7526 BEFORE INSERT OR UPDATE ON
            public.prompts FOR EACH ROW EXECUTE FUNCTION
            public.prompts_sync_new_eb7526()
        """)
    op.execute(
        "ALTER TABLE public.prompts ENABLE ALWAYS TRIGGER zz_prompts_sync_new_eb7526"
    )


# file: 2026_01_15_change_32_finish_changing_prompt_of_prompts.py
"""change: finish changing prompt of prompts

Locks: ACCESS EXCLUSIVE on public.prompts, catalog change only

Revision ID: 87554d13a516
Revises: b2c8b654096c
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "87554d13a516"
down_revision: Union[str, Sequence[str], None] = "b2c8b654096c"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_prompts_sync_old_eb7526 ON public.prompts")
    op.execute("DROP FUNCTION public.prompts_sync_old_eb7526()")
    op.drop_column("prompts", "prompt_old_cf0719")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.prompts'::regclass AND attname = 'prompt_old_cf0719'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.prompts ADD COLUMN prompt_old_cf0719 text;
        CREATE FUNCTION public.prompts_sync_old_eb7526() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.prompt_old_cf0719 := NEW.prompt;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_prompts_sync_old_eb7526 BEFORE INSERT OR UPDATE ON public.prompts FOR EACH ROW EXECUTE FUNCTION public.prompts_sync_old_eb7526();
        ALTER TABLE public.prompts ENABLE ALWAYS TRIGGER zz_prompts_sync_old_eb7526;
        ALTER TABLE public.prompts ADD CONSTRAINT prompt_same_old_cf0719 CHECK (prompt_old_cf0719 IS NOT DISTINCT FROM prompt::text) NOT VALID;
        ALTER TABLE public.prompts ADD CONSTRAINT prompts_prompt_not_null_old_0772d7 NOT NULL prompt_old_cf0719 NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.prompts') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.prompts SET prompt_old_cf0719 = prompt
                    WHERE prompt_old_cf0719 IS NULL AND (prompt) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.prompts are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.prompts SET prompt_old_cf0719 = prompt
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.prompts WHERE prompt_old_cf0719 IS NULL AND (prompt) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.prompts (prompt_old_cf0719)")
        op.execute(
            "ALTER TABLE public.prompts VALIDATE CONSTRAINT prompt_same_old_cf0719"
        )
        op.execute("""
            ALTER TABLE public.prompts VALIDATE CONSTRAINT
                prompts_prompt_not_null_old_0772d7
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.prompts DROP CONSTRAINT prompt_same_old_cf0719")
