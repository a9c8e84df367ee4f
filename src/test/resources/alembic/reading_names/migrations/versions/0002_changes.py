import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    op.add_column("authors", sa.Column("boss_id", sa.Integer(), sa.ForeignKey("authors.id")))
    op.add_column("authors", sa.Column("nick", sa.Text(), index=True))
    op.create_unique_constraint(None, "authors", ["age", "mail"])
    op.create_unique_constraint("mine", "authors", ["nick"])
    op.create_foreign_key(None, "authors", "authors", ["age"], ["id"], ondelete="CASCADE")
    op.create_check_constraint("adult", "authors", "age > 17")
    op.create_check_constraint(op.f("exact"), "authors", "age > 18")
    op.create_index(None, "authors", ["age", "nick"])
    op.create_index("chosen", "authors", ["age"])
    op.drop_constraint("adult", "authors", type_="check")
    op.drop_constraint(op.f("exact"), "authors", type_="check")
    op.drop_constraint("mine", "authors", type_="unique")
    op.drop_constraint("uq_authors_mail", "authors")
    op.create_unique_constraint(
        None, "a_very_long_name_of_a_table_that_goes_on", ["a_column_with_a_long_name"]
    )
    with op.batch_alter_table("authors") as batch:
        batch.create_unique_constraint(None, ["age"])
        batch.create_foreign_key(None, "authors", ["boss_id"], ["id"])
        batch.add_column(sa.Column("pen", sa.Text(), unique=True))


def downgrade():
    op.drop_column("authors", "pen")
