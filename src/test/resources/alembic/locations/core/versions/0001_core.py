"""revision c001"""

from alembic import op

revision = "c001"
down_revision = None
branch_labels = ("core",)


def upgrade():
    op.execute("CREATE TABLE core (id bigint)")


def downgrade():
    op.drop_table("core")
