# file: 2026_01_15_change_01_rename_table_workspace_to_workspaces.py
"""change: rename table workspace to workspaces

Locks: ACCESS EXCLUSIVE on public.workspace, catalog change only

Revision ID: 8d1209ddbe9c
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "8d1209ddbe9c"
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
    op.execute("ALTER TABLE public.workspace RENAME TO workspaces")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.workspaces RENAME TO workspace")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_rename_table_activity_to_activities.py
"""change: rename table activity to activities

Locks: ACCESS EXCLUSIVE on public.activity, catalog change only

Revision ID: c587c6b868df
Revises: 8d1209ddbe9c
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c587c6b868df"
down_revision: Union[str, Sequence[str], None] = "8d1209ddbe9c"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.activity RENAME TO activities")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.activities RENAME TO activity")


# file: 2026_01_15_change_03_create_table_issue_labels_and_more.py
"""change: create table issue_labels and more

Locks: ACCESS EXCLUSIVE on public.activities, catalog change only
Downgrade: loses the rows of public.issue_labels; the rows of public.issue_sequences; to
    keep it: dump the table before downgrading

Revision ID: 9fd5cf6ab517
Revises: c587c6b868df
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "9fd5cf6ab517"
down_revision: Union[str, Sequence[str], None] = "c587c6b868df"
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
        CREATE TYPE public.state_group AS ENUM ('backlog', 'unstarted', 'started',
            'completed', 'cancelled')
        """)
    op.create_table(
        "issue_labels",
        sa.Column("issue_id", postgresql.UUID(), nullable=False),
        sa.Column("label_id", postgresql.UUID(), nullable=False),
        sa.PrimaryKeyConstraint("issue_id", "label_id", name=op.f("issue_labels_pkey")),
    )
    op.create_table(
        "issue_sequences",
        sa.Column("project_id", postgresql.UUID(), nullable=False),
        sa.Column(
            "last_value", sa.BigInteger(), server_default=sa.text("0"), nullable=False
        ),
        sa.PrimaryKeyConstraint("project_id", name=op.f("issue_sequences_pkey")),
    )
    op.create_index(op.f("idx_issue_labels_label_id"), "issue_labels", ["label_id"])
    op.execute("ALTER INDEX public.issues_project RENAME TO issues_project_old_bf54b4")
    op.execute("""
        ALTER TABLE public.activities RENAME CONSTRAINT activity_id_not_null TO
            activities_id_not_null
        """)
    op.execute("""
        ALTER TABLE public.activities RENAME CONSTRAINT activity_verb_not_null TO
            activities_verb_not_null
        """)
    op.execute("""
        ALTER TABLE public.activities RENAME CONSTRAINT activity_created_at_not_null TO
            activities_created_at_not_null
        """)
    op.execute("""
        ALTER TABLE public.activities RENAME CONSTRAINT activity_issue_id_fkey TO
            activities_issue_id_fkey
        """)
    op.execute("""
        ALTER TABLE public.activities RENAME CONSTRAINT activity_pkey TO activities_pkey
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
        ALTER TABLE public.activities RENAME CONSTRAINT activities_pkey TO activity_pkey
        """)
    op.execute("""
        ALTER TABLE public.activities RENAME CONSTRAINT activities_issue_id_fkey TO
            activity_issue_id_fkey
        """)
    op.execute("""
        ALTER TABLE public.activities RENAME CONSTRAINT activities_created_at_not_null
            TO activity_created_at_not_null
        """)
    op.execute("""
        ALTER TABLE public.activities RENAME CONSTRAINT activities_verb_not_null TO
            activity_verb_not_null
        """)
    op.execute("""
        ALTER TABLE public.activities RENAME CONSTRAINT activities_id_not_null TO
            activity_id_not_null
        """)
    op.execute("ALTER INDEX public.issues_project_old_bf54b4 RENAME TO issues_project")
    op.drop_index(op.f("idx_issue_labels_label_id"), table_name="issue_labels")
    op.drop_table("issue_sequences")
    op.drop_table("issue_labels")
    op.execute("DROP TYPE public.state_group")


