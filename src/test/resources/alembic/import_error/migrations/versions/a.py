"""revision aaaa"""

from alembic import op
from nowhere_to_be_found.sub import thing

revision = "aaaa"
down_revision = None


def upgrade():
    pass


def downgrade():
    pass
