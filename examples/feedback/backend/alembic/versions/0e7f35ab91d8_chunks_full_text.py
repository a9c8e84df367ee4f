"""chunks, full text

Revision ID: 0e7f35ab91d8
Revises: c94d1f6072be
Create Date: 2024-01-15 16:40:02.552910

"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql


# revision identifiers, used by Alembic.
revision = "0e7f35ab91d8"
down_revision = "c94d1f6072be"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "chunks",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("document_id", postgresql.UUID(as_uuid=True), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("token_count", sa.Integer(), server_default="0", nullable=False),
        sa.Column(
            "content_tsvector",
            postgresql.TSVECTOR(),
            sa.Computed("to_tsvector('english'::regconfig, content)", persisted=True),
            nullable=True,
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name="fk_chunks_documents",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="chunks_pkey"),
        sa.UniqueConstraint(
            "document_id", "ordinal", name="chunks_document_id_ordinal_unique"
        ),
    )
    op.create_index(
        "idx_chunks_content_tsvector",
        "chunks",
        ["content_tsvector"],
        postgresql_using="gin",
    )


def downgrade():
    op.drop_index("idx_chunks_content_tsvector", table_name="chunks")
    op.drop_table("chunks")
