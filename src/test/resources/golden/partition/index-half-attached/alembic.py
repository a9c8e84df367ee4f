# file: 2026_01_15_change_01_create_table_doors_and_more.py
"""change: create table doors and more

Downgrade: loses the rows of public.doors; the rows of public.doors_2024; the rows of
    public.doors_2025; the rows of public.doors_2025_one; to keep it: dump the table
    before downgrading

Revision ID: 3d9d402aa702
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "3d9d402aa702"
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
    op.create_table(
        "doors",
        sa.Column("at", sa.Date(), nullable=False),
        sa.Column("sensor", sa.BigInteger(), nullable=True),
        postgresql_partition_by="RANGE (at)",
    )
    op.execute("""
        CREATE TABLE public.doors_2024 (
            at date CONSTRAINT doors_at_not_null NOT NULL,
            sensor bigint
        )
        """)
    op.execute("""
        CREATE TABLE public.doors_2025 (
            at date CONSTRAINT doors_at_not_null NOT NULL,
            sensor bigint
        )
        PARTITION BY LIST (sensor)
        """)
    op.execute("""
        CREATE TABLE public.doors_2025_one (
            at date CONSTRAINT doors_at_not_null NOT NULL,
            sensor bigint
        )
        """)
    op.create_index(op.f("doors_2025_one_sensor_idx"), "doors_2025_one", ["sensor"])
    op.execute(
        "CREATE INDEX doors_2025_sensor ON ONLY public.doors_2025 USING btree (sensor)"
    )
    op.execute("""
        ALTER TABLE public.doors ATTACH PARTITION public.doors_2024 FOR VALUES
            FROM ('2024-01-01') TO ('2025-01-01')
        """)
    op.execute("""
        ALTER TABLE public.doors_2025 ATTACH PARTITION public.doors_2025_one FOR VALUES
            IN ('1')
        """)
    op.execute("""
        ALTER TABLE public.doors ATTACH PARTITION public.doors_2025 FOR VALUES
            FROM ('2025-01-01') TO ('2026-01-01')
        """)
    op.execute("CREATE INDEX doors_sensor ON ONLY public.doors USING btree (sensor)")
    op.execute(
        "ALTER INDEX public.doors_sensor ATTACH PARTITION public.doors_2025_sensor"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP INDEX IF EXISTS public.doors_sensor")
    op.drop_table("doors_2025_one")
    op.drop_table("doors_2025")
    op.drop_table("doors_2024")
    op.drop_table("doors")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_drop_alarms_sensor.py
"""change: drop alarms_sensor

Locks: ACCESS EXCLUSIVE on public.alarms, catalog change only
Locks: ACCESS EXCLUSIVE on public.alarms_2024, catalog change only
Locks: ACCESS EXCLUSIVE on public.alarms_2025, catalog change only

Revision ID: 1392de314324
Revises: 3d9d402aa702
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "1392de314324"
down_revision: Union[str, Sequence[str], None] = "3d9d402aa702"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("DROP INDEX IF EXISTS public.alarms_sensor")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("DROP INDEX IF EXISTS public.alarms_sensor")
        op.execute(
            "CREATE INDEX alarms_sensor ON ONLY public.alarms USING btree (sensor)"
        )
        op.execute("SET lock_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.alarms_2024_sensor")
        op.create_index(
            op.f("alarms_2024_sensor"),
            "alarms_2024",
            ["sensor"],
            postgresql_concurrently=True,
        )
        op.execute("""
            ALTER INDEX public.alarms_sensor ATTACH PARTITION public.alarms_2024_sensor
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_03_create_readings_sensor.py
"""change: create readings_sensor

Locks: SHARE on public.readings, catalog change only
Locks: SHARE UPDATE EXCLUSIVE on public.readings_2024, builds an index

Revision ID: 2b1323f834bd
Revises: 1392de314324
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "2b1323f834bd"
down_revision: Union[str, Sequence[str], None] = "1392de314324"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("DROP INDEX IF EXISTS public.readings_sensor")
        op.execute(
            "CREATE INDEX readings_sensor ON ONLY public.readings USING btree (sensor)"
        )
        op.execute("SET lock_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.readings_2024_sensor")
        op.create_index(
            op.f("readings_2024_sensor"),
            "readings_2024",
            ["sensor"],
            postgresql_concurrently=True,
        )
        op.execute("""
            ALTER INDEX public.readings_sensor ATTACH PARTITION
                public.readings_2024_sensor
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("DROP INDEX IF EXISTS public.readings_sensor")
        op.execute("SET lock_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.readings_2024_sensor")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
