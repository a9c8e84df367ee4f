"""revision dddd"""

from alembic import op

revision = "dddd"
down_revision = None


def upgrade():
    pass


def downgrade():
    pass
