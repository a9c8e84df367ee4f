"""index"""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade():
    with op.get_context().autocommit_block():
        op.execute("CREATE INDEX CONCURRENTLY notes_author ON notes (author)")


def downgrade():
    op.drop_index("notes_author", table_name="notes")
