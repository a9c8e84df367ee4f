"""revision 0002b"""

from alembic import op

revision = "0002b"
down_revision = "0001"


def upgrade():
    op.execute("CREATE TABLE tags (id bigint)")


def downgrade():
    op.drop_table("tags")
