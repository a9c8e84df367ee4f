# file: 2026_01_15_change_01_add_team_id_to_users.py
"""change: add team_id to users

Locks: ACCESS EXCLUSIVE on public.users, catalog change only
Downgrade: loses the values of public.users.team_id; to keep it: copy the column before
    downgrading

Revision ID: d35c20a34167
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "d35c20a34167"
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
    op.add_column("users", sa.Column("team_id", sa.Integer(), nullable=True))


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("users", "team_id")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_add_fk_users_teams.py
"""change: add fk_users_teams

Locks: SHARE ROW EXCLUSIVE on public.teams, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.users, catalog change only

Revision ID: 5a7318c81940
Revises: d35c20a34167
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5a7318c81940"
down_revision: Union[str, Sequence[str], None] = "d35c20a34167"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.teams, public.users IN SHARE ROW EXCLUSIVE MODE")
    op.create_foreign_key(
        op.f("fk_users_teams"),
        "users",
        "teams",
        ["team_id"],
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
    op.execute("LOCK TABLE public.teams, public.users IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("fk_users_teams"), "users", type_="foreignkey")


# file: 2026_01_15_change_03_create_idx_users_team_id.py
"""change: create idx_users_team_id

Locks: SHARE UPDATE EXCLUSIVE on public.users, builds an index

Revision ID: 86d8c6c78755
Revises: 5a7318c81940
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "86d8c6c78755"
down_revision: Union[str, Sequence[str], None] = "5a7318c81940"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_team_id")
        op.create_index(
            op.f("idx_users_team_id"),
            "users",
            ["team_id"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_team_id")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_04_validate_fk_users_teams.py
"""change: validate fk_users_teams

Locks: SHARE UPDATE EXCLUSIVE on public.users, reads every row

Revision ID: e109cf1dad44
Revises: 86d8c6c78755
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "e109cf1dad44"
down_revision: Union[str, Sequence[str], None] = "86d8c6c78755"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.users VALIDATE CONSTRAINT fk_users_teams")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
