"""revision cccc"""

from alembic import op

revision = "cccc"
down_revision = "bbbb"


def upgrade():
    pass


def downgrade():
    pass
