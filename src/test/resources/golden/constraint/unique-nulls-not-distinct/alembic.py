# file: 2026_01_15_change_01_create_s_a_unique_new_7faa7b.py
"""change: create s_a_unique_new_7faa7b

Locks: SHARE UPDATE EXCLUSIVE on public.s, builds an index

Revision ID: 1bc316ab170f
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "1bc316ab170f"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.s_a_unique_new_7faa7b")
        op.execute("""
            CREATE UNIQUE INDEX CONCURRENTLY s_a_unique_new_7faa7b ON public.s
                USING btree (a) NULLS NOT DISTINCT
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.s_a_unique_new_7faa7b")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_02_replace_s_a_unique.py
"""change: replace s_a_unique

Locks: ACCESS EXCLUSIVE on public.s, catalog change only

Revision ID: 6b303fa5b204
Revises: 1bc316ab170f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6b303fa5b204"
down_revision: Union[str, Sequence[str], None] = "1bc316ab170f"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("s_a_unique"), "s", type_="unique")
    op.execute("""
        ALTER TABLE public.s ADD CONSTRAINT s_a_unique UNIQUE
            USING INDEX s_a_unique_new_7faa7b
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.s_a_unique_new_7faa7b")
        op.execute("""
            CREATE UNIQUE INDEX CONCURRENTLY s_a_unique_new_7faa7b ON public.s
                USING btree (a) NULLS NOT DISTINCT
            """)
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.s_a_unique_spare_7faa7b")
        op.create_index(
            op.f("s_a_unique_spare_7faa7b"),
            "s",
            ["a"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("s_a_unique"), "s", type_="unique")
    op.execute("""
        ALTER TABLE public.s ADD CONSTRAINT s_a_unique UNIQUE
            USING INDEX s_a_unique_spare_7faa7b
        """)


# file: 2026_01_15_change_03_create_s_b_unique_new_bdc17b.py
"""change: create s_b_unique_new_bdc17b

Locks: SHARE UPDATE EXCLUSIVE on public.s, builds an index

Revision ID: d7ac1cc71af8
Revises: 6b303fa5b204
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d7ac1cc71af8"
down_revision: Union[str, Sequence[str], None] = "6b303fa5b204"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.s_b_unique_new_bdc17b")
        op.create_index(
            op.f("s_b_unique_new_bdc17b"),
            "s",
            ["b"],
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
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.s_b_unique_new_bdc17b")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_04_replace_s_b_unique.py
"""change: replace s_b_unique

Locks: ACCESS EXCLUSIVE on public.s, catalog change only

Revision ID: 84a9032b8617
Revises: d7ac1cc71af8
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "84a9032b8617"
down_revision: Union[str, Sequence[str], None] = "d7ac1cc71af8"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("s_b_unique"), "s", type_="unique")
    op.execute("""
        ALTER TABLE public.s ADD CONSTRAINT s_b_unique UNIQUE
            USING INDEX s_b_unique_new_bdc17b
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.s_b_unique_new_bdc17b")
        op.create_index(
            op.f("s_b_unique_new_bdc17b"),
            "s",
            ["b"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.s_b_unique_spare_bdc17b")
        op.execute("""
            CREATE UNIQUE INDEX CONCURRENTLY s_b_unique_spare_bdc17b ON public.s
                USING btree (b) NULLS NOT DISTINCT
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("s_b_unique"), "s", type_="unique")
    op.execute("""
        ALTER TABLE public.s ADD CONSTRAINT s_b_unique UNIQUE
            USING INDEX s_b_unique_spare_bdc17b
        """)
