import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    op.create_table(
        "authors",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("mail", sa.Text(), unique=True),
        sa.Column("age", sa.Integer(), nullable=False),
        sa.CheckConstraint("age > 0", name="positive_age"),
        sa.CheckConstraint("age < 200", name=op.f("young")),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "books",
        sa.Column("id", sa.Integer(), autoincrement=False, primary_key=True),
        sa.Column("author_id", sa.Integer(), sa.ForeignKey("authors.id")),
        sa.Column("editor_id", sa.Integer()),
        sa.Column("title", sa.Text(), index=True),
        sa.ForeignKeyConstraint(["editor_id"], ["authors.id"], ondelete="CASCADE"),
        sa.UniqueConstraint("author_id", "title"),
        sa.UniqueConstraint("title", "editor_id", name="said"),
        schema="library",
    )
    op.create_table("a_very_long_name_of_a_table_that_goes_on", sa.Column("x", sa.Integer()))


def downgrade():
    op.drop_table("books", schema="library")
