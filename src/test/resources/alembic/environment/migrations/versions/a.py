"""revision aaaa"""

from alembic import op

revision = "aaaa"
down_revision = None


def upgrade():
    op.execute("CREATE TABLE a (id bigint)")


def downgrade():
    op.drop_table("a")
