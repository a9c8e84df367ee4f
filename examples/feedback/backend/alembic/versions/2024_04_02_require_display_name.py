"""require display name

Revision ID: 3ac6f9027d5e
Revises: e1b85c0d9a37
Create Date: 2024-04-02 07:48:19.660342+00:00

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "3ac6f9027d5e"
down_revision: Union[str, Sequence[str], None] = "e1b85c0d9a37"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.execute(
        "UPDATE users SET display_name = split_part(email, '@', 1) "
        "WHERE display_name IS NULL"
    )
    op.alter_column(
        "users", "display_name", existing_type=sa.String(length=120), nullable=False
    )


def downgrade() -> None:
    op.alter_column(
        "users", "display_name", existing_type=sa.String(length=120), nullable=True
    )
