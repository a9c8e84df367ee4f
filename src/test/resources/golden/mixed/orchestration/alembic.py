# file: 2026_01_15_change_01_extend_type_state_type.py
"""change: extend type state_type

Downgrade: loses no rows, but writes every column of public.state_type again and fails
    while rows hold a new label; to keep it: update such rows first

Revision ID: fe842824c264
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "fe842824c264"
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
    op.execute("ALTER TYPE public.state_type ADD VALUE 'CRASHED' BEFORE 'CANCELLED'")
    op.execute("ALTER TYPE public.state_type ADD VALUE 'PAUSED' BEFORE 'CANCELLED'")
    op.execute("ALTER TYPE public.state_type ADD VALUE 'CANCELLING'")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TYPE public.state_type RENAME TO state_type_old_223916")
    op.execute("""
        CREATE TYPE public.state_type AS ENUM ('SCHEDULED', 'PENDING', 'RUNNING',
            'COMPLETED', 'FAILED', 'CANCELLED')
        """)
    op.execute("""
        ALTER TABLE public.flow_runs ALTER COLUMN state_type TYPE public.state_type
            USING state_type::text::public.state_type
        """)
    op.execute("""
        ALTER TABLE public.task_runs ALTER COLUMN state_type TYPE public.state_type
            USING state_type::text::public.state_type
        """)
    op.execute("DROP TYPE public.state_type_old_223916")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_create_table_concurrency_limits_and_more.py
"""change: create table concurrency_limits and more

Locks: ACCESS EXCLUSIVE on public.deployments, catalog change only
Downgrade: loses the rows of public.concurrency_limits; the rows of
    public.deployment_schedules; the rows of public.flow_run_states; the values of
    public.deployments.entrypoint; the values of public.deployments.work_queue_id; to
    keep it: dump the table before downgrading; copy the column before downgrading

