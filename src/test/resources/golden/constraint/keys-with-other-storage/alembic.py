# file: 2026_01_15_change_01_alter_a_code_and_more.py
"""change: alter a_code and more

Revision ID: 591e11f17c96
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "591e11f17c96"
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
    op.execute("ALTER INDEX public.a_code SET (fillfactor=70)")
    op.execute("ALTER INDEX public.a_pkey SET (fillfactor=80)")
    op.execute("COMMENT ON CONSTRAINT a_code ON public.a IS 'one of a kind'")
    op.execute("COMMENT ON CONSTRAINT a_pkey ON public.a IS 'key'")
    op.execute("COMMENT ON CONSTRAINT b_a_id ON public.b IS 'to a'")
    op.execute("COMMENT ON CONSTRAINT b_own ON public.b IS 'positive'")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("COMMENT ON CONSTRAINT b_own ON public.b IS NULL")
    op.execute("COMMENT ON CONSTRAINT b_a_id ON public.b IS NULL")
    op.execute("COMMENT ON CONSTRAINT a_pkey ON public.a IS NULL")
    op.execute("COMMENT ON CONSTRAINT a_code ON public.a IS NULL")
    op.execute("ALTER INDEX public.a_pkey RESET (fillfactor)")
    op.execute("ALTER INDEX public.a_code RESET (fillfactor)")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_create_a_part_new_0797cd.py
"""change: create a_part_new_0797cd

Locks: SHARE UPDATE EXCLUSIVE on public.a, builds an index

Revision ID: 796bc24e23ad
Revises: 591e11f17c96
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "796bc24e23ad"
down_revision: Union[str, Sequence[str], None] = "591e11f17c96"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.a_part_new_0797cd")
        op.create_index(
            op.f("a_part_new_0797cd"),
            "a",
            ["part"],
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
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.a_part_new_0797cd")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_03_replace_a_part.py
"""change: replace a_part

Locks: ACCESS EXCLUSIVE on public.a, catalog change only

Revision ID: 80ee25057f3c
Revises: 796bc24e23ad
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "80ee25057f3c"
down_revision: Union[str, Sequence[str], None] = "796bc24e23ad"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("a_part"), "a", type_="unique")
    op.execute("""
        ALTER TABLE public.a ADD CONSTRAINT a_part UNIQUE USING INDEX a_part_new_0797cd
            DEFERRABLE INITIALLY DEFERRED
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.a_part_new_0797cd")
        op.create_index(
            op.f("a_part_new_0797cd"),
            "a",
            ["part"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.a_part_spare_0797cd")
        op.create_index(
            op.f("a_part_spare_0797cd"),
            "a",
            ["part"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("a_part"), "a", type_="unique")
    op.execute("""
        ALTER TABLE public.a ADD CONSTRAINT a_part UNIQUE
            USING INDEX a_part_spare_0797cd DEFERRABLE
        """)


# file: 2026_01_15_change_04_create_b_pkey_new_026acb.py
"""change: create b_pkey_new_026acb

Locks: SHARE UPDATE EXCLUSIVE on public.b, builds an index

Revision ID: 929594831cef
Revises: 80ee25057f3c
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "929594831cef"
down_revision: Union[str, Sequence[str], None] = "80ee25057f3c"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.b_pkey_new_026acb")
        op.create_index(
            op.f("b_pkey_new_026acb"),
            "b",
            ["id"],
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
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.b_pkey_new_026acb")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_05_replace_b_pkey.py
"""change: replace b_pkey

Locks: ACCESS EXCLUSIVE on public.b, catalog change only

Revision ID: abb44323ff95
Revises: 929594831cef
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "abb44323ff95"
down_revision: Union[str, Sequence[str], None] = "929594831cef"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("b_pkey"), "b", type_="primary")
    op.execute("""
        ALTER TABLE public.b ADD CONSTRAINT b_pkey PRIMARY KEY
            USING INDEX b_pkey_new_026acb DEFERRABLE
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.b_pkey_new_026acb")
        op.create_index(
            op.f("b_pkey_new_026acb"),
            "b",
            ["id"],
            unique=True,
            postgresql_concurrently=True,
        )
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
    op.execute("""
        ALTER TABLE public.b ADD CONSTRAINT b_pkey PRIMARY KEY
            USING INDEX b_pkey_spare_026acb
        """)
