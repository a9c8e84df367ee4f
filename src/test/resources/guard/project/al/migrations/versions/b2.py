from alembic import op
import sqlalchemy as sa
revision = "b2"
down_revision = "a1"
def upgrade():
    op.drop_column("users", "email")
def downgrade():
    pass
