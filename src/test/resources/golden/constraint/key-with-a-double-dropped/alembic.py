# file: 2026_01_15_change_01_drop_accounts_one.py
"""change: drop accounts_one

Locks: ACCESS EXCLUSIVE on public.accounts, catalog change only
Locks: ACCESS EXCLUSIVE on public.members, catalog change only

Revision ID: 3f828b768966
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3f828b768966"
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
    op.execute("LOCK TABLE public.accounts, public.members IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("members_account_id_fkey"), "members", type_="foreignkey")
    op.drop_constraint(op.f("accounts_one"), "accounts", type_="unique")
    op.create_foreign_key(
        op.f("members_account_id_fkey"),
        "members",
        "accounts",
        ["account_id"],
        ["id"],
        postgresql_not_valid=True,
    )
    op.execute("""
        COMMENT ON CONSTRAINT members_account_id_fkey
            ON public.members IS 'where they work'
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.accounts_one")
        op.create_index(
            op.f("accounts_one"),
            "accounts",
            ["id"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("SET lock_timeout = '0'")
        op.execute(
            "ALTER TABLE public.members VALIDATE CONSTRAINT members_account_id_fkey"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.accounts, public.members IN ACCESS EXCLUSIVE MODE")
    op.execute("""
        ALTER TABLE public.accounts ADD CONSTRAINT accounts_one UNIQUE
            USING INDEX accounts_one
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_members_account_id_fkey.py
"""change: validate members_account_id_fkey

Locks: SHARE UPDATE EXCLUSIVE on public.members, reads every row

Revision ID: 8d55fbe8bd13
Revises: 3f828b768966
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "8d55fbe8bd13"
down_revision: Union[str, Sequence[str], None] = "3f828b768966"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.members VALIDATE CONSTRAINT members_account_id_fkey")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_03_drop_domains_slug_fkey.py
"""change: drop domains_slug_fkey

Locks: ACCESS EXCLUSIVE on public.accounts, catalog change only
Locks: ACCESS EXCLUSIVE on public.domains, catalog change only

Revision ID: 1a6c9b06f058
Revises: 8d55fbe8bd13
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "1a6c9b06f058"
down_revision: Union[str, Sequence[str], None] = "8d55fbe8bd13"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.accounts, public.domains IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("domains_slug_fkey"), "domains", type_="foreignkey")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.accounts, public.domains IN ACCESS EXCLUSIVE MODE")
    op.create_foreign_key(
        op.f("domains_slug_fkey"), "domains", "accounts", ["slug"], ["slug"]
    )


# file: 2026_01_15_change_04_add_members_invited_by_fkey.py
"""change: add members_invited_by_fkey

Locks: SHARE ROW EXCLUSIVE on public.accounts, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.members, catalog change only

Revision ID: f29d918e727a
Revises: 1a6c9b06f058
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "f29d918e727a"
down_revision: Union[str, Sequence[str], None] = "1a6c9b06f058"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.accounts, public.members IN SHARE ROW EXCLUSIVE MODE")
    op.create_foreign_key(
        op.f("members_invited_by_fkey"),
        "members",
        "accounts",
        ["invited_by"],
        ["id"],
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.accounts, public.members IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("members_invited_by_fkey"), "members", type_="foreignkey")


# file: 2026_01_15_change_05_create_accounts_slug_key.py
"""change: create accounts_slug_key

Locks: SHARE UPDATE EXCLUSIVE on public.accounts, builds an index

Revision ID: e10a8d64f3bd
Revises: f29d918e727a
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "e10a8d64f3bd"
down_revision: Union[str, Sequence[str], None] = "f29d918e727a"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.accounts_slug_key")
        op.create_index(
            op.f("accounts_slug_key"),
            "accounts",
            ["slug"],
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
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.accounts_slug_key")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_06_add_accounts_slug_key.py
"""change: add accounts_slug_key

Locks: ACCESS EXCLUSIVE on public.accounts, catalog change only

Revision ID: 654ecc16597e
Revises: e10a8d64f3bd
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "654ecc16597e"
down_revision: Union[str, Sequence[str], None] = "e10a8d64f3bd"
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
        ALTER TABLE public.accounts ADD CONSTRAINT accounts_slug_key UNIQUE
            USING INDEX accounts_slug_key
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.accounts_slug_key_spare_3674e1"
        )
        op.create_index(
            op.f("accounts_slug_key_spare_3674e1"),
            "accounts",
            ["slug"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("accounts_slug_key"), "accounts", type_="unique")
    op.execute(
        "ALTER INDEX public.accounts_slug_key_spare_3674e1 RENAME TO accounts_slug_key"
    )


# file: 2026_01_15_change_07_drop_accounts_slug.py
"""change: drop accounts_slug

Locks: SHARE UPDATE EXCLUSIVE on public.accounts, catalog change only

Revision ID: 3caa92c4f3b5
Revises: 654ecc16597e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3caa92c4f3b5"
down_revision: Union[str, Sequence[str], None] = "654ecc16597e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.accounts_slug")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.accounts_slug")
        op.create_index(
            op.f("accounts_slug"),
            "accounts",
            ["slug"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("ALTER TABLE public.accounts CLUSTER ON accounts_slug")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_08_add_domains_slug_fkey.py
"""change: add domains_slug_fkey

Locks: SHARE ROW EXCLUSIVE on public.accounts, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.domains, catalog change only

Revision ID: 15b5e9f175e5
Revises: 3caa92c4f3b5
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "15b5e9f175e5"
down_revision: Union[str, Sequence[str], None] = "3caa92c4f3b5"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.accounts, public.domains IN SHARE ROW EXCLUSIVE MODE")
    op.create_foreign_key(
        op.f("domains_slug_fkey"),
        "domains",
        "accounts",
        ["slug"],
        ["slug"],
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.accounts, public.domains IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("domains_slug_fkey"), "domains", type_="foreignkey")


# file: 2026_01_15_change_09_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.domains, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.members, reads every row

Revision ID: 9e4c3adec6e6
Revises: 15b5e9f175e5
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9e4c3adec6e6"
down_revision: Union[str, Sequence[str], None] = "15b5e9f175e5"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.members VALIDATE CONSTRAINT members_invited_by_fkey")
    op.execute("ALTER TABLE public.domains VALIDATE CONSTRAINT domains_slug_fkey")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
