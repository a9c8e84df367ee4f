"""document status archived

Revision ID: 9f41e3d8b06c
Revises: 3ac6f9027d5e
Create Date: 2024-05-27 13:30:44.209871+00:00

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9f41e3d8b06c"
down_revision: Union[str, Sequence[str], None] = "3ac6f9027d5e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("ALTER TYPE document_status ADD VALUE IF NOT EXISTS 'archived'")


def downgrade() -> None:
    # PostgreSQL cannot remove a value from an enum; an unused one does no harm
    pass
