"""revision cccc"""

from alembic import op

revision = "cccc"
down_revision = "bbbb"


def upgrade():
    raise RuntimeError("password=hunter22 leaked")


def downgrade():
    pass
