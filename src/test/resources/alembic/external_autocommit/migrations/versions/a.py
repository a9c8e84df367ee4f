"""revision aaaa"""

from alembic import op

revision = "aaaa"
down_revision = None


def upgrade():
    with op.get_context().autocommit_block():
        op.execute("VACUUM")


def downgrade():
    pass
