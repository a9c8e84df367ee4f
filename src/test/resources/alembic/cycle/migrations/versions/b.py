"""revision bbbb"""

from alembic import op

revision = "bbbb"
down_revision = "aaaa"


def upgrade():
    pass


def downgrade():
    pass
