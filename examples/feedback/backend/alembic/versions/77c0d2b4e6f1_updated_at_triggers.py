"""updated_at triggers

Revision ID: 77c0d2b4e6f1
Revises: 0e7f35ab91d8
Create Date: 2024-02-08 11:21:35.087716

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision = "77c0d2b4e6f1"
down_revision = "0e7f35ab91d8"
branch_labels = None
depends_on = None

TABLES = ["users", "documents", "analyses"]

SET_UPDATED_AT = """
CREATE FUNCTION set_updated_at() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    NEW.updated_at := now();
    RETURN NEW;
END;
$$
"""


def upgrade():
    op.add_column(
        "users",
        sa.Column(
            "updated_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
    )
    op.execute(SET_UPDATED_AT)
    for table in TABLES:
        op.execute(
            f"CREATE TRIGGER {table}_set_updated_at BEFORE UPDATE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION set_updated_at()"
        )


def downgrade():
    for table in reversed(TABLES):
        op.execute(f"DROP TRIGGER {table}_set_updated_at ON {table}")
    op.execute("DROP FUNCTION set_updated_at()")
    op.drop_column("users", "updated_at")
