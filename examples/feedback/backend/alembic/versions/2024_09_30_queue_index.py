"""queue index

Revision ID: 41f6b2d07ce9
Revises: d85e1c4f7a90
Create Date: 2024-09-30 17:26:55.483190+00:00

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "41f6b2d07ce9"
down_revision: Union[str, Sequence[str], None] = "d85e1c4f7a90"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    # workers poll for the oldest waiting analysis
    with op.get_context().autocommit_block():
        op.create_index(
            "idx_analyses_created_at_waiting",
            "analyses",
            ["created_at"],
            postgresql_where=sa.text("status IN ('queued', 'running')"),
            postgresql_concurrently=True,
        )


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.drop_index(
            "idx_analyses_created_at_waiting",
            table_name="analyses",
            postgresql_concurrently=True,
        )
