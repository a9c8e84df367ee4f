"""revision aaaa"""

from alembic import op

revision = "aaaa"
down_revision = "cccc"


def upgrade():
    pass


def downgrade():
    pass
