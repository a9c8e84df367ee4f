"""full text and searches

Revision ID: 8f20d63b4ae1
Revises: 5c1e7a90b2d4
Create Date: 2024-02-19 14:31:02.771903

"""
from alembic import op

revision = "8f20d63b4ae1"
down_revision = "5c1e7a90b2d4"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        """
        ALTER TABLE chunks ADD COLUMN content_tsvector tsvector
            GENERATED ALWAYS AS (to_tsvector('english', content)) STORED
        """
    )
    op.execute(
        """
        CREATE TABLE searches (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            query text NOT NULL,
            embedding vector(384) NOT NULL,
            chunk_id bigint NOT NULL,
            CONSTRAINT fk_searches_chunks
                FOREIGN KEY (chunk_id) REFERENCES chunks (id) ON DELETE CASCADE
        )
        """
    )


def downgrade() -> None:
    op.execute("DROP TABLE searches")
    op.execute("ALTER TABLE chunks DROP COLUMN content_tsvector")
