# file: 2026_01_15_change_01_add_code_to_coupons.py
"""change: add code to coupons

Locks: ACCESS EXCLUSIVE on public.coupons, catalog change only
Downgrade: loses the values of public.coupons.code; to keep it: copy the column before
    downgrading

Revision ID: 16add27d05bb
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "16add27d05bb"
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
    op.add_column("coupons", sa.Column("code", postgresql.UUID(), nullable=True))
    op.alter_column("coupons", "code", server_default=sa.text("gen_random_uuid()"))


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("coupons", "code")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_create_coupons_code_unique.py
"""change: create coupons_code_unique

Locks: SHARE UPDATE EXCLUSIVE on public.coupons, builds an index

Revision ID: 580e2a0f2a47
Revises: 16add27d05bb
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "580e2a0f2a47"
down_revision: Union[str, Sequence[str], None] = "16add27d05bb"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.coupons_code_unique")
        op.create_index(
            op.f("coupons_code_unique"),
            "coupons",
            ["code"],
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
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.coupons_code_unique")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_03_add_coupons_code_unique.py
"""change: add coupons_code_unique

Locks: ACCESS EXCLUSIVE on public.coupons, catalog change only

Revision ID: 2c02cfeea959
Revises: 580e2a0f2a47
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "2c02cfeea959"
down_revision: Union[str, Sequence[str], None] = "580e2a0f2a47"
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
        ALTER TABLE public.coupons ADD CONSTRAINT coupons_code_unique UNIQUE
            USING INDEX coupons_code_unique
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.coupons_code_unique_spare_84b35d"
        )
        op.create_index(
            op.f("coupons_code_unique_spare_84b35d"),
            "coupons",
            ["code"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("coupons_code_unique"), "coupons", type_="unique")
    op.execute("""
        ALTER INDEX public.coupons_code_unique_spare_84b35d RENAME TO
            coupons_code_unique
        """)


# file: 2026_01_15_change_04_backfill_code_of_coupons.py
"""change: backfill code of coupons

Revision ID: 02a872ec3195
Revises: 2c02cfeea959
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "02a872ec3195"
down_revision: Union[str, Sequence[str], None] = "2c02cfeea959"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.coupons') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.coupons SET code = DEFAULT
                    WHERE code IS NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.coupons are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.coupons SET code = DEFAULT
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.coupons WHERE code IS NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_05_require_code_of_coupons.py
"""change: require code of coupons

Locks: ACCESS EXCLUSIVE on public.coupons, catalog change only

Revision ID: 4ead5e667637
Revises: 02a872ec3195
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "4ead5e667637"
down_revision: Union[str, Sequence[str], None] = "02a872ec3195"
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
        ALTER TABLE public.coupons ADD CONSTRAINT coupons_code_not_null NOT NULL code
            NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("coupons", "code", nullable=True)


# file: 2026_01_15_change_06_validate_coupons_code_not_null.py
"""change: validate coupons_code_not_null

Locks: SHARE UPDATE EXCLUSIVE on public.coupons, reads every row

Revision ID: e34f368c9a01
Revises: 4ead5e667637
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "e34f368c9a01"
down_revision: Union[str, Sequence[str], None] = "4ead5e667637"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.coupons VALIDATE CONSTRAINT coupons_code_not_null")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
