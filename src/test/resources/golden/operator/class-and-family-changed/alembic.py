# file: 2026_01_15_change_01_drop_cast_of_public_pair_as_integer_and_more.py
"""change: drop cast of public.pair AS integer and more

Revision ID: a77a8e0e858b
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a77a8e0e858b"
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
    op.execute("DROP CAST (public.pair AS integer)")
    op.execute("""
        CREATE CAST (public.pair AS integer) WITH FUNCTION public.first(public.pair) AS
            IMPLICIT
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP CAST (public.pair AS integer)")
    op.execute("""
        CREATE CAST (public.pair AS integer) WITH FUNCTION public.first(public.pair) AS
            ASSIGNMENT
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_drop_t_p.py
"""change: drop t_p

Locks: SHARE UPDATE EXCLUSIVE on public.t, catalog change only

Revision ID: 6a14236811ef
Revises: a77a8e0e858b
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6a14236811ef"
down_revision: Union[str, Sequence[str], None] = "a77a8e0e858b"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.t_p")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.t_p")
        op.create_index(
            op.f("t_p"),
            "t",
            ["p"],
            postgresql_ops={"p": "public.ordered"},
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_03_drop_operator_class_ordered_and_more.py
"""change: drop operator class ordered and more

Revision ID: 982212344b71
Revises: 6a14236811ef
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "982212344b71"
down_revision: Union[str, Sequence[str], None] = "6a14236811ef"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP OPERATOR CLASS public.ordered USING btree")
    op.execute("""
        CREATE OPERATOR CLASS public.ordered FOR TYPE public.pair
            USING btree FAMILY public.pairs AS
            OPERATOR 1 public.<# (public.pair, public.pair),
            FUNCTION 1 (public.pair, public.pair) public.by_b(public.pair,public.pair)
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP OPERATOR CLASS public.ordered USING btree")
    op.execute("""
        CREATE OPERATOR CLASS public.ordered FOR TYPE public.pair
            USING btree FAMILY public.pairs AS
            OPERATOR 1 public.<# (public.pair, public.pair),
            FUNCTION 1 (public.pair, public.pair) public.by_a(public.pair,public.pair)
        """)


# file: 2026_01_15_change_04_create_t_p.py
"""change: create t_p

Locks: SHARE UPDATE EXCLUSIVE on public.t, builds an index

Revision ID: 3b492f5adde4
Revises: 982212344b71
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3b492f5adde4"
down_revision: Union[str, Sequence[str], None] = "982212344b71"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.t_p")
        op.create_index(
            op.f("t_p"),
            "t",
            ["p"],
            postgresql_ops={"p": "public.ordered"},
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.t_p")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