Revision ID: 7125b1938235
Revises: fe842824c264
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "7125b1938235"
down_revision: Union[str, Sequence[str], None] = "fe842824c264"
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
        "concurrency_limits",
        sa.Column("tag", sa.String(), nullable=False),
        sa.Column("slots", sa.Integer(), nullable=False),
        sa.Column(
            "active_slots",
            postgresql.JSONB(),
            server_default=sa.text("'[]'::jsonb"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("tag", name=op.f("concurrency_limits_pkey")),
    )
    op.execute("""
        CREATE TABLE public.deployment_schedules (
            id uuid DEFAULT gen_random_uuid() NOT NULL,
            deployment_id uuid NOT NULL,
            schedule jsonb NOT NULL,
            active boolean DEFAULT true NOT NULL,
            slug character varying,
            CONSTRAINT deployment_schedules_deployment_id_slug_unique
                UNIQUE NULLS NOT DISTINCT (deployment_id, slug),
            CONSTRAINT deployment_schedules_pkey PRIMARY KEY (id)
        )
        """)
    op.execute("""
        CREATE TABLE public.flow_run_states (
            id uuid DEFAULT gen_random_uuid() NOT NULL,
            flow_run_id uuid NOT NULL,
            type public.state_type NOT NULL,
            "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
            message character varying,
            CONSTRAINT flow_run_states_flow_run_id_timestamp_unique
                UNIQUE (flow_run_id, "timestamp"),
            CONSTRAINT flow_run_states_pkey PRIMARY KEY (id)
        )
        """)
    op.execute("""
        ALTER INDEX public.ix_flow_runs_expected_start_time RENAME TO
            ix_flow_runs_expected_start_time_old_b6f136
        """)
    op.execute("""
        ALTER INDEX public.uq_flow_runs_flow_id_idempotency_key RENAME TO
            uq_flow_runs_flow_id_idempotency_key_old_07469e
        """)
    op.add_column(
        "deployments",
        sa.Column("parameters_new_f52821", postgresql.JSONB(), nullable=True),
    )
    op.add_column(
        "deployments",
        sa.Column("schedule_new_5f7200", postgresql.JSONB(), nullable=True),
    )
    op.execute("""
CREATE FUNCTION public.deployments_sync_new_01366d() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.parameters_new_f52821 := NEW.parameters;
    NEW.schedule_new_5f7200 := NEW.schedule;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_deployments_sync_new_01366d BEFORE INSERT OR UPDATE ON
            public.deployments FOR EACH ROW EXECUTE FUNCTION
            public.deployments_sync_new_01366d()
        """)
    op.execute("""
        ALTER TABLE public.deployments ENABLE ALWAYS TRIGGER
            zz_deployments_sync_new_01366d
        """)
    op.execute("""
        ALTER TABLE public.deployments ADD CONSTRAINT parameters_same_new_f52821
            CHECK (parameters_new_f52821 IS NOT DISTINCT FROM parameters::jsonb)
            NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.deployments ADD CONSTRAINT
            deployments_parameters_not_null_new_cd91a3 NOT NULL parameters_new_f52821
            NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.deployments ADD CONSTRAINT schedule_same_new_5f7200
            CHECK (schedule_new_5f7200 IS NOT DISTINCT FROM schedule::jsonb) NOT VALID
        """)
    op.add_column("deployments", sa.Column("entrypoint", sa.String(), nullable=True))
    op.add_column(
        "deployments", sa.Column("work_queue_id", postgresql.UUID(), nullable=True)
    )
    op.create_foreign_key(
        op.f("fk_deployment_schedules_deployments"),
        "deployment_schedules",
        "deployments",
        ["deployment_id"],
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
        op.f("fk_deployment_schedules_deployments"),
        "deployment_schedules",
        type_="foreignkey",
    )
    op.drop_column("deployments", "work_queue_id")
    op.drop_column("deployments", "entrypoint")
    op.execute("DROP TRIGGER zz_deployments_sync_new_01366d ON public.deployments")
    op.execute("DROP FUNCTION public.deployments_sync_new_01366d()")
    op.drop_column("deployments", "parameters_new_f52821")
    op.drop_column("deployments", "schedule_new_5f7200")
    op.execute("""
        ALTER INDEX public.uq_flow_runs_flow_id_idempotency_key_old_07469e RENAME TO
            uq_flow_runs_flow_id_idempotency_key
        """)
    op.execute("""
        ALTER INDEX public.ix_flow_runs_expected_start_time_old_b6f136 RENAME TO
            ix_flow_runs_expected_start_time
        """)
    op.drop_table("flow_run_states")
    op.drop_table("deployment_schedules")
    op.drop_table("concurrency_limits")


# file: 2026_01_15_change_03_alter_flows.py
"""change: alter flows

Locks: ACCESS EXCLUSIVE on public.flows, catalog change only
Downgrade: loses the values of public.flows.labels; to keep it: copy the column before
    downgrading

Revision ID: de5e84b4b4fb
Revises: 7125b1938235
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "de5e84b4b4fb"
down_revision: Union[str, Sequence[str], None] = "7125b1938235"
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
        "flows", sa.Column("tags_new_978c2f", postgresql.JSONB(), nullable=True)
    )
    op.execute("""
CREATE FUNCTION public.flows_sync_new_2e9ecd() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.tags_new_978c2f := NEW.tags;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_flows_sync_new_2e9ecd BEFORE INSERT OR UPDATE ON public.flows
            FOR EACH ROW EXECUTE FUNCTION public.flows_sync_new_2e9ecd()
        """)
    op.execute(
        "ALTER TABLE public.flows ENABLE ALWAYS TRIGGER zz_flows_sync_new_2e9ecd"
    )
    op.execute("""
        ALTER TABLE public.flows ADD CONSTRAINT tags_same_new_978c2f
            CHECK (tags_new_978c2f IS NOT DISTINCT FROM tags::jsonb) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.flows ADD CONSTRAINT flows_tags_not_null_new_0f31ab
            NOT NULL tags_new_978c2f NOT VALID
        """)
    op.add_column("flows", sa.Column("labels", postgresql.JSONB(), nullable=True))


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("flows", "labels")
    op.execute("DROP TRIGGER zz_flows_sync_new_2e9ecd ON public.flows")
    op.execute("DROP FUNCTION public.flows_sync_new_2e9ecd()")
    op.drop_column("flows", "tags_new_978c2f")


# file: 2026_01_15_change_04_add_is_anonymous_to_block_documents.py
"""change: add is_anonymous to block_documents

Locks: ACCESS EXCLUSIVE on public.block_documents, catalog change only
Downgrade: loses the values of public.block_documents.is_anonymous; to keep it: copy the
    column before downgrading

Revision ID: ed2c9417ce36
Revises: de5e84b4b4fb
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "ed2c9417ce36"
down_revision: Union[str, Sequence[str], None] = "de5e84b4b4fb"
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
        "block_documents",
        sa.Column(
            "is_anonymous",
            sa.Boolean(),
            server_default=sa.text("false"),
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
    op.drop_column("block_documents", "is_anonymous")


# file: 2026_01_15_change_05_alter_flow_runs.py
"""change: alter flow_runs

Locks: ACCESS EXCLUSIVE on public.flow_runs, catalog change only
Downgrade: loses the values of public.flow_runs.auto_scheduled; the values of
    public.flow_runs.state_name; the values of public.flow_runs.empirical_policy; the
    values of public.flow_runs.parent_task_run_id; to keep it: copy the column before
    downgrading

Revision ID: c4ac631e6bf9
Revises: ed2c9417ce36
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "c4ac631e6bf9"
down_revision: Union[str, Sequence[str], None] = "ed2c9417ce36"
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
        "flow_runs",
        sa.Column(
            "auto_scheduled",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
        ),
    )
    op.add_column("flow_runs", sa.Column("state_name", sa.String(), nullable=True))
    op.add_column(
        "flow_runs",
        sa.Column(
            "empirical_policy",
            postgresql.JSONB(),
            server_default=sa.text("'{}'::jsonb"),
            nullable=False,
        ),
    )
    op.add_column(
        "flow_runs", sa.Column("parent_task_run_id", postgresql.UUID(), nullable=True)
    )
    op.create_foreign_key(
        op.f("fk_flow_run_states_flow_runs"),
        "flow_run_states",
        "flow_runs",
        ["flow_run_id"],
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
        op.f("fk_flow_run_states_flow_runs"), "flow_run_states", type_="foreignkey"
    )
    op.drop_column("flow_runs", "parent_task_run_id")
    op.drop_column("flow_runs", "empirical_policy")
    op.drop_column("flow_runs", "state_name")
    op.drop_column("flow_runs", "auto_scheduled")


# file: 2026_01_15_change_06_alter_work_pools.py
"""change: alter work_pools

Locks: ACCESS EXCLUSIVE on public.work_pools, catalog change only
Downgrade: loses the values of public.work_pools.type; to keep it: copy the column
    before downgrading

Revision ID: b6d31649bebc
Revises: c4ac631e6bf9
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "b6d31649bebc"
down_revision: Union[str, Sequence[str], None] = "c4ac631e6bf9"
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
        "work_pools",
        sa.Column(
            "type",
            sa.String(),
            server_default=sa.text("'process'::character varying"),
            nullable=False,
        ),
    )
    op.create_check_constraint(
        op.f("work_pools_concurrency_limit_check"),
        "work_pools",
        "concurrency_limit >= 0",
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
        op.f("work_pools_concurrency_limit_check"), "work_pools", type_="check"
    )
    op.drop_column("work_pools", "type")


# file: 2026_01_15_change_07_alter_work_queues.py
"""change: alter work_queues

Locks: ACCESS EXCLUSIVE on public.work_queues, catalog change only
Downgrade: loses the values of public.work_queues.priority; the values of
    public.work_queues.work_pool_id; to keep it: copy the column before downgrading

Revision ID: 13df7b381773
Revises: b6d31649bebc
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "13df7b381773"
down_revision: Union[str, Sequence[str], None] = "b6d31649bebc"
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
        "work_queues",
        sa.Column(
            "priority", sa.Integer(), server_default=sa.text("1"), nullable=False
        ),
    )
    op.add_column(
        "work_queues", sa.Column("work_pool_id", postgresql.UUID(), nullable=True)
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("work_queues", "work_pool_id")
    op.drop_column("work_queues", "priority")


# file: 2026_01_15_change_08_add_fk_deployments_work_queues.py
"""change: add fk_deployments_work_queues

Locks: SHARE ROW EXCLUSIVE on public.deployments, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.work_queues, catalog change only

Revision ID: 6af6f0c25a9e
Revises: 13df7b381773
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6af6f0c25a9e"
down_revision: Union[str, Sequence[str], None] = "13df7b381773"
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
        "LOCK TABLE public.work_queues, public.deployments IN SHARE ROW EXCLUSIVE MODE"
    )
    op.create_foreign_key(
        op.f("fk_deployments_work_queues"),
        "deployments",
        "work_queues",
        ["work_queue_id"],
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
        "LOCK TABLE public.work_queues, public.deployments IN ACCESS EXCLUSIVE MODE"
    )
    op.drop_constraint(
        op.f("fk_deployments_work_queues"), "deployments", type_="foreignkey"
    )


