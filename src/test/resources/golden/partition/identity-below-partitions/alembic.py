# file: 2026_01_15_change_01_detach_m_us_1.py
"""change: detach m_us_1

Locks: ACCESS EXCLUSIVE on public.m_us, catalog change only
Locks: ACCESS EXCLUSIVE on public.m_us_1, catalog change only

Revision ID: d7f05f320b32
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d7f05f320b32"
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
    op.execute("ALTER TABLE public.m_us DETACH PARTITION public.m_us_1")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute(
            "ALTER TABLE public.m_us_1 DROP CONSTRAINT IF EXISTS m_us_1_bound_e81de5"
        )
        op.execute("""
            ALTER TABLE public.m_us_1 ADD CONSTRAINT m_us_1_bound_e81de5
                CHECK (((region IS NOT NULL) AND (region = 'us'::text) AND
                satisfies_hash_partition('public.m_us'::regclass, 2, 1, at))) NOT VALID
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute("ALTER TABLE public.m_us_1 VALIDATE CONSTRAINT m_us_1_bound_e81de5")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
        ALTER TABLE public.m_us ATTACH PARTITION public.m_us_1 FOR VALUES
            WITH (modulus 2, remainder 1)
        """)
    op.execute(
        "ALTER TABLE public.m_us_1 DROP CONSTRAINT IF EXISTS m_us_1_bound_e81de5"
    )
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_detach_m_us_0.py
"""change: detach m_us_0

Locks: ACCESS EXCLUSIVE on public.m_us, catalog change only
Locks: ACCESS EXCLUSIVE on public.m_us_0, catalog change only

Revision ID: ba9bd1152b4f
Revises: d7f05f320b32
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ba9bd1152b4f"
down_revision: Union[str, Sequence[str], None] = "d7f05f320b32"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.m_us DETACH PARTITION public.m_us_0")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute(
            "ALTER TABLE public.m_us_0 DROP CONSTRAINT IF EXISTS m_us_0_bound_71675b"
        )
        op.execute("""
            ALTER TABLE public.m_us_0 ADD CONSTRAINT m_us_0_bound_71675b
                CHECK (((region IS NOT NULL) AND (region = 'us'::text) AND
                satisfies_hash_partition('public.m_us'::regclass, 2, 0, at))) NOT VALID
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute("ALTER TABLE public.m_us_0 VALIDATE CONSTRAINT m_us_0_bound_71675b")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
        ALTER TABLE public.m_us ATTACH PARTITION public.m_us_0 FOR VALUES
            WITH (modulus 2, remainder 0)
        """)
    op.execute(
        "ALTER TABLE public.m_us_0 DROP CONSTRAINT IF EXISTS m_us_0_bound_71675b"
    )