# file: 2026_01_15_change_04_alter_issues.py
"""change: alter issues

Locks: ACCESS EXCLUSIVE on public.issues, catalog change only
Downgrade: loses the values of public.issues.title_tsvector; the values of
    public.issues.is_draft; to keep it: copy the column before downgrading

Revision ID: ad06832070a0
Revises: 9fd5cf6ab517
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "ad06832070a0"
down_revision: Union[str, Sequence[str], None] = "9fd5cf6ab517"
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
        ALTER TABLE public.issues ADD COLUMN title_tsvector tsvector
            GENERATED ALWAYS AS (to_tsvector('english'::regconfig, (name)::text))
            VIRTUAL
        """)
    op.add_column(
        "issues",
        sa.Column(
            "is_draft", sa.Boolean(), server_default=sa.text("false"), nullable=False
        ),
    )
    op.create_foreign_key(
        op.f("fk_issue_labels_issues"),
        "issue_labels",
        "issues",
        ["issue_id"],
        ["id"],
        ondelete="CASCADE",
        postgresql_not_valid=True,
    )
    op.create_check_constraint(
        op.f("issues_parent_id_check"),
        "issues",
        "parent_id <> id",
        postgresql_not_valid=True,
    )
    op.create_check_constraint(
        op.f("issues_target_date_check"),
        "issues",
        "target_date >= start_date",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("issues_target_date_check"), "issues", type_="check")
    op.drop_constraint(op.f("issues_parent_id_check"), "issues", type_="check")
    op.drop_constraint(
        op.f("fk_issue_labels_issues"), "issue_labels", type_="foreignkey"
    )
    op.drop_column("issues", "is_draft")
    op.drop_column("issues", "title_tsvector")


# file: 2026_01_15_change_05_alter_labels.py
"""change: alter labels

Locks: ACCESS EXCLUSIVE on public.labels, catalog change only

Revision ID: ffc67447ef67
Revises: ad06832070a0
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "ffc67447ef67"
down_revision: Union[str, Sequence[str], None] = "ad06832070a0"
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
        "labels", "color", server_default=sa.text("'#ffffff'::character varying")
    )
    op.create_foreign_key(
        op.f("fk_issue_labels_labels"),
        "issue_labels",
        "labels",
        ["label_id"],
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
        op.f("fk_issue_labels_labels"), "issue_labels", type_="foreignkey"
    )
    op.alter_column("labels", "color", server_default=None)


# file: 2026_01_15_change_06_alter_projects.py
"""change: alter projects

Locks: ACCESS EXCLUSIVE on public.projects, catalog change only
Downgrade: loses the values of public.projects.archived_at; to keep it: copy the column
    before downgrading

