# file: 2026_01_15_change_01_update_extension_hstore.py
"""change: update extension hstore

Downgrade: not possible: extension hstore has no script from version 1.7 back to 1.4

Revision ID: 4c1013764fa2
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "4c1013764fa2"
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
    op.execute("ALTER EXTENSION hstore UPDATE TO '1.7'")


def downgrade() -> None:
    """Downgrade schema."""
    # cannot be undone, see above
    pass


# file: 2026_01_15_change_02_update_extension_pg_stat_statements.py
"""change: update extension pg_stat_statements

Downgrade: not possible: extension pg_stat_statements has no script from version 1.11
    back to 1.10

Revision ID: 63b484ba5f4a
Revises: 4c1013764fa2
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "63b484ba5f4a"
down_revision: Union[str, Sequence[str], None] = "4c1013764fa2"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER EXTENSION pg_stat_statements UPDATE TO '1.11'")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # cannot be undone, see above
    pass
