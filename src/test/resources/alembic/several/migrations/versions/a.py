from alembic import op

revision = "a"
down_revision = None


def upgrade(engine_name):
    op.execute("create table %s_items (id integer primary key)" % engine_name)


def downgrade(engine_name):
    op.execute("drop table %s_items" % engine_name)