# file: 2026_01_15_change_03_detach_m_us.py
"""change: detach m_us

Locks: SHARE UPDATE EXCLUSIVE on public.m, catalog change only
Locks: ACCESS EXCLUSIVE on public.m_us, catalog change only
Locks: ACCESS EXCLUSIVE on public.m_us_0, catalog change only
Locks: ACCESS EXCLUSIVE on public.m_us_1, catalog change only

Revision ID: 9f65e25c2a98
Revises: ba9bd1152b4f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9f65e25c2a98"
down_revision: Union[str, Sequence[str], None] = "ba9bd1152b4f"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("ALTER TABLE public.m DETACH PARTITION public.m_us CONCURRENTLY")
        op.execute("SET lock_timeout = '3s'")
        op.execute(
            "ALTER TABLE public.m_us DROP CONSTRAINT IF EXISTS m_us_region_check"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute(
            "ALTER TABLE public.m_us DROP CONSTRAINT IF EXISTS m_us_region_check"
        )
        op.execute("""
            ALTER TABLE public.m_us ADD CONSTRAINT m_us_region_check
                CHECK (((region IS NOT NULL) AND (region = 'us'::text))) NOT VALID
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute("ALTER TABLE public.m_us VALIDATE CONSTRAINT m_us_region_check")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            DO $together$
            BEGIN
                ALTER TABLE public.m ATTACH PARTITION public.m_us FOR VALUES IN ('us');
                ALTER TABLE public.m_us DROP CONSTRAINT IF EXISTS m_us_region_check;
            END
            $together$
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_04_create_table_m_asia_and_more.py
"""change: create table m_asia and more

Locks: SHARE UPDATE EXCLUSIVE on public.m, catalog change only
Locks: ACCESS EXCLUSIVE on public.m_us, catalog change only
Downgrade: loses the rows of public.m_asia; the rows of public.m_us; the rows of
    public.m_asia_0; to keep it: dump the table before downgrading; rename the table
    instead and drop it later, or dump it first

Revision ID: 01681292e683
Revises: 9f65e25c2a98
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "01681292e683"
down_revision: Union[str, Sequence[str], None] = "9f65e25c2a98"
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
        CREATE TABLE public.m_asia (
            id bigint CONSTRAINT m_id_not_null NOT NULL,
            region text CONSTRAINT m_region_not_null NOT NULL,
            at timestamp with time zone CONSTRAINT m_at_not_null NOT NULL,
            CONSTRAINT m_asia_pkey PRIMARY KEY (id, region, at)
        )
        PARTITION BY HASH (at)
        """)
    op.drop_table("m_us")
    op.execute(
        "ALTER TABLE public.m ATTACH PARTITION public.m_asia FOR VALUES IN ('asia')"
    )
    op.execute("""
        CREATE TABLE public.m_asia_0 (
            id bigint CONSTRAINT m_id_not_null NOT NULL,
            region text CONSTRAINT m_region_not_null NOT NULL,
            at timestamp with time zone CONSTRAINT m_at_not_null NOT NULL,
            CONSTRAINT m_asia_0_pkey PRIMARY KEY (id, region, at)
        )
        """)
    op.execute("""
        ALTER TABLE public.m_asia ATTACH PARTITION public.m_asia_0 FOR VALUES
            WITH (modulus 1, remainder 0)
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_table("m_asia_0")
    op.execute("ALTER TABLE public.m DETACH PARTITION public.m_asia")
    op.execute("""
        CREATE TABLE public.m_us (
            id bigint CONSTRAINT m_id_not_null NOT NULL,
            region text CONSTRAINT m_region_not_null NOT NULL,
            at timestamp with time zone CONSTRAINT m_at_not_null NOT NULL,
            CONSTRAINT m_us_pkey PRIMARY KEY (id, region, at)
        )
        PARTITION BY HASH (at)
        """)
    op.drop_table("m_asia")


# file: 2026_01_15_change_05_drop_table_m_us_0.py
"""change: drop table m_us_0

Locks: ACCESS EXCLUSIVE on public.m_us_0, catalog change only
Downgrade: loses the rows of public.m_us_0; to keep it: rename the table instead and
    drop it later, or dump it first

Revision ID: 00b7d43ffd02
Revises: 01681292e683
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "00b7d43ffd02"
down_revision: Union[str, Sequence[str], None] = "01681292e683"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_table("m_us_0")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
        CREATE TABLE public.m_us_0 (
            id bigint CONSTRAINT m_id_not_null NOT NULL,
            region text CONSTRAINT m_region_not_null NOT NULL,
            at timestamp with time zone CONSTRAINT m_at_not_null NOT NULL,
            CONSTRAINT m_us_0_pkey PRIMARY KEY (id, region, at)
        )
        """)


# file: 2026_01_15_change_06_drop_table_m_us_1.py
"""change: drop table m_us_1

Locks: ACCESS EXCLUSIVE on public.m_us_1, catalog change only
Downgrade: loses the rows of public.m_us_1; to keep it: rename the table instead and
    drop it later, or dump it first

Revision ID: 145358518dc6
Revises: 00b7d43ffd02
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "145358518dc6"
down_revision: Union[str, Sequence[str], None] = "00b7d43ffd02"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_table("m_us_1")
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
    op.execute("""
        CREATE TABLE public.m_us_1 (
            id bigint CONSTRAINT m_id_not_null NOT NULL,
            region text CONSTRAINT m_region_not_null NOT NULL,
            at timestamp with time zone CONSTRAINT m_at_not_null NOT NULL,
            CONSTRAINT m_us_1_pkey PRIMARY KEY (id, region, at)
        )
        """)
