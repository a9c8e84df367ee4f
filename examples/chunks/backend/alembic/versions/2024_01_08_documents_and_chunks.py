"""documents and chunks

Revision ID: 5c1e7a90b2d4
Revises:
Create Date: 2024-01-08 09:12:44.103527

"""
from alembic import op

revision = "5c1e7a90b2d4"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("CREATE EXTENSION IF NOT EXISTS vector")
    op.execute(
        """
        CREATE TABLE documents (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            title text NOT NULL,
            content_type text NOT NULL,
            created_at timestamptz NOT NULL DEFAULT now()
        )
        """
    )
    op.execute(
        """
        CREATE TABLE chunks (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            document_id bigint NOT NULL,
            position integer NOT NULL,
            content text NOT NULL,
            embedding vector(384),
            CONSTRAINT fk_chunks_documents
                FOREIGN KEY (document_id) REFERENCES documents (id) ON DELETE CASCADE,
            CONSTRAINT chunks_document_id_position_unique UNIQUE (document_id, position)
        )
        """
    )


def downgrade() -> None:
    op.execute("DROP TABLE chunks")
    op.execute("DROP TABLE documents")
    op.execute("DROP EXTENSION vector")
