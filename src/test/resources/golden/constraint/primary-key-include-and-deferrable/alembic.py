# file: 2026_01_15_change_01_require_id_of_a.py
"""change: require id of a

Locks: ACCESS EXCLUSIVE on public.a, catalog change only

Revision ID: 65dfbe8604f2
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "65dfbe8604f2"
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
    op.execute(
        "ALTER TABLE public.a ADD CONSTRAINT a_id_not_null NOT NULL id NOT VALID"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("a", "id", nullable=True)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_require_id_of_b.py
"""change: require id of b

Locks: ACCESS EXCLUSIVE on public.b, catalog change only

Revision ID: efa3fa8815cc
Revises: 65dfbe8604f2
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "efa3fa8815cc"
down_revision: Union[str, Sequence[str], None] = "65dfbe8604f2"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "ALTER TABLE public.b ADD CONSTRAINT b_id_not_null NOT NULL id NOT VALID"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("b", "id", nullable=True)


# file: 2026_01_15_change_03_create_a_id_pk.py
"""change: create a_id_pk

Locks: SHARE UPDATE EXCLUSIVE on public.a, builds an index

Revision ID: d018a1807980
Revises: efa3fa8815cc
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d018a1807980"
down_revision: Union[str, Sequence[str], None] = "efa3fa8815cc"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.a_id_pk")
        op.create_index(
            op.f("a_id_pk"),
            "a",
            ["id"],
            unique=True,
            postgresql_include=["payload"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.a_id_pk")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_04_create_b_pkey.py
"""change: create b_pkey

Locks: SHARE UPDATE EXCLUSIVE on public.b, builds an index

Revision ID: a554ded60cf3
Revises: d018a1807980
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a554ded60cf3"
down_revision: Union[str, Sequence[str], None] = "d018a1807980"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.b_pkey")
        op.create_index(
            op.f("b_pkey"), "b", ["id"], unique=True, postgresql_concurrently=True
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.b_pkey")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_05_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.a, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.b, reads every row

Revision ID: 42c5c60317ea
Revises: a554ded60cf3
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "42c5c60317ea"
down_revision: Union[str, Sequence[str], None] = "a554ded60cf3"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.a VALIDATE CONSTRAINT a_id_not_null")
    op.execute("ALTER TABLE public.b VALIDATE CONSTRAINT b_id_not_null")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_06_add_a_id_pk.py
"""change: add a_id_pk

Locks: ACCESS EXCLUSIVE on public.a, catalog change only

Revision ID: 40ac816ce602
Revises: 42c5c60317ea
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "40ac816ce602"
down_revision: Union[str, Sequence[str], None] = "42c5c60317ea"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "ALTER TABLE public.a ADD CONSTRAINT a_id_pk PRIMARY KEY USING INDEX a_id_pk"
    )


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.a_id_pk_spare_098ee6")
        op.create_index(
            op.f("a_id_pk_spare_098ee6"),
            "a",
            ["id"],
            unique=True,
            postgresql_include=["payload"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("a_id_pk"), "a", type_="primary")
    op.execute("ALTER INDEX public.a_id_pk_spare_098ee6 RENAME TO a_id_pk")


# file: 2026_01_15_change_07_add_b_pkey.py
"""change: add b_pkey

Locks: ACCESS EXCLUSIVE on public.b, catalog change only

Revision ID: 6a872d720fca
Revises: 40ac816ce602
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6a872d720fca"
down_revision: Union[str, Sequence[str], None] = "40ac816ce602"
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
        ALTER TABLE public.b ADD CONSTRAINT b_pkey PRIMARY KEY USING INDEX b_pkey
            DEFERRABLE INITIALLY DEFERRED
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.b_pkey_spare_026acb")
        op.create_index(
            op.f("b_pkey_spare_026acb"),
            "b",
            ["id"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("b_pkey"), "b", type_="primary")
    op.execute("ALTER INDEX public.b_pkey_spare_026acb RENAME TO b_pkey")
