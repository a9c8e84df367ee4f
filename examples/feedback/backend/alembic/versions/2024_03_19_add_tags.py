"""add tags

Revision ID: e1b85c0d9a37
Revises: 77c0d2b4e6f1
Create Date: 2024-03-19 10:02:51.412008+00:00

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "e1b85c0d9a37"
down_revision: Union[str, Sequence[str], None] = "77c0d2b4e6f1"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.execute(
        "CREATE DOMAIN hex_color AS text "
        "CONSTRAINT hex_color_check CHECK (VALUE ~ '^#[0-9a-f]{6}$')"
    )
    op.create_table(
        "tags",
        sa.Column("id", sa.BigInteger(), sa.Identity(), nullable=False),
        sa.Column("team_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["team_id"], ["teams.id"], name="fk_tags_teams", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="tags_pkey"),
    )
    # SQLAlchemy 1.4 has no domain type
    op.execute("ALTER TABLE tags ADD COLUMN color hex_color DEFAULT '#808080' NOT NULL")
    op.create_index(
        "idx_tags_team_id_lower_name",
        "tags",
        ["team_id", sa.text("lower(name)")],
        unique=True,
    )
    op.create_table(
        "document_tags",
        sa.Column("document_id", postgresql.UUID(as_uuid=True), nullable=False),
        sa.Column("tag_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name="fk_document_tags_documents",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["tag_id"], ["tags.id"], name="fk_document_tags_tags", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("document_id", "tag_id", name="document_tags_pkey"),
    )
    op.create_index("idx_document_tags_tag_id", "document_tags", ["tag_id"])


def downgrade() -> None:
    op.drop_table("document_tags")
    op.drop_table("tags")
    op.execute("DROP DOMAIN hex_color")
