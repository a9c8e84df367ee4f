# file: 2026_01_15_change_01_create_users_email_unique.py
"""change: create users_email_unique

Locks: SHARE UPDATE EXCLUSIVE on public.users, builds an index

Revision ID: 3c571c62f2f4
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3c571c62f2f4"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.users_email_unique")
        op.create_index(
            op.f("users_email_unique"),
            "users",
            ["email"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.users_email_unique")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_02_add_users_email_unique.py
"""change: add users_email_unique

Locks: ACCESS EXCLUSIVE on public.users, catalog change only

Revision ID: 8d978266133a
Revises: 3c571c62f2f4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "8d978266133a"
down_revision: Union[str, Sequence[str], None] = "3c571c62f2f4"
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
        ALTER TABLE public.users ADD CONSTRAINT users_email_unique UNIQUE
            USING INDEX users_email_unique
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.users_email_unique_spare_7b1861"
        )
        op.create_index(
            op.f("users_email_unique_spare_7b1861"),
            "users",
            ["email"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("users_email_unique"), "users", type_="unique")
    op.execute("""
        ALTER INDEX public.users_email_unique_spare_7b1861 RENAME TO users_email_unique
        """)


# file: 2026_01_15_change_03_create_users_tenant_handle_unique.py
"""change: create users_tenant_handle_unique

Locks: SHARE UPDATE EXCLUSIVE on public.users, builds an index

Revision ID: 5b85d5a9aa81
Revises: 8d978266133a
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5b85d5a9aa81"
down_revision: Union[str, Sequence[str], None] = "8d978266133a"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.users_tenant_handle_unique"
        )
        op.create_index(
            op.f("users_tenant_handle_unique"),
            "users",
            ["tenant", "handle"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.users_tenant_handle_unique"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_04_add_users_tenant_handle_unique.py
"""change: add users_tenant_handle_unique

Locks: ACCESS EXCLUSIVE on public.users, catalog change only

Revision ID: 01f9bc5c4589
Revises: 5b85d5a9aa81
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "01f9bc5c4589"
down_revision: Union[str, Sequence[str], None] = "5b85d5a9aa81"
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
        ALTER TABLE public.users ADD CONSTRAINT users_tenant_handle_unique UNIQUE
            USING INDEX users_tenant_handle_unique
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.users_tenant_handle_unique_spare_57c9e7
            """)
        op.create_index(
            op.f("users_tenant_handle_unique_spare_57c9e7"),
            "users",
            ["tenant", "handle"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("users_tenant_handle_unique"), "users", type_="unique")
    op.execute("""
        ALTER INDEX public.users_tenant_handle_unique_spare_57c9e7 RENAME TO
            users_tenant_handle_unique
        """)