# file: 2026_01_15_change_09_add_fk_flow_runs_task_runs.py
"""change: add fk_flow_runs_task_runs

Locks: SHARE ROW EXCLUSIVE on public.flow_runs, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.task_runs, catalog change only

Revision ID: 9ec3b3862295
Revises: 6af6f0c25a9e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9ec3b3862295"
down_revision: Union[str, Sequence[str], None] = "6af6f0c25a9e"
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
        "LOCK TABLE public.task_runs, public.flow_runs IN SHARE ROW EXCLUSIVE MODE"
    )
    op.create_foreign_key(
        op.f("fk_flow_runs_task_runs"),
        "flow_runs",
        "task_runs",
        ["parent_task_run_id"],
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
    op.execute("LOCK TABLE public.task_runs, public.flow_runs IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("fk_flow_runs_task_runs"), "flow_runs", type_="foreignkey")


# file: 2026_01_15_change_10_add_fk_work_queues_work_pools.py
"""change: add fk_work_queues_work_pools

Locks: SHARE ROW EXCLUSIVE on public.work_pools, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.work_queues, catalog change only

Revision ID: 1df2fa95ae2f
Revises: 9ec3b3862295
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "1df2fa95ae2f"
down_revision: Union[str, Sequence[str], None] = "9ec3b3862295"
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
        "LOCK TABLE public.work_pools, public.work_queues IN SHARE ROW EXCLUSIVE MODE"
    )
    op.create_foreign_key(
        op.f("fk_work_queues_work_pools"),
        "work_queues",
        "work_pools",
        ["work_pool_id"],
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
    op.execute(
        "LOCK TABLE public.work_pools, public.work_queues IN ACCESS EXCLUSIVE MODE"
    )
    op.drop_constraint(
        op.f("fk_work_queues_work_pools"), "work_queues", type_="foreignkey"
    )


# file: 2026_01_15_change_11_create_block_documents_block_type_id_name_unique.py
"""change: create block_documents_block_type_id_name_unique

Locks: SHARE UPDATE EXCLUSIVE on public.block_documents, builds an index

Revision ID: 19204d935522
Revises: 1df2fa95ae2f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "19204d935522"
down_revision: Union[str, Sequence[str], None] = "1df2fa95ae2f"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.block_documents_block_type_id_name_unique
            """)
        op.create_index(
            op.f("block_documents_block_type_id_name_unique"),
            "block_documents",
            ["block_type_id", "name"],
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
                public.block_documents_block_type_id_name_unique
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_12_add_block_documents_block_type_id_name_unique.py
"""change: add block_documents_block_type_id_name_unique

Locks: ACCESS EXCLUSIVE on public.block_documents, catalog change only

Revision ID: 32a12a7798ca
Revises: 19204d935522
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "32a12a7798ca"
down_revision: Union[str, Sequence[str], None] = "19204d935522"
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
        ALTER TABLE public.block_documents ADD CONSTRAINT
            block_documents_block_type_id_name_unique UNIQUE
            USING INDEX block_documents_block_type_id_name_unique
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.block_documents_block_type_id_name_unique_spare_1b25fe
            """)
        op.create_index(
            op.f("block_documents_block_type_id_name_unique_spare_1b25fe"),
            "block_documents",
            ["block_type_id", "name"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(
        op.f("block_documents_block_type_id_name_unique"),
        "block_documents",
        type_="unique",
    )
    op.execute("""
        ALTER INDEX public.block_documents_block_type_id_name_unique_spare_1b25fe RENAME
            TO block_documents_block_type_id_name_unique
        """)


# file: 2026_01_15_change_13_create_deployments_flow_id_name_unique.py
"""change: create deployments_flow_id_name_unique

Locks: SHARE UPDATE EXCLUSIVE on public.deployments, builds an index

Revision ID: 5f7c26325986
Revises: 32a12a7798ca
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5f7c26325986"
down_revision: Union[str, Sequence[str], None] = "32a12a7798ca"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.deployments_flow_id_name_unique"
        )
        op.create_index(
            op.f("deployments_flow_id_name_unique"),
            "deployments",
            ["flow_id", "name"],
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
            "DROP INDEX CONCURRENTLY IF EXISTS public.deployments_flow_id_name_unique"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_14_add_deployments_flow_id_name_unique.py
"""change: add deployments_flow_id_name_unique

Locks: ACCESS EXCLUSIVE on public.deployments, catalog change only

Revision ID: 88de34bfef94
Revises: 5f7c26325986
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "88de34bfef94"
down_revision: Union[str, Sequence[str], None] = "5f7c26325986"
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
        ALTER TABLE public.deployments ADD CONSTRAINT deployments_flow_id_name_unique
            UNIQUE USING INDEX deployments_flow_id_name_unique
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.deployments_flow_id_name_unique_spare_178ee9
            """)
        op.create_index(
            op.f("deployments_flow_id_name_unique_spare_178ee9"),
            "deployments",
            ["flow_id", "name"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(
        op.f("deployments_flow_id_name_unique"), "deployments", type_="unique"
    )
    op.execute("""
        ALTER INDEX public.deployments_flow_id_name_unique_spare_178ee9 RENAME TO
            deployments_flow_id_name_unique
        """)


# file: 2026_01_15_change_15_create_task_runs_flow_run_id_task_key_dynamic_key_unique.py
"""change: create task_runs_flow_run_id_task_key_dynamic_key_unique

Locks: SHARE UPDATE EXCLUSIVE on public.task_runs, builds an index

Revision ID: d8e8595562e9
Revises: 88de34bfef94
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d8e8595562e9"
down_revision: Union[str, Sequence[str], None] = "88de34bfef94"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.task_runs_flow_run_id_task_key_dynamic_key_unique
            """)
        op.create_index(
            op.f("task_runs_flow_run_id_task_key_dynamic_key_unique"),
            "task_runs",
            ["flow_run_id", "task_key", "dynamic_key"],
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
                public.task_runs_flow_run_id_task_key_dynamic_key_unique
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_16_add_task_runs_flow_run_id_task_key_dynamic_key_unique.py
"""change: add task_runs_flow_run_id_task_key_dynamic_key_unique

Locks: ACCESS EXCLUSIVE on public.task_runs, catalog change only

Revision ID: db4f13b14e91
Revises: d8e8595562e9
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "db4f13b14e91"
down_revision: Union[str, Sequence[str], None] = "d8e8595562e9"
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
        ALTER TABLE public.task_runs ADD CONSTRAINT
            task_runs_flow_run_id_task_key_dynamic_key_unique UNIQUE
            USING INDEX task_runs_flow_run_id_task_key_dynamic_key_unique
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.task_runs_flow_run_id_task_key_dynamic_key_unique_spare_ac0038
            """)
        op.create_index(
            op.f("task_runs_flow_run_id_task_key_dynamic_key_unique_spare_ac0038"),
            "task_runs",
            ["flow_run_id", "task_key", "dynamic_key"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(
        op.f("task_runs_flow_run_id_task_key_dynamic_key_unique"),
        "task_runs",
        type_="unique",
    )
    op.execute("""
        ALTER INDEX
            public.task_runs_flow_run_id_task_key_dynamic_key_unique_spare_ac0038 RENAME
            TO task_runs_flow_run_id_task_key_dynamic_key_unique
        """)


# file: 2026_01_15_change_17_create_work_pools_name_unique.py
"""change: create work_pools_name_unique

Locks: SHARE UPDATE EXCLUSIVE on public.work_pools, builds an index

Revision ID: ed748f2fdb44
Revises: db4f13b14e91
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ed748f2fdb44"
down_revision: Union[str, Sequence[str], None] = "db4f13b14e91"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.work_pools_name_unique")
        op.create_index(
            op.f("work_pools_name_unique"),
            "work_pools",
            ["name"],
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
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.work_pools_name_unique")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_18_add_work_pools_name_unique.py
"""change: add work_pools_name_unique

Locks: ACCESS EXCLUSIVE on public.work_pools, catalog change only

Revision ID: 4be8392fb4f2
Revises: ed748f2fdb44
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "4be8392fb4f2"
down_revision: Union[str, Sequence[str], None] = "ed748f2fdb44"
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
        ALTER TABLE public.work_pools ADD CONSTRAINT work_pools_name_unique UNIQUE
            USING INDEX work_pools_name_unique
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS public.work_pools_name_unique_spare_29279c
            """)
        op.create_index(
            op.f("work_pools_name_unique_spare_29279c"),
            "work_pools",
            ["name"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("work_pools_name_unique"), "work_pools", type_="unique")
    op.execute("""
        ALTER INDEX public.work_pools_name_unique_spare_29279c RENAME TO
            work_pools_name_unique
        """)


# file: 2026_01_15_change_19_create_idx_flow_runs_next_scheduled_start_time.py
"""change: create idx_flow_runs_next_scheduled_start_time

Locks: SHARE UPDATE EXCLUSIVE on public.flow_runs, builds an index

Revision ID: 03e92b109d26
Revises: 4be8392fb4f2
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "03e92b109d26"
down_revision: Union[str, Sequence[str], None] = "4be8392fb4f2"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.idx_flow_runs_next_scheduled_start_time
            """)
        op.create_index(
            op.f("idx_flow_runs_next_scheduled_start_time"),
            "flow_runs",
            ["deployment_id", "next_scheduled_start_time"],
            postgresql_where=sa.text("state_type = 'SCHEDULED'::public.state_type"),
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
                public.idx_flow_runs_next_scheduled_start_time
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_20_create_idx_flow_runs_start_time_or_expected.py
"""change: create idx_flow_runs_start_time_or_expected

Locks: SHARE UPDATE EXCLUSIVE on public.flow_runs, builds an index

Revision ID: 53d30812f673
Revises: 03e92b109d26
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "53d30812f673"
down_revision: Union[str, Sequence[str], None] = "03e92b109d26"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.idx_flow_runs_start_time_or_expected
            """)
        op.create_index(
            op.f("idx_flow_runs_start_time_or_expected"),
            "flow_runs",
            [sa.text("COALESCE(start_time, expected_start_time) DESC")],
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
                public.idx_flow_runs_start_time_or_expected
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_21_create_idx_logs_flow_run_id_timestamp.py
"""change: create idx_logs_flow_run_id_timestamp

Locks: SHARE UPDATE EXCLUSIVE on public.logs, builds an index

Revision ID: 243f75aa7573
Revises: 53d30812f673
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "243f75aa7573"
down_revision: Union[str, Sequence[str], None] = "53d30812f673"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_logs_flow_run_id_timestamp"
        )
        op.create_index(
            op.f("idx_logs_flow_run_id_timestamp"),
            "logs",
            ["flow_run_id", sa.text('"timestamp"')],
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
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_logs_flow_run_id_timestamp"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_22_create_idx_logs_timestamp_brin.py
"""change: create idx_logs_timestamp_brin

Locks: SHARE UPDATE EXCLUSIVE on public.logs, builds an index

Revision ID: 3384a9d123d2
Revises: 243f75aa7573
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "3384a9d123d2"
down_revision: Union[str, Sequence[str], None] = "243f75aa7573"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_logs_timestamp_brin")
        op.create_index(
            op.f("idx_logs_timestamp_brin"),
            "logs",
            [sa.text('"timestamp"')],
            postgresql_using="brin",
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_logs_timestamp_brin")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_23_create_idx_work_queues_work_pool_id_priority.py
"""change: create idx_work_queues_work_pool_id_priority

Locks: SHARE UPDATE EXCLUSIVE on public.work_queues, builds an index

Revision ID: c9ced902c393
Revises: 3384a9d123d2
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c9ced902c393"
down_revision: Union[str, Sequence[str], None] = "3384a9d123d2"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.idx_work_queues_work_pool_id_priority
            """)
        op.create_index(
            op.f("idx_work_queues_work_pool_id_priority"),
            "work_queues",
            ["work_pool_id", "priority"],
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
                public.idx_work_queues_work_pool_id_priority
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_24_create_ix_flow_runs_expected_start_time.py
"""change: create ix_flow_runs_expected_start_time

Locks: SHARE UPDATE EXCLUSIVE on public.flow_runs, builds an index

Revision ID: 2711f7a5e1d7
Revises: c9ced902c393
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "2711f7a5e1d7"
down_revision: Union[str, Sequence[str], None] = "c9ced902c393"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.ix_flow_runs_expected_start_time"
        )
        op.create_index(
            op.f("ix_flow_runs_expected_start_time"),
            "flow_runs",
            [sa.text("expected_start_time DESC")],
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
            "DROP INDEX CONCURRENTLY IF EXISTS public.ix_flow_runs_expected_start_time"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_25_drop_ix_flow_runs_expected_start_time_old_b6f136.py
"""change: drop ix_flow_runs_expected_start_time_old_b6f136

Locks: SHARE UPDATE EXCLUSIVE on public.flow_runs, catalog change only

Revision ID: 12639324bc58
Revises: 2711f7a5e1d7
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "12639324bc58"
down_revision: Union[str, Sequence[str], None] = "2711f7a5e1d7"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.ix_flow_runs_expected_start_time_old_b6f136
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
                public.ix_flow_runs_expected_start_time_old_b6f136
            """)
        op.create_index(
            op.f("ix_flow_runs_expected_start_time_old_b6f136"),
            "flow_runs",
            ["expected_start_time"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_26_create_uq_flow_runs_flow_id_idempotency_key.py
"""change: create uq_flow_runs_flow_id_idempotency_key

Locks: SHARE UPDATE EXCLUSIVE on public.flow_runs, builds an index

Revision ID: b7a271b4a72f
Revises: 12639324bc58
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b7a271b4a72f"
down_revision: Union[str, Sequence[str], None] = "12639324bc58"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.uq_flow_runs_flow_id_idempotency_key
            """)
        op.execute("""
            CREATE UNIQUE INDEX CONCURRENTLY uq_flow_runs_flow_id_idempotency_key
                ON public.flow_runs USING btree (flow_id, idempotency_key) NULLS NOT
                DISTINCT WHERE (idempotency_key IS NOT NULL)
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
                public.uq_flow_runs_flow_id_idempotency_key
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_27_drop_uq_flow_runs_flow_id_idempotency_key_old_07469e.py
"""change: drop uq_flow_runs_flow_id_idempotency_key_old_07469e

Locks: SHARE UPDATE EXCLUSIVE on public.flow_runs, catalog change only

Revision ID: ba1e7afb1f25
Revises: b7a271b4a72f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ba1e7afb1f25"
down_revision: Union[str, Sequence[str], None] = "b7a271b4a72f"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.uq_flow_runs_flow_id_idempotency_key_old_07469e
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
                public.uq_flow_runs_flow_id_idempotency_key_old_07469e
            """)
        op.create_index(
            op.f("uq_flow_runs_flow_id_idempotency_key_old_07469e"),
            "flow_runs",
            ["flow_id", "idempotency_key"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_28_copy_parameters_and_schedule_of_deployments.py
"""change: copy parameters and schedule of deployments

Locks: SHARE UPDATE EXCLUSIVE on public.deployments, updates rows in batches

Revision ID: 3aa62035fa6e
Revises: ba1e7afb1f25
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3aa62035fa6e"
down_revision: Union[str, Sequence[str], None] = "ba1e7afb1f25"
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
                last bigint := pg_relation_size('public.deployments') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.deployments SET parameters_new_f52821 = parameters, schedule_new_5f7200 = schedule
                    WHERE (parameters_new_f52821 IS NULL AND (parameters) IS NOT NULL OR schedule_new_5f7200 IS NULL AND (schedule) IS NOT NULL)
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.deployments are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.deployments SET parameters_new_f52821 = parameters, schedule_new_5f7200 = schedule
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.deployments WHERE (parameters_new_f52821 IS NULL AND (parameters) IS NOT NULL OR schedule_new_5f7200 IS NULL AND (schedule) IS NOT NULL) LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute(
            "ANALYZE public.deployments (parameters_new_f52821, schedule_new_5f7200)"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_29_copy_tags_of_flows.py
"""change: copy tags of flows

Locks: SHARE UPDATE EXCLUSIVE on public.flows, updates rows in batches

Revision ID: 5bd5fae2c775
Revises: 3aa62035fa6e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5bd5fae2c775"
down_revision: Union[str, Sequence[str], None] = "3aa62035fa6e"
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
                last bigint := pg_relation_size('public.flows') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.flows SET tags_new_978c2f = tags
                    WHERE tags_new_978c2f IS NULL AND (tags) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.flows are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.flows SET tags_new_978c2f = tags
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.flows WHERE tags_new_978c2f IS NULL AND (tags) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.flows (tags_new_978c2f)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_30_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.deployments, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.flow_runs, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.flows, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.work_pools, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.work_queues, reads every row

Revision ID: f3cb2f5a86d1
Revises: 5bd5fae2c775
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "f3cb2f5a86d1"
down_revision: Union[str, Sequence[str], None] = "5bd5fae2c775"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute(
        "ALTER TABLE public.deployments VALIDATE CONSTRAINT parameters_same_new_f52821"
    )
    op.execute("""
        ALTER TABLE public.deployments VALIDATE CONSTRAINT
            deployments_parameters_not_null_new_cd91a3
        """)
    op.execute(
        "ALTER TABLE public.deployments VALIDATE CONSTRAINT schedule_same_new_5f7200"
    )
    op.execute("ALTER TABLE public.flows VALIDATE CONSTRAINT tags_same_new_978c2f")
    op.execute(
        "ALTER TABLE public.flows VALIDATE CONSTRAINT flows_tags_not_null_new_0f31ab"
    )
    op.execute("""
        ALTER TABLE public.deployment_schedules VALIDATE CONSTRAINT
            fk_deployment_schedules_deployments
        """)
    op.execute(
        "ALTER TABLE public.deployments VALIDATE CONSTRAINT fk_deployments_work_queues"
    )
    op.execute("""
        ALTER TABLE public.flow_run_states VALIDATE CONSTRAINT
            fk_flow_run_states_flow_runs
        """)
    op.execute(
        "ALTER TABLE public.flow_runs VALIDATE CONSTRAINT fk_flow_runs_task_runs"
    )
    op.execute("""
        ALTER TABLE public.work_pools VALIDATE CONSTRAINT
            work_pools_concurrency_limit_check
        """)
    op.execute(
        "ALTER TABLE public.work_queues VALIDATE CONSTRAINT fk_work_queues_work_pools"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_31_settle_parameters_and_schedule_of_deployments.py
"""change: settle parameters and schedule of deployments

Locks: ACCESS EXCLUSIVE on public.deployments, catalog change only

Revision ID: 91c0a567d608
Revises: f3cb2f5a86d1
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "91c0a567d608"
down_revision: Union[str, Sequence[str], None] = "f3cb2f5a86d1"
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
        "ALTER TABLE public.deployments DROP CONSTRAINT parameters_same_new_f52821"
    )
    op.execute(
        "ALTER TABLE public.deployments DROP CONSTRAINT schedule_same_new_5f7200"
    )


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.deployments'::regclass AND conname = 'parameters_same_new_f52821'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.deployments ADD CONSTRAINT parameters_same_new_f52821 CHECK (parameters_new_f52821 IS NOT DISTINCT FROM parameters::jsonb) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("""
            ALTER TABLE public.deployments VALIDATE CONSTRAINT
                parameters_same_new_f52821
            """)
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.deployments'::regclass AND conname = 'schedule_same_new_5f7200'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.deployments ADD CONSTRAINT schedule_same_new_5f7200 CHECK (schedule_new_5f7200 IS NOT DISTINCT FROM schedule::jsonb) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("""
            ALTER TABLE public.deployments VALIDATE CONSTRAINT schedule_same_new_5f7200
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_32_settle_tags_of_flows.py
"""change: settle tags of flows

Locks: ACCESS EXCLUSIVE on public.flows, catalog change only

Revision ID: a1c13077627c
Revises: 91c0a567d608
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a1c13077627c"
down_revision: Union[str, Sequence[str], None] = "91c0a567d608"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.flows DROP CONSTRAINT tags_same_new_978c2f")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.flows'::regclass AND conname = 'tags_same_new_978c2f'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.flows ADD CONSTRAINT tags_same_new_978c2f CHECK (tags_new_978c2f IS NOT DISTINCT FROM tags::jsonb) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("ALTER TABLE public.flows VALIDATE CONSTRAINT tags_same_new_978c2f")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_33_swap_parameters_and_schedule_of_deployments.py
"""change: swap parameters and schedule of deployments

Locks: ACCESS EXCLUSIVE on public.deployments, catalog change only

Revision ID: e6e12f3263c2
Revises: a1c13077627c
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "e6e12f3263c2"
down_revision: Union[str, Sequence[str], None] = "a1c13077627c"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_deployments_sync_new_01366d ON public.deployments")
    op.execute("DROP FUNCTION public.deployments_sync_new_01366d()")
    op.alter_column("deployments", "parameters", server_default=None)
    op.execute("""
        ALTER TABLE public.deployments RENAME COLUMN parameters TO parameters_old_f52821
        """)
    op.execute("""
        ALTER TABLE public.deployments RENAME COLUMN parameters_new_f52821 TO parameters
        """)
    op.execute("""
        ALTER TABLE public.deployments RENAME CONSTRAINT deployments_parameters_not_null
            TO deployments_parameters_not_null_old_cd91a3
        """)
    op.execute("""
        ALTER TABLE public.deployments RENAME CONSTRAINT
            deployments_parameters_not_null_new_cd91a3 TO
            deployments_parameters_not_null
        """)
    op.alter_column("deployments", "parameters", server_default=sa.text("'{}'::jsonb"))
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
                WHERE a.attrelid = 'public.deployments'::regclass AND a.attname = 'parameters_old_f52821'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'parameters',
                    'public.deployments'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute(
        "ALTER TABLE public.deployments RENAME COLUMN schedule TO schedule_old_5f7200"
    )
    op.execute(
        "ALTER TABLE public.deployments RENAME COLUMN schedule_new_5f7200 TO schedule"
    )
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
                WHERE a.attrelid = 'public.deployments'::regclass AND a.attname = 'schedule_old_5f7200'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'schedule',
                    'public.deployments'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.deployments_sync_old_01366d() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.parameters_old_f52821 := NEW.parameters;
    NEW.schedule_old_5f7200 := NEW.schedule;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_deployments_sync_old_01366d BEFORE INSERT OR UPDATE ON
            public.deployments FOR EACH ROW EXECUTE FUNCTION
            public.deployments_sync_old_01366d()
        """)
    op.execute("""
        ALTER TABLE public.deployments ENABLE ALWAYS TRIGGER
            zz_deployments_sync_old_01366d
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_deployments_sync_old_01366d ON public.deployments")
    op.execute("DROP FUNCTION public.deployments_sync_old_01366d()")
    op.alter_column("deployments", "parameters", server_default=None)
    op.execute("""
        ALTER TABLE public.deployments RENAME COLUMN parameters TO parameters_new_f52821
        """)
    op.execute("""
        ALTER TABLE public.deployments RENAME COLUMN parameters_old_f52821 TO parameters
        """)
    op.execute("""
        ALTER TABLE public.deployments RENAME CONSTRAINT deployments_parameters_not_null
            TO deployments_parameters_not_null_new_cd91a3
        """)
    op.execute("""
        ALTER TABLE public.deployments RENAME CONSTRAINT
            deployments_parameters_not_null_old_cd91a3 TO
            deployments_parameters_not_null
        """)
    op.alter_column("deployments", "parameters", server_default=sa.text("'{}'::json"))
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
                WHERE a.attrelid = 'public.deployments'::regclass AND a.attname = 'parameters_new_f52821'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'parameters',
                    'public.deployments'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute(
        "ALTER TABLE public.deployments RENAME COLUMN schedule TO schedule_new_5f7200"
    )
    op.execute(
        "ALTER TABLE public.deployments RENAME COLUMN schedule_old_5f7200 TO schedule"
    )
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
                WHERE a.attrelid = 'public.deployments'::regclass AND a.attname = 'schedule_new_5f7200'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'schedule',
                    'public.deployments'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.deployments_sync_new_01366d() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.parameters_new_f52821 := NEW.parameters;
    NEW.schedule_new_5f7200 := NEW.schedule;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_deployments_sync_new_01366d BEFORE INSERT OR UPDATE ON
            public.deployments FOR EACH ROW EXECUTE FUNCTION
            public.deployments_sync_new_01366d()
        """)
    op.execute("""
        ALTER TABLE public.deployments ENABLE ALWAYS TRIGGER
            zz_deployments_sync_new_01366d
        """)


# file: 2026_01_15_change_34_finish_changing_parameters_and_schedule_of_deployments.py
"""change: finish changing parameters and schedule of deployments

Locks: ACCESS EXCLUSIVE on public.deployments, catalog change only
Downgrade: loses what the new type of public.deployments.parameters rounds away; what
    the new type of public.deployments.schedule rounds away; to keep it: copy the column
    first

Revision ID: 02f85550563c
Revises: e6e12f3263c2
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "02f85550563c"
down_revision: Union[str, Sequence[str], None] = "e6e12f3263c2"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_deployments_sync_old_01366d ON public.deployments")
    op.execute("DROP FUNCTION public.deployments_sync_old_01366d()")
    op.drop_column("deployments", "parameters_old_f52821")
    op.drop_column("deployments", "schedule_old_5f7200")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.deployments'::regclass AND attname = 'parameters_old_f52821'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.deployments ADD COLUMN parameters_old_f52821 json;
        ALTER TABLE public.deployments ADD COLUMN schedule_old_5f7200 json;
        CREATE FUNCTION public.deployments_sync_old_01366d() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.parameters_old_f52821 := NEW.parameters;
    NEW.schedule_old_5f7200 := NEW.schedule;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_deployments_sync_old_01366d BEFORE INSERT OR UPDATE ON public.deployments FOR EACH ROW EXECUTE FUNCTION public.deployments_sync_old_01366d();
        ALTER TABLE public.deployments ENABLE ALWAYS TRIGGER zz_deployments_sync_old_01366d;
        ALTER TABLE public.deployments ADD CONSTRAINT parameters_same_old_f52821 CHECK ((parameters_old_f52821 IS NULL) = (parameters IS NULL)) NOT VALID;
        ALTER TABLE public.deployments ADD CONSTRAINT deployments_parameters_not_null_old_cd91a3 NOT NULL parameters_old_f52821 NOT VALID;
        ALTER TABLE public.deployments ADD CONSTRAINT schedule_same_old_5f7200 CHECK ((schedule_old_5f7200 IS NULL) = (schedule IS NULL)) NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.deployments') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.deployments SET parameters_old_f52821 = parameters, schedule_old_5f7200 = schedule
                    WHERE (parameters_old_f52821 IS NULL AND (parameters) IS NOT NULL OR schedule_old_5f7200 IS NULL AND (schedule) IS NOT NULL)
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.deployments are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.deployments SET parameters_old_f52821 = parameters, schedule_old_5f7200 = schedule
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.deployments WHERE (parameters_old_f52821 IS NULL AND (parameters) IS NOT NULL OR schedule_old_5f7200 IS NULL AND (schedule) IS NOT NULL) LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute(
            "ANALYZE public.deployments (parameters_old_f52821, schedule_old_5f7200)"
        )
        op.execute("""
            ALTER TABLE public.deployments VALIDATE CONSTRAINT
                parameters_same_old_f52821
            """)
        op.execute("""
            ALTER TABLE public.deployments VALIDATE CONSTRAINT
                deployments_parameters_not_null_old_cd91a3
            """)
        op.execute("""
            ALTER TABLE public.deployments VALIDATE CONSTRAINT schedule_same_old_5f7200
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "ALTER TABLE public.deployments DROP CONSTRAINT parameters_same_old_f52821"
    )
    op.execute(
        "ALTER TABLE public.deployments DROP CONSTRAINT schedule_same_old_5f7200"
    )


# file: 2026_01_15_change_35_swap_tags_of_flows.py
"""change: swap tags of flows

Locks: ACCESS EXCLUSIVE on public.flows, catalog change only

Revision ID: d4c1ff7af4c2
Revises: 02f85550563c
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "d4c1ff7af4c2"
down_revision: Union[str, Sequence[str], None] = "02f85550563c"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_flows_sync_new_2e9ecd ON public.flows")
    op.execute("DROP FUNCTION public.flows_sync_new_2e9ecd()")
    op.alter_column("flows", "tags", server_default=None)
    op.execute("ALTER TABLE public.flows RENAME COLUMN tags TO tags_old_978c2f")
    op.execute("ALTER TABLE public.flows RENAME COLUMN tags_new_978c2f TO tags")
    op.execute("""
        ALTER TABLE public.flows RENAME CONSTRAINT flows_tags_not_null TO
            flows_tags_not_null_old_0f31ab
        """)
    op.execute("""
        ALTER TABLE public.flows RENAME CONSTRAINT flows_tags_not_null_new_0f31ab TO
            flows_tags_not_null
        """)
    op.alter_column("flows", "tags", server_default=sa.text("'[]'::jsonb"))
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
                WHERE a.attrelid = 'public.flows'::regclass AND a.attname = 'tags_old_978c2f'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'tags',
                    'public.flows'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.flows_sync_old_2e9ecd() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.tags_old_978c2f := NEW.tags;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_flows_sync_old_2e9ecd BEFORE INSERT OR UPDATE ON public.flows
            FOR EACH ROW EXECUTE FUNCTION public.flows_sync_old_2e9ecd()
        """)
    op.execute(
        "ALTER TABLE public.flows ENABLE ALWAYS TRIGGER zz_flows_sync_old_2e9ecd"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_flows_sync_old_2e9ecd ON public.flows")
    op.execute("DROP FUNCTION public.flows_sync_old_2e9ecd()")
    op.alter_column("flows", "tags", server_default=None)
    op.execute("ALTER TABLE public.flows RENAME COLUMN tags TO tags_new_978c2f")
    op.execute("ALTER TABLE public.flows RENAME COLUMN tags_old_978c2f TO tags")
    op.execute("""
        ALTER TABLE public.flows RENAME CONSTRAINT flows_tags_not_null TO
            flows_tags_not_null_new_0f31ab
        """)
    op.execute("""
        ALTER TABLE public.flows RENAME CONSTRAINT flows_tags_not_null_old_0f31ab TO
            flows_tags_not_null
        """)
    op.alter_column("flows", "tags", server_default=sa.text("'[]'::json"))
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
                WHERE a.attrelid = 'public.flows'::regclass AND a.attname = 'tags_new_978c2f'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'tags',
                    'public.flows'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.flows_sync_new_2e9ecd() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.tags_new_978c2f := NEW.tags;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_flows_sync_new_2e9ecd BEFORE INSERT OR UPDATE ON public.flows
            FOR EACH ROW EXECUTE FUNCTION public.flows_sync_new_2e9ecd()
        """)
    op.execute(
        "ALTER TABLE public.flows ENABLE ALWAYS TRIGGER zz_flows_sync_new_2e9ecd"
    )


# file: 2026_01_15_change_36_finish_changing_tags_of_flows.py
"""change: finish changing tags of flows

Locks: ACCESS EXCLUSIVE on public.flows, catalog change only
Downgrade: loses what the new type of public.flows.tags rounds away; to keep it: copy
    the column first

Revision ID: 3ca69cf562d1
Revises: d4c1ff7af4c2
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3ca69cf562d1"
down_revision: Union[str, Sequence[str], None] = "d4c1ff7af4c2"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_flows_sync_old_2e9ecd ON public.flows")
    op.execute("DROP FUNCTION public.flows_sync_old_2e9ecd()")
    op.drop_column("flows", "tags_old_978c2f")
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
        SELECT FROM pg_attribute WHERE attrelid = 'public.flows'::regclass AND attname = 'tags_old_978c2f'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.flows ADD COLUMN tags_old_978c2f json;
        CREATE FUNCTION public.flows_sync_old_2e9ecd() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.tags_old_978c2f := NEW.tags;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_flows_sync_old_2e9ecd BEFORE INSERT OR UPDATE ON public.flows FOR EACH ROW EXECUTE FUNCTION public.flows_sync_old_2e9ecd();
        ALTER TABLE public.flows ENABLE ALWAYS TRIGGER zz_flows_sync_old_2e9ecd;
        ALTER TABLE public.flows ADD CONSTRAINT tags_same_old_978c2f CHECK ((tags_old_978c2f IS NULL) = (tags IS NULL)) NOT VALID;
        ALTER TABLE public.flows ADD CONSTRAINT flows_tags_not_null_old_0f31ab NOT NULL tags_old_978c2f NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.flows') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.flows SET tags_old_978c2f = tags
                    WHERE tags_old_978c2f IS NULL AND (tags) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.flows are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.flows SET tags_old_978c2f = tags
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.flows WHERE tags_old_978c2f IS NULL AND (tags) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.flows (tags_old_978c2f)")
        op.execute("ALTER TABLE public.flows VALIDATE CONSTRAINT tags_same_old_978c2f")
        op.execute("""
            ALTER TABLE public.flows VALIDATE CONSTRAINT flows_tags_not_null_old_0f31ab
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.flows DROP CONSTRAINT tags_same_old_978c2f")
