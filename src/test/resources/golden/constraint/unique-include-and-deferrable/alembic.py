# file: 2026_01_15_change_01_create_p_code_unique.py
"""change: create p_code_unique

Locks: SHARE UPDATE EXCLUSIVE on public.p, builds an index

Revision ID: c826e3d53eac
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c826e3d53eac"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.p_code_unique")
        op.create_index(
            op.f("p_code_unique"),
            "p",
            ["code"],
            unique=True,
            postgresql_include=["info"],
            postgresql_with={"fillfactor": 70},
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.p_code_unique")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_02_add_p_code_unique.py
"""change: add p_code_unique

Locks: ACCESS EXCLUSIVE on public.p, catalog change only

Revision ID: 0b1b375bf305
Revises: c826e3d53eac
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "0b1b375bf305"
down_revision: Union[str, Sequence[str], None] = "c826e3d53eac"
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
        ALTER TABLE public.p ADD CONSTRAINT p_code_unique UNIQUE
            USING INDEX p_code_unique
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.p_code_unique_spare_ca8ced"
        )
        op.create_index(
            op.f("p_code_unique_spare_ca8ced"),
            "p",
            ["code"],
            unique=True,
            postgresql_include=["info"],
            postgresql_with={"fillfactor": 70},
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("p_code_unique"), "p", type_="unique")
    op.execute("ALTER INDEX public.p_code_unique_spare_ca8ced RENAME TO p_code_unique")


# file: 2026_01_15_change_03_create_p_pos_unique_new_a50dbc.py
"""change: create p_pos_unique_new_a50dbc

Locks: SHARE UPDATE EXCLUSIVE on public.p, builds an index

Revision ID: e80299e621de
Revises: 0b1b375bf305
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "e80299e621de"
down_revision: Union[str, Sequence[str], None] = "0b1b375bf305"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.p_pos_unique_new_a50dbc")
        op.create_index(
            op.f("p_pos_unique_new_a50dbc"),
            "p",
            ["pos"],
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
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.p_pos_unique_new_a50dbc")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_04_replace_p_pos_unique.py
"""change: replace p_pos_unique

Locks: ACCESS EXCLUSIVE on public.p, catalog change only

Revision ID: dbbc2cb0c874
Revises: e80299e621de
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "dbbc2cb0c874"
down_revision: Union[str, Sequence[str], None] = "e80299e621de"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("p_pos_unique"), "p", type_="unique")
    op.execute("""
        ALTER TABLE public.p ADD CONSTRAINT p_pos_unique UNIQUE
            USING INDEX p_pos_unique_new_a50dbc DEFERRABLE
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.p_pos_unique_new_a50dbc")
        op.create_index(
            op.f("p_pos_unique_new_a50dbc"),
            "p",
            ["pos"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.p_pos_unique_spare_a50dbc")
        op.create_index(
            op.f("p_pos_unique_spare_a50dbc"),
            "p",
            ["pos"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("p_pos_unique"), "p", type_="unique")
    op.execute("""
        ALTER TABLE public.p ADD CONSTRAINT p_pos_unique UNIQUE
            USING INDEX p_pos_unique_spare_a50dbc
        """)
