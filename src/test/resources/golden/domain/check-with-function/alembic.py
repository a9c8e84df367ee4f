# file: 2026_01_15_change_01_create_function_mod97_and_more.py
"""change: create function mod97 and more

Revision ID: 40a85027dae5
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "40a85027dae5"
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
    op.execute("""
        CREATE DOMAIN public.iban AS text
            CONSTRAINT iban_check CHECK (public.mod97(VALUE))
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP DOMAIN public.iban")
    op.execute("DROP FUNCTION public.mod97(text)")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_add_iban_to_accounts.py
"""change: add iban to accounts

Locks: ACCESS EXCLUSIVE on public.accounts, rewrites the table
Downgrade: loses the values of public.accounts.iban; to keep it: copy the column before
    downgrading

Revision ID: f70477c684ab
Revises: 40a85027dae5
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "f70477c684ab"
down_revision: Union[str, Sequence[str], None] = "40a85027dae5"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.accounts ADD COLUMN iban public.iban")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.drop_column("accounts", "iban")
