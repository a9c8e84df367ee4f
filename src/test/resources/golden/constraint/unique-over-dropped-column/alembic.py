# file: 2026_01_15_change_01_create_releases_unique_new_f2811b.py
"""change: create releases_unique_new_f2811b

Locks: SHARE UPDATE EXCLUSIVE on public.releases, builds an index

Revision ID: 7c1a7d4c4171
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7c1a7d4c4171"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.releases_unique_new_f2811b"
        )
        op.create_index(
            op.f("releases_unique_new_f2811b"),
            "releases",
            ["name", "version"],
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
            "DROP INDEX CONCURRENTLY IF EXISTS public.releases_unique_new_f2811b"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_02_replace_releases_unique.py
"""change: replace releases_unique

Locks: ACCESS EXCLUSIVE on public.releases, catalog change only

Revision ID: ecded8cf90ff
Revises: 7c1a7d4c4171
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ecded8cf90ff"
down_revision: Union[str, Sequence[str], None] = "7c1a7d4c4171"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("releases_unique"), "releases", type_="unique")
    op.execute("""
        ALTER TABLE public.releases ADD CONSTRAINT releases_unique UNIQUE
            USING INDEX releases_unique_new_f2811b
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.releases_unique_new_f2811b"
        )
        op.create_index(
            op.f("releases_unique_new_f2811b"),
            "releases",
            ["name", "version"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.releases_unique_spare_f2811b"
        )
        op.create_index(
            op.f("releases_unique_spare_f2811b"),
            "releases",
            ["name", "version", "tenant"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("releases_unique"), "releases", type_="unique")
    op.execute("""
        ALTER TABLE public.releases ADD CONSTRAINT releases_unique UNIQUE
            USING INDEX releases_unique_spare_f2811b
        """)


# file: 2026_01_15_change_03_drop_tenant_of_releases.py
"""change: drop tenant of releases

Locks: ACCESS EXCLUSIVE on public.releases, catalog change only
Downgrade: loses the values of public.releases.tenant; to keep it: rename the column
    instead and drop it later, or copy it first

Revision ID: d345b70d2b6c
Revises: ecded8cf90ff
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "d345b70d2b6c"
down_revision: Union[str, Sequence[str], None] = "ecded8cf90ff"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("releases", "tenant")
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
    op.add_column("releases", sa.Column("tenant", sa.Text(), nullable=True))
