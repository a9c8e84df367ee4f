# file: 2026_01_15_change.py
"""change

Downgrade: loses the values of public.address.legacy; to keep it: copy them before
    downgrading

Revision ID: 288052c90d41
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "288052c90d41"
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
    op.execute("ALTER TYPE public.address DROP ATTRIBUTE legacy")
    op.execute("ALTER TYPE public.address ADD ATTRIBUTE country text")
    op.execute(
        'ALTER TYPE public.address ADD ATTRIBUTE region text COLLATE pg_catalog."C"'
    )
    op.execute("ALTER TYPE public.unused ALTER ATTRIBUTE a TYPE bigint")
    op.execute(
        'ALTER TYPE public.unused ALTER ATTRIBUTE b TYPE text COLLATE pg_catalog."C"'
    )
    op.execute("COMMENT ON COLUMN public.address.zip IS 'any'")
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
    op.execute("COMMENT ON COLUMN public.address.zip IS 'five digits'")
    op.execute("ALTER TYPE public.unused ALTER ATTRIBUTE a TYPE integer")
    op.execute("ALTER TYPE public.unused ALTER ATTRIBUTE b TYPE integer")
    op.execute("ALTER TYPE public.address DROP ATTRIBUTE country")
    op.execute("ALTER TYPE public.address DROP ATTRIBUTE region")
    op.execute("ALTER TYPE public.address ADD ATTRIBUTE legacy integer")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
