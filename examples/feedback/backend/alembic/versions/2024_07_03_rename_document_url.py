"""rename document url

Revision ID: b7390f5ea2c1
Revises: 6d20a7c95e14
Create Date: 2024-07-03 09:05:38.931004+00:00

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "b7390f5ea2c1"
down_revision: Union[str, Sequence[str], None] = "6d20a7c95e14"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.alter_column("documents", "url", new_column_name="source_uri")
    op.add_column("documents", sa.Column("checksum", sa.LargeBinary(), nullable=True))
    op.create_check_constraint(
        "documents_checksum_check", "documents", "octet_length(checksum) = 32"
    )


def downgrade() -> None:
    op.drop_constraint("documents_checksum_check", "documents", type_="check")
    op.drop_column("documents", "checksum")
    op.alter_column("documents", "source_uri", new_column_name="url")
