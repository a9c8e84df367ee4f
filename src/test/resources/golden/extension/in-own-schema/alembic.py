# file: 2026_01_15_change_01_alter_settings.py
"""change: alter settings

Locks: ACCESS EXCLUSIVE on public.settings, catalog change only
Downgrade: loses the values of public.settings.attributes; to keep it: copy the column
    before downgrading

Revision ID: 2d305857cfc6
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "2d305857cfc6"
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
    op.execute("CREATE EXTENSION hstore WITH SCHEMA extensions")
    op.execute("""
        ALTER TABLE public.settings ADD COLUMN attributes extensions.hstore
            DEFAULT ''::extensions.hstore NOT NULL
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("settings", "attributes")
    op.execute("DROP EXTENSION hstore")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_create_idx_settings_attributes.py
"""change: create idx_settings_attributes

Locks: SHARE UPDATE EXCLUSIVE on public.settings, builds an index

Revision ID: 09142b857e13
Revises: 2d305857cfc6
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "09142b857e13"
down_revision: Union[str, Sequence[str], None] = "2d305857cfc6"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_settings_attributes")
        op.create_index(
            op.f("idx_settings_attributes"),
            "settings",
            ["attributes"],
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
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_settings_attributes")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
