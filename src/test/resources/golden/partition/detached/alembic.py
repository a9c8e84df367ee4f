# file: 2026_01_15_change_01_detach_events_2024.py
"""change: detach events_2024

Locks: SHARE UPDATE EXCLUSIVE on public.events, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.users, catalog change only

Revision ID: df9687e181db
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "df9687e181db"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "ALTER TABLE public.events DETACH PARTITION public.events_2024 CONCURRENTLY"
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
                ALTER TABLE public.events ATTACH PARTITION public.events_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
                ALTER TABLE public.events_2024 DROP CONSTRAINT IF EXISTS events_2024_at_check;
            END
            $together$
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_02_detach_events_2024.py
"""change: detach events_2024

Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only

Revision ID: cdea7dcc7943
Revises: df9687e181db
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "cdea7dcc7943"
down_revision: Union[str, Sequence[str], None] = "df9687e181db"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE public.events_2024 DROP CONSTRAINT IF EXISTS
                events_2024_at_check
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE public.events_2024 DROP CONSTRAINT IF EXISTS
                events_2024_at_check
            """)
        op.execute("""
            ALTER TABLE public.events_2024 ADD CONSTRAINT events_2024_at_check
                CHECK (((at IS NOT NULL) AND (at >= '2024-01-01'::date) AND
                (at < '2025-01-01'::date))) NOT VALID
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute(
            "ALTER TABLE public.events_2024 VALIDATE CONSTRAINT events_2024_at_check"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
