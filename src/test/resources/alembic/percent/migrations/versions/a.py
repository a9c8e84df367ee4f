"""revision aaaa"""

from alembic import op

revision = "aaaa"
down_revision = None


def upgrade():
    op.execute("CREATE TABLE p (v text CHECK (v NOT LIKE '100%'))")


def downgrade():
    op.drop_table("p")
