# file: 2026_01_15_change.py
"""change

Downgrade: loses the rows of app.fresh; to keep it: dump the table before downgrading

Revision ID: c260ad7da5e8
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "c260ad7da5e8"
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
    op.create_table(
        "fresh",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("fresh_pkey")),
        schema="app",
    )
    op.execute("REVOKE USAGE ON SCHEMA app FROM pg_monitor")
    op.execute("GRANT USAGE ON SCHEMA app TO pg_monitor")
    op.execute("GRANT CREATE ON SCHEMA public TO pg_monitor")
    op.execute("REVOKE USAGE ON TYPE app.mood FROM PUBLIC")
    op.execute("GRANT USAGE ON DOMAIN app.word TO pg_monitor")
    op.execute("GRANT USAGE ON SEQUENCE app.numbers TO PUBLIC")
    op.execute("GRANT SELECT ON TABLE app.fresh TO pg_monitor WITH GRANT OPTION")
    op.execute("REVOKE INSERT, TRIGGER ON TABLE app.users FROM pg_monitor")
    op.execute("GRANT DELETE ON TABLE app.users TO pg_monitor")
    op.execute("GRANT SELECT (id) ON TABLE app.users TO pg_read_all_stats")
    op.execute("REVOKE UPDATE (name) ON TABLE app.users FROM pg_read_all_stats")
    op.execute("GRANT SELECT ON TABLE app.names TO pg_monitor WITH GRANT OPTION")
    op.execute("REVOKE EXECUTE ON FUNCTION app.loud(integer) FROM PUBLIC")
    op.execute("GRANT EXECUTE ON FUNCTION app.loud(integer) TO pg_monitor")
    op.execute("GRANT EXECUTE ON FUNCTION app.quiet() TO PUBLIC")
    op.execute("REVOKE EXECUTE ON PROCEDURE app.done() FROM PUBLIC")
    op.execute("REVOKE EXECUTE ON FUNCTION app.total(integer) FROM PUBLIC")
    op.execute("GRANT USAGE ON FOREIGN DATA WRAPPER wrap TO pg_monitor")
    op.execute("GRANT USAGE ON FOREIGN SERVER there TO pg_monitor")
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
    op.execute("REVOKE USAGE ON FOREIGN SERVER there FROM pg_monitor")
    op.execute("REVOKE USAGE ON FOREIGN DATA WRAPPER wrap FROM pg_monitor")
    op.execute("GRANT EXECUTE ON FUNCTION app.total(integer) TO PUBLIC")
    op.execute("GRANT EXECUTE ON PROCEDURE app.done() TO PUBLIC")
    op.execute("REVOKE EXECUTE ON FUNCTION app.quiet() FROM PUBLIC")
    op.execute("GRANT EXECUTE ON FUNCTION app.loud(integer) TO PUBLIC")
    op.execute("REVOKE EXECUTE ON FUNCTION app.loud(integer) FROM pg_monitor")
    op.execute("REVOKE SELECT ON TABLE app.names FROM pg_monitor")
    op.execute("GRANT UPDATE (name) ON TABLE app.users TO pg_read_all_stats")
    op.execute("REVOKE SELECT (id) ON TABLE app.users FROM pg_read_all_stats")
    op.execute("REVOKE DELETE ON TABLE app.users FROM pg_monitor")
    op.execute("GRANT INSERT, TRIGGER ON TABLE app.users TO pg_monitor")
    op.execute("REVOKE USAGE ON SEQUENCE app.numbers FROM PUBLIC")
    op.execute("REVOKE USAGE ON DOMAIN app.word FROM pg_monitor")
    op.execute("GRANT USAGE ON TYPE app.mood TO PUBLIC")
    op.execute("REVOKE CREATE ON SCHEMA public FROM pg_monitor")
    op.execute("REVOKE USAGE ON SCHEMA app FROM pg_monitor")
    op.execute("GRANT USAGE ON SCHEMA app TO pg_monitor WITH GRANT OPTION")
    op.drop_table("fresh", schema="app")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
