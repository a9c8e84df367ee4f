"""revision bbbb"""

from alembic import op

revision = "bbbb"
down_revision = "gone"


def upgrade():
    pass


def downgrade():
    pass
