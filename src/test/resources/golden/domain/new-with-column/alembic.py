# file: 2026_01_15_change_01_alter_users.py
"""change: alter users

Locks: ACCESS EXCLUSIVE on public.users, catalog change only
Downgrade: loses the values of public.users.email; to keep it: copy the column before
    downgrading

Revision ID: fcad89a4e37b
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "fcad89a4e37b"
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
    op.execute("CREATE DOMAIN public.email_address AS character varying(320)")
    op.execute(
        "COMMENT ON DOMAIN public.email_address IS 'an address that could be real'"
    )
    op.execute("ALTER TABLE public.users ADD COLUMN email public.email_address")
    op.execute(r"""
        ALTER DOMAIN public.email_address ADD CONSTRAINT email_address_check
            CHECK (((VALUE)::text ~ '^[^@\s]+@[^@\s]+$'::text)) NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER DOMAIN public.email_address DROP CONSTRAINT email_address_check")
    op.drop_column("users", "email")
    op.execute("DROP DOMAIN public.email_address")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_email_address_check.py
"""change: validate email_address_check

Locks: SHARE on public.users, reads every row

Revision ID: 5047c2e34360
Revises: fcad89a4e37b
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5047c2e34360"
down_revision: Union[str, Sequence[str], None] = "fcad89a4e37b"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute(
        "ALTER DOMAIN public.email_address VALIDATE CONSTRAINT email_address_check"
    )
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
