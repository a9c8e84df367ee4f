"""notes"""

from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    op.execute("CREATE TABLE notes (id bigint PRIMARY KEY, title text)")


def downgrade():
    op.drop_table("notes")
