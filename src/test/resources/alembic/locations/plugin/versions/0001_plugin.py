"""revision p001"""

from alembic import op

revision = "p001"
down_revision = None
branch_labels = ("plugin",)
depends_on = "core"


def upgrade():
    op.execute("CREATE TABLE plugin (id bigint)")


def downgrade():
    op.drop_table("plugin")
