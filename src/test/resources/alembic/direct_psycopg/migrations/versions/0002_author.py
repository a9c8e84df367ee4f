"""authors

Who wrote it.
"""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("ALTER TABLE notes ADD COLUMN author text")


def downgrade():
    op.drop_column("notes", "author")
