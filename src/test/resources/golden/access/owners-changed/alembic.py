# file: 2026_01_15_change_01_create_table_app_fresh.py
"""change: create table app.fresh

Locks: ACCESS EXCLUSIVE on app.other, catalog change only
Downgrade: loses the rows of app.fresh; to keep it: dump the table before downgrading

Revision ID: f5826e08dcb4
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "f5826e08dcb4"
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
    op.execute("DROP VIEW app.ids")
    op.create_table(
        "fresh",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("fresh_pkey")),
        schema="app",
    )
    op.execute("ALTER SCHEMA app OWNER TO golden_two")
    op.execute("ALTER TYPE app.pair OWNER TO golden_one")
    op.execute("ALTER TABLE app.fresh OWNER TO golden_two")
    op.execute("ALTER FUNCTION app.f(integer) OWNER TO golden_one")
    op.execute("""
        CREATE VIEW app.ids (id) AS
         SELECT (id)::bigint AS id
           FROM app.users
        """)
    op.execute("ALTER VIEW app.ids OWNER TO golden_one")
    op.execute("ALTER TABLE app.other OWNER TO golden_two")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE app.other OWNER TO CURRENT_USER")
    op.execute("DROP VIEW app.ids")
    op.execute("ALTER FUNCTION app.f(integer) OWNER TO CURRENT_USER")
    op.execute("ALTER TYPE app.pair OWNER TO CURRENT_USER")
    op.execute("ALTER SCHEMA app OWNER TO CURRENT_USER")
    op.drop_table("fresh", schema="app")
    op.execute("""
        CREATE VIEW app.ids (id) AS
         SELECT id
           FROM app.users
        """)
    op.execute("ALTER VIEW app.ids OWNER TO golden_one")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_change_owner_of_table_app_users.py
"""change: change owner of table app.users

Locks: ACCESS EXCLUSIVE on app.users, catalog change only

Revision ID: b91e218d0e4c
Revises: f5826e08dcb4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b91e218d0e4c"
down_revision: Union[str, Sequence[str], None] = "f5826e08dcb4"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE app.users OWNER TO golden_two")
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
    op.execute("ALTER TABLE app.users OWNER TO golden_one")
