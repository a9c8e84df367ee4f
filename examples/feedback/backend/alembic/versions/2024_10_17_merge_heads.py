"""merge heads

Revision ID: 2d7b4f1c08ea
Revises: 8c2e90d4b5f3, f05a8d3b61e7
Create Date: 2024-10-17 08:33:12.590417+00:00

"""

from typing import Sequence, Union

# revision identifiers, used by Alembic.
revision: str = "2d7b4f1c08ea"
down_revision: Union[str, Sequence[str], None] = ("8c2e90d4b5f3", "f05a8d3b61e7")
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
