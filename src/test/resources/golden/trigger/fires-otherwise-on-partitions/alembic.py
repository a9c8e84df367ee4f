# file: 2026_01_15_change_01_detach_visits_2024.py
"""change: detach visits_2024

Locks: SHARE UPDATE EXCLUSIVE on public.visits, catalog change only
Locks: ACCESS EXCLUSIVE on public.visits_2024, catalog change only

Revision ID: 0976d23419ca
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "0976d23419ca"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "ALTER TABLE public.visits DETACH PARTITION public.visits_2024 CONCURRENTLY"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            DO $together$
            BEGIN
                ALTER TABLE public.visits ATTACH PARTITION public.visits_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
                ALTER TABLE public.visits_2024 DROP CONSTRAINT IF EXISTS visits_2024_day_check;
                ALTER TABLE ONLY public.visits_2024 ENABLE ALWAYS TRIGGER stamp;
            END
            $together$
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_02_detach_visits_2024.py
"""change: detach visits_2024

Locks: ACCESS EXCLUSIVE on public.visits_2024, catalog change only

Revision ID: a144d41392b0
Revises: 0976d23419ca
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a144d41392b0"
down_revision: Union[str, Sequence[str], None] = "0976d23419ca"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE public.visits_2024 DROP CONSTRAINT IF EXISTS
                visits_2024_day_check
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE public.visits_2024 DROP CONSTRAINT IF EXISTS
                visits_2024_day_check
            """)
        op.execute("""
            ALTER TABLE public.visits_2024 ADD CONSTRAINT visits_2024_day_check
                CHECK (((day IS NOT NULL) AND (day >= '2024-01-01'::date) AND
                (day < '2025-01-01'::date))) NOT VALID
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute(
            "ALTER TABLE public.visits_2024 VALIDATE CONSTRAINT visits_2024_day_check"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_03_create_table_visits_2027.py
"""change: create table visits_2027

Locks: ACCESS EXCLUSIVE on public.visits_2024, catalog change only
Downgrade: loses the rows of public.visits_2027; the rows of public.visits_2024; to keep
    it: dump the table before downgrading; rename the table instead and drop it later,
    or dump it first

Revision ID: 537dcd71b19f
Revises: a144d41392b0
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "537dcd71b19f"
down_revision: Union[str, Sequence[str], None] = "a144d41392b0"
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
        CREATE TABLE public.visits_2027 (
            id bigint CONSTRAINT visits_id_not_null NOT NULL,
            day date CONSTRAINT visits_day_not_null NOT NULL
        )
        """)
    op.drop_table("visits_2024")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
        CREATE TABLE public.visits_2024 (
            id bigint CONSTRAINT visits_id_not_null NOT NULL,
            day date CONSTRAINT visits_day_not_null NOT NULL
        )
        """)
    op.drop_table("visits_2027")


# file: 2026_01_15_change_04_alter_visits.py
"""change: alter visits

Locks: SHARE ROW EXCLUSIVE on public.visits, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.visits_2025, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.visits_2026, catalog change only

Revision ID: c4ae7e43ba76
Revises: 537dcd71b19f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c4ae7e43ba76"
down_revision: Union[str, Sequence[str], None] = "537dcd71b19f"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.visits ENABLE REPLICA TRIGGER other")
    op.execute("ALTER TABLE ONLY public.visits_2025 ENABLE TRIGGER other")
    op.execute("ALTER TABLE ONLY public.visits_2025 ENABLE TRIGGER stamp")
    op.execute("ALTER TABLE ONLY public.visits_2026 DISABLE TRIGGER stamp")
    op.execute("""
        CREATE TRIGGER third AFTER DELETE ON public.visits FOR EACH ROW EXECUTE FUNCTION
            public.stamp()
        """)
    op.execute("ALTER TABLE ONLY public.visits_2025 DISABLE TRIGGER third")
    op.execute("""
        ALTER TABLE public.visits ATTACH PARTITION public.visits_2027 FOR VALUES
            FROM ('2027-01-01') TO ('2028-01-01')
        """)
    op.execute("ALTER TABLE ONLY public.visits_2027 ENABLE ALWAYS TRIGGER stamp")
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
    op.execute("ALTER TABLE ONLY public.visits_2027 ENABLE TRIGGER stamp")
    op.execute("ALTER TABLE public.visits DETACH PARTITION public.visits_2027")
    op.execute("ALTER TABLE ONLY public.visits_2025 ENABLE TRIGGER third")
    op.execute("DROP TRIGGER third ON public.visits")
    op.execute("ALTER TABLE ONLY public.visits_2026 ENABLE TRIGGER stamp")
    op.execute("ALTER TABLE ONLY public.visits_2025 DISABLE TRIGGER stamp")
    op.execute("ALTER TABLE ONLY public.visits_2025 ENABLE REPLICA TRIGGER other")
    op.execute("ALTER TABLE public.visits ENABLE TRIGGER other")
