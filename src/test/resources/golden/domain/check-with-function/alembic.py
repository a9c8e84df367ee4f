# file: 2026_01_15_change_01_alter_accounts.py
"""change: alter accounts

Locks: ACCESS EXCLUSIVE on public.accounts, catalog change only
Downgrade: loses the values of public.accounts.iban; to keep it: copy the column before
    downgrading

Revision ID: f623a75ebab4
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "f623a75ebab4"
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
    op.execute("""
        CREATE OR REPLACE FUNCTION public.mod97(value text)
         RETURNS boolean
         LANGUAGE sql
         IMMUTABLE STRICT
        RETURN ((length(value) >= 15) AND (length(value) <= 34))
        """)
    op.execute("CREATE DOMAIN public.iban AS text")
    op.execute("ALTER TABLE public.accounts ADD COLUMN iban public.iban")
    op.execute("""
        ALTER DOMAIN public.iban ADD CONSTRAINT iban_check CHECK (public.mod97(VALUE))
            NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER DOMAIN public.iban DROP CONSTRAINT iban_check")
    op.drop_column("accounts", "iban")
    op.execute("DROP DOMAIN public.iban")
    op.execute("DROP FUNCTION public.mod97(text)")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_iban_check.py
"""change: validate iban_check

Locks: SHARE on public.accounts, reads every row

Revision ID: dcf7e6c6c929
Revises: f623a75ebab4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "dcf7e6c6c929"
down_revision: Union[str, Sequence[str], None] = "f623a75ebab4"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER DOMAIN public.iban VALIDATE CONSTRAINT iban_check")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
