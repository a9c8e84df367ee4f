# file: 2026_01_15_change.py
"""change

Locks: SHARE on public.pages, reads every row

Revision ID: cf8e62583341
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "cf8e62583341"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER DOMAIN public.flag DROP DEFAULT")
    op.execute("ALTER DOMAIN public.locale SET DEFAULT 'en-GB'::text")
    op.execute("ALTER DOMAIN public.label SET DEFAULT 'none'::text")
    op.execute("ALTER DOMAIN public.label SET NOT NULL")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER DOMAIN public.label DROP DEFAULT")
    op.execute("ALTER DOMAIN public.label DROP NOT NULL")
    op.execute("ALTER DOMAIN public.locale SET DEFAULT 'en'::text")
    op.execute("ALTER DOMAIN public.flag SET DEFAULT false")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
