"""revision 0004"""

from alembic import op

revision = "0004"
down_revision = "0003"
depends_on = None
branch_labels = ("main",)


def upgrade():
    pass


def downgrade():
    pass
