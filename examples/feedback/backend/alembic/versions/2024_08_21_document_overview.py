"""document overview

Revision ID: d85e1c4f7a90
Revises: b7390f5ea2c1
Create Date: 2024-08-21 12:44:09.120765+00:00

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d85e1c4f7a90"
down_revision: Union[str, Sequence[str], None] = "b7390f5ea2c1"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.execute("""
        CREATE VIEW document_overview AS
        SELECT d.id,
               d.team_id,
               d.title,
               d.status,
               u.display_name AS uploaded_by_name,
               count(a.id) AS analysis_count,
               max(a.finished_at) AS last_finished_at
          FROM documents d
          LEFT JOIN users u ON u.id = d.uploaded_by
          LEFT JOIN analyses a ON a.document_id = d.id AND a.status = 'succeeded'
         WHERE d.status <> 'archived'
         GROUP BY d.id, u.display_name
        """)


def downgrade() -> None:
    op.execute("DROP VIEW document_overview")
