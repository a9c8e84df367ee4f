"""team usage

Revision ID: c3f8e6019d4b
Revises: 2d7b4f1c08ea
Create Date: 2025-01-15 10:20:36.245908+00:00

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "c3f8e6019d4b"
down_revision: Union[str, Sequence[str], None] = "2d7b4f1c08ea"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.add_column(
        "teams",
        sa.Column("monthly_quota", sa.Integer(), server_default="1000", nullable=False),
    )
    op.execute("""
        CREATE MATERIALIZED VIEW team_usage AS
        SELECT d.team_id,
               date_trunc('month', a.created_at, 'UTC') AS month,
               count(*) AS analyses,
               sum(d.byte_size) AS bytes
          FROM analyses a
          JOIN documents d ON d.id = a.document_id
         GROUP BY d.team_id, date_trunc('month', a.created_at, 'UTC')
        """)
    op.create_index(
        "idx_team_usage_team_id_month", "team_usage", ["team_id", "month"], unique=True
    )


def downgrade() -> None:
    op.drop_index("idx_team_usage_team_id_month", table_name="team_usage")
    op.execute("DROP MATERIALIZED VIEW team_usage")
    op.drop_column("teams", "monthly_quota")
