# file: 2026_01_15_change_01_create_codes_system_code_unique.py
"""change: create codes_system_code_unique

Locks: SHARE UPDATE EXCLUSIVE on public.codes, builds an index

Revision ID: 90409b7bff0a
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "90409b7bff0a"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.codes_system_code_unique")
        op.create_index(
            op.f("codes_system_code_unique"),
            "codes",
            ["system", "code"],
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
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.codes_system_code_unique")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_02_add_codes_system_code_unique.py
"""change: add codes_system_code_unique

Locks: ACCESS EXCLUSIVE on public.codes, catalog change only

Revision ID: 73415930bfda
Revises: 90409b7bff0a
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "73415930bfda"
down_revision: Union[str, Sequence[str], None] = "90409b7bff0a"
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
        ALTER TABLE public.codes ADD CONSTRAINT codes_system_code_unique UNIQUE
            USING INDEX codes_system_code_unique
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.codes_system_code_unique_spare_eef992
            """)
        op.create_index(
            op.f("codes_system_code_unique_spare_eef992"),
            "codes",
            ["system", "code"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("codes_system_code_unique"), "codes", type_="unique")
    op.execute("""
        ALTER INDEX public.codes_system_code_unique_spare_eef992 RENAME TO
            codes_system_code_unique
        """)


# file: 2026_01_15_change_03_add_fk_uses_codes.py
"""change: add fk_uses_codes

Locks: SHARE ROW EXCLUSIVE on public.codes, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.uses, catalog change only

Revision ID: aff2624dc359
Revises: 73415930bfda
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "aff2624dc359"
down_revision: Union[str, Sequence[str], None] = "73415930bfda"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.codes, public.uses IN SHARE ROW EXCLUSIVE MODE")
    op.execute("""
        ALTER TABLE public.uses ADD CONSTRAINT fk_uses_codes FOREIGN KEY (system, code)
            REFERENCES public.codes(system, code) MATCH FULL NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.codes, public.uses IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("fk_uses_codes"), "uses", type_="foreignkey")


# file: 2026_01_15_change_04_validate_fk_uses_codes.py
"""change: validate fk_uses_codes

Locks: SHARE UPDATE EXCLUSIVE on public.uses, reads every row

Revision ID: a5c3c5cbf794
Revises: aff2624dc359
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a5c3c5cbf794"
down_revision: Union[str, Sequence[str], None] = "aff2624dc359"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.uses VALIDATE CONSTRAINT fk_uses_codes")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
