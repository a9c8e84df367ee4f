"""What only running would tell, beside what reading does."""
import os

import sqlalchemy as sa
from alembic import op
from project.types import Money

revision = "0004"
down_revision = "0003"


def known(bind):
    return sa.inspect(bind).has_table("users")


def upgrade():
    op.execute("select 1")
    bind = op.get_bind()
    rows = bind.execute(sa.text("select id from users")).fetchall()
    for row in rows:
        bind.execute(sa.text("update users set n = 1 where id = " + str(row[0])))
    op.add_column("users", sa.Column("cost", Money()))
    if known(bind):
        op.drop_table("users")
    if not os.environ.get("FAST"):
        op.execute("vacuum")
    op.execute("update users set email = :mail")
    op.execute(
        """
        select 2,
               3
        """
    )
    op.create_index("i", "users", ["a"], novel_option=True)
    while True:
        break
    try:
        op.drop_table("x")
    except Exception:
        pass


def downgrade():
    upgrade()
