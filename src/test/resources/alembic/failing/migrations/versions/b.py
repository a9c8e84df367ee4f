"""revision bbbb"""

from alembic import op

revision = "bbbb"
down_revision = "aaaa"


def upgrade():
    op.execute("CREATE TABLE b (id bigint)")
    op.execute("ALTER TABLE a ADD COLUMN id bigint")


def downgrade():
    op.drop_table("b")
