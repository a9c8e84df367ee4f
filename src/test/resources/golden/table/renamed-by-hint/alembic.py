# file: 2026_01_15_change_01_rename_table_clients_to_customers.py
"""change: rename table clients to customers

Locks: ACCESS EXCLUSIVE on public.clients, catalog change only

Revision ID: a7b782186b77
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a7b782186b77"
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
    op.execute("ALTER TABLE public.clients RENAME TO customers")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.customers RENAME TO clients")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_alter_customers.py
"""change: alter customers

Locks: ACCESS EXCLUSIVE on public.customers, catalog change only

Revision ID: 3d43cb033aab
Revises: a7b782186b77
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3d43cb033aab"
down_revision: Union[str, Sequence[str], None] = "a7b782186b77"
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
        ALTER TABLE public.customers RENAME CONSTRAINT clients_id_not_null TO
            customers_id_not_null
        """)
    op.execute(
        "ALTER TABLE public.customers RENAME CONSTRAINT clients_pkey TO customers_pkey"
    )
    op.execute("ALTER SEQUENCE public.clients_id_seq RENAME TO customers_id_seq")
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
    op.execute("ALTER SEQUENCE public.customers_id_seq RENAME TO clients_id_seq")
    op.execute(
        "ALTER TABLE public.customers RENAME CONSTRAINT customers_pkey TO clients_pkey"
    )
    op.execute("""
        ALTER TABLE public.customers RENAME CONSTRAINT customers_id_not_null TO
            clients_id_not_null
        """)