Revision ID: e4c240449ba0
Revises: ffc67447ef67
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "e4c240449ba0"
down_revision: Union[str, Sequence[str], None] = "ffc67447ef67"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("projects", "identifier", type_=sa.String(length=12))
    op.add_column(
        "projects", sa.Column("archived_at", sa.DateTime(timezone=True), nullable=True)
    )
    op.create_foreign_key(
        op.f("fk_issue_sequences_projects"),
        "issue_sequences",
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
    op.drop_constraint(
        op.f("fk_issue_sequences_projects"), "issue_sequences", type_="foreignkey"
    )
    op.drop_column("projects", "archived_at")
    op.execute("""
        ALTER TABLE public.projects ALTER COLUMN identifier TYPE character varying(5)
            USING identifier::character varying(5)
        """)


# file: 2026_01_15_change_07_alter_states.py
"""change: alter states

Locks: ACCESS EXCLUSIVE on public.states, catalog change only
Downgrade: loses the values of public.states.state_group; the values of
    public.states.is_default; to keep it: copy the column before downgrading

Revision ID: 689139c45162
Revises: e4c240449ba0
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "689139c45162"
down_revision: Union[str, Sequence[str], None] = "e4c240449ba0"
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
        "states",
        sa.Column(
            "state_group",
            postgresql.ENUM(
                "backlog",
                "unstarted",
                "started",
                "completed",
                "cancelled",
                name="state_group",
                create_type=False,
            ),
            server_default=sa.text("'backlog'::public.state_group"),
            nullable=False,
        ),
    )
    op.add_column(
        "states",
        sa.Column(
            "is_default", sa.Boolean(), server_default=sa.text("false"), nullable=False
        ),
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("states", "is_default")
    op.drop_column("states", "state_group")


# file: 2026_01_15_change_08_alter_workspaces.py
"""change: alter workspaces

Locks: ACCESS EXCLUSIVE on public.workspaces, catalog change only
Downgrade: loses the values of public.workspaces.logo; to keep it: copy the column
    before downgrading

Revision ID: bbc4c3566fc9
Revises: 689139c45162
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "bbc4c3566fc9"
down_revision: Union[str, Sequence[str], None] = "689139c45162"
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
        ALTER TABLE public.workspaces RENAME CONSTRAINT workspace_id_not_null TO
            workspaces_id_not_null
        """)
    op.execute("""
        ALTER TABLE public.workspaces RENAME CONSTRAINT workspace_name_not_null TO
            workspaces_name_not_null
        """)
    op.add_column("workspaces", sa.Column("logo", sa.Text(), nullable=True))
    op.execute("""
        ALTER TABLE public.workspaces RENAME CONSTRAINT workspace_slug_not_null TO
            workspaces_slug_not_null
        """)
    op.execute("""
        ALTER TABLE public.workspaces RENAME CONSTRAINT workspace_created_at_not_null TO
            workspaces_created_at_not_null
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
        ALTER TABLE public.workspaces RENAME CONSTRAINT workspaces_created_at_not_null
            TO workspace_created_at_not_null
        """)
    op.execute("""
        ALTER TABLE public.workspaces RENAME CONSTRAINT workspaces_slug_not_null TO
            workspace_slug_not_null
        """)
    op.drop_column("workspaces", "logo")
    op.execute("""
        ALTER TABLE public.workspaces RENAME CONSTRAINT workspaces_name_not_null TO
            workspace_name_not_null
        """)
    op.execute("""
        ALTER TABLE public.workspaces RENAME CONSTRAINT workspaces_id_not_null TO
            workspace_id_not_null
        """)


# file: 2026_01_15_change_09_add_projects_lead_id_fkey.py
"""change: add projects_lead_id_fkey

Locks: ACCESS EXCLUSIVE on public.projects, catalog change only
Locks: ACCESS EXCLUSIVE on public.users, catalog change only

Revision ID: 889b4355e97b
Revises: bbc4c3566fc9
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "889b4355e97b"
down_revision: Union[str, Sequence[str], None] = "bbc4c3566fc9"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.users, public.projects IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("projects_lead_id_fkey"), "projects", type_="foreignkey")
    op.create_foreign_key(
        op.f("projects_lead_id_fkey"),
        "projects",
        "users",
        ["lead_id"],
        ["id"],
        ondelete="SET NULL",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE public.projects DROP CONSTRAINT IF EXISTS
                projects_lead_id_fkey_spare_600a5b
            """)
        op.create_foreign_key(
            op.f("projects_lead_id_fkey_spare_600a5b"),
            "projects",
            "users",
            ["lead_id"],
            ["id"],
            postgresql_not_valid=True,
        )
        op.execute("SET lock_timeout = '0'")
        op.execute("""
            ALTER TABLE public.projects VALIDATE CONSTRAINT
                projects_lead_id_fkey_spare_600a5b
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.users, public.projects IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("projects_lead_id_fkey"), "projects", type_="foreignkey")
    op.execute("""
        ALTER TABLE public.projects RENAME CONSTRAINT projects_lead_id_fkey_spare_600a5b
            TO projects_lead_id_fkey
        """)


# file: 2026_01_15_change_10_add_workspace_members_role_check.py
"""change: add workspace_members_role_check

Locks: ACCESS EXCLUSIVE on public.workspace_members, catalog change only

Revision ID: c11eb95bbc39
Revises: 889b4355e97b
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c11eb95bbc39"
down_revision: Union[str, Sequence[str], None] = "889b4355e97b"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.create_check_constraint(
        op.f("workspace_members_role_check"),
        "workspace_members",
        "role = ANY (ARRAY[5, 10, 15, 20])",
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
        op.f("workspace_members_role_check"), "workspace_members", type_="check"
    )


# file: 2026_01_15_change_11_create_workspace_members_workspace_id_member_id_unique.py
"""change: create workspace_members_workspace_id_member_id_unique

Locks: SHARE UPDATE EXCLUSIVE on public.workspace_members, builds an index

Revision ID: e4f9be040b81
Revises: c11eb95bbc39
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "e4f9be040b81"
down_revision: Union[str, Sequence[str], None] = "c11eb95bbc39"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.workspace_members_workspace_id_member_id_unique
            """)
        op.create_index(
            op.f("workspace_members_workspace_id_member_id_unique"),
            "workspace_members",
            ["workspace_id", "member_id"],
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
                public.workspace_members_workspace_id_member_id_unique
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_12_add_workspace_members_workspace_id_member_id_unique.py
"""change: add workspace_members_workspace_id_member_id_unique

Locks: ACCESS EXCLUSIVE on public.workspace_members, catalog change only

