"""A module that cannot run twice in one process."""

import sqlalchemy as sa
from alembic import op

revision = "aaaa"
down_revision = None
metadata = sa.MetaData()


def upgrade():
    sa.Table("a", metadata, sa.Column("id", sa.Integer)).create(op.get_bind())


def downgrade():
    op.drop_table("a")
