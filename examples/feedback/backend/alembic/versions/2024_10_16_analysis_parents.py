"""analysis parents

Revision ID: f05a8d3b61e7
Revises: 41f6b2d07ce9
Create Date: 2024-10-16 14:59:40.817263+00:00

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "f05a8d3b61e7"
down_revision: Union[str, Sequence[str], None] = "41f6b2d07ce9"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.add_column(
        "analyses",
        sa.Column("parent_id", postgresql.UUID(as_uuid=True), nullable=True),
    )
    op.create_foreign_key(
        "fk_analyses_analyses",
        "analyses",
        "analyses",
        ["parent_id"],
        ["id"],
        ondelete="SET NULL",
    )
    op.create_index("idx_analyses_parent_id", "analyses", ["parent_id"])
    op.create_check_constraint(
        "analyses_finished_at_check", "analyses", "finished_at >= started_at"
    )


def downgrade() -> None:
    op.drop_constraint("analyses_finished_at_check", "analyses", type_="check")
    op.drop_index("idx_analyses_parent_id", table_name="analyses")
    op.drop_constraint("fk_analyses_analyses", "analyses", type_="foreignkey")
    op.drop_column("analyses", "parent_id")