Revision ID: 91a5696260cc
Revises: e4f9be040b81
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "91a5696260cc"
down_revision: Union[str, Sequence[str], None] = "e4f9be040b81"
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
        ALTER TABLE public.workspace_members ADD CONSTRAINT
            workspace_members_workspace_id_member_id_unique UNIQUE
            USING INDEX workspace_members_workspace_id_member_id_unique
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.workspace_members_workspace_id_member_id_unique_spare_befea2
            """)
        op.create_index(
            op.f("workspace_members_workspace_id_member_id_unique_spare_befea2"),
            "workspace_members",
            ["workspace_id", "member_id"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(
        op.f("workspace_members_workspace_id_member_id_unique"),
        "workspace_members",
        type_="unique",
    )
    op.execute("""
        ALTER INDEX public.workspace_members_workspace_id_member_id_unique_spare_befea2
            RENAME TO workspace_members_workspace_id_member_id_unique
        """)


# file: 2026_01_15_change_13_create_idx_issues_name_search.py
"""change: create idx_issues_name_search

Locks: SHARE UPDATE EXCLUSIVE on public.issues, builds an index

Revision ID: 7aba63d8ca48
Revises: 91a5696260cc
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "7aba63d8ca48"
down_revision: Union[str, Sequence[str], None] = "91a5696260cc"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_issues_name_search")
        op.create_index(
            op.f("idx_issues_name_search"),
            "issues",
            [sa.text("to_tsvector('english'::regconfig, (name)::text)")],
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
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_issues_name_search")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_14_create_idx_issues_parent_id.py
"""change: create idx_issues_parent_id

Locks: SHARE UPDATE EXCLUSIVE on public.issues, builds an index

Revision ID: 39409190090a
Revises: 7aba63d8ca48
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "39409190090a"
down_revision: Union[str, Sequence[str], None] = "7aba63d8ca48"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_issues_parent_id")
        op.create_index(
            op.f("idx_issues_parent_id"),
            "issues",
            ["parent_id"],
            postgresql_where=sa.text("parent_id IS NOT NULL"),
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_issues_parent_id")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_15_create_idx_projects_workspace_id_identifier.py
"""change: create idx_projects_workspace_id_identifier

Locks: SHARE UPDATE EXCLUSIVE on public.projects, builds an index

Revision ID: 9e8c14a1562c
Revises: 39409190090a
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "9e8c14a1562c"
down_revision: Union[str, Sequence[str], None] = "39409190090a"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.idx_projects_workspace_id_identifier
            """)
        op.create_index(
            op.f("idx_projects_workspace_id_identifier"),
            "projects",
            ["workspace_id", sa.text("upper((identifier)::text)")],
            unique=True,
            postgresql_where=sa.text("archived_at IS NULL"),
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
                public.idx_projects_workspace_id_identifier
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_16_create_issues_project.py
"""change: create issues_project

Locks: SHARE UPDATE EXCLUSIVE on public.issues, builds an index

Revision ID: d44fd80d3ff2
Revises: 9e8c14a1562c
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d44fd80d3ff2"
down_revision: Union[str, Sequence[str], None] = "9e8c14a1562c"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.issues_project")
        op.create_index(
            op.f("issues_project"),
            "issues",
            ["project_id", "state_id"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.issues_project")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_17_drop_issues_project_old_bf54b4.py
"""change: drop issues_project_old_bf54b4

Locks: SHARE UPDATE EXCLUSIVE on public.issues, catalog change only

Revision ID: 5d362e2fcb68
Revises: d44fd80d3ff2
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5d362e2fcb68"
down_revision: Union[str, Sequence[str], None] = "d44fd80d3ff2"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.issues_project_old_bf54b4")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.issues_project_old_bf54b4")
        op.create_index(
            op.f("issues_project_old_bf54b4"),
            "issues",
            ["project_id"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_18_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.issues, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.projects, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.workspace_members, reads every row

Revision ID: 86a9ba319ada
Revises: 5d362e2fcb68
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "86a9ba319ada"
down_revision: Union[str, Sequence[str], None] = "5d362e2fcb68"
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
        "ALTER TABLE public.issue_labels VALIDATE CONSTRAINT fk_issue_labels_issues"
    )
    op.execute(
        "ALTER TABLE public.issue_labels VALIDATE CONSTRAINT fk_issue_labels_labels"
    )
    op.execute("""
        ALTER TABLE public.issue_sequences VALIDATE CONSTRAINT
            fk_issue_sequences_projects
        """)
    op.execute("ALTER TABLE public.issues VALIDATE CONSTRAINT issues_parent_id_check")
    op.execute("ALTER TABLE public.issues VALIDATE CONSTRAINT issues_target_date_check")
    op.execute("ALTER TABLE public.projects VALIDATE CONSTRAINT projects_lead_id_fkey")
    op.execute("""
        ALTER TABLE public.workspace_members VALIDATE CONSTRAINT
            workspace_members_role_check
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
