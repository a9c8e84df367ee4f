# file: 2026_01_15_change_01_detach_events_2024.py
"""change: detach events_2024

Locks: ACCESS EXCLUSIVE on public.events, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_rest, catalog change only

Revision ID: 9a74564c32b2
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9a74564c32b2"
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
    op.execute("ALTER TABLE public.events DETACH PARTITION public.events_2024")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE public.events_2024 DROP CONSTRAINT IF EXISTS
                events_2024_bound_86328c
            """)
        op.execute("""
            ALTER TABLE public.events_2024 ADD CONSTRAINT events_2024_bound_86328c
                CHECK (((at IS NOT NULL) AND (at >= '2024-01-01'::date) AND
                (at < '2025-01-01'::date))) NOT VALID
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute("""
            ALTER TABLE public.events_2024 VALIDATE CONSTRAINT events_2024_bound_86328c
            """)
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE public.events_rest DROP CONSTRAINT IF EXISTS
                events_2024_beside_86328c
            """)
        op.execute("""
            ALTER TABLE public.events_rest ADD CONSTRAINT events_2024_beside_86328c
                CHECK (NOT (((at IS NOT NULL) AND (at >= '2024-01-01'::date) AND
                (at < '2025-01-01'::date)))) NOT VALID
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute("""
            ALTER TABLE public.events_rest VALIDATE CONSTRAINT events_2024_beside_86328c
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.events, public.events_2024 IN ACCESS EXCLUSIVE MODE")
    op.execute("""
        ALTER TABLE public.events ATTACH PARTITION public.events_2024 FOR VALUES
            FROM ('2024-01-01') TO ('2025-01-01')
        """)
    op.execute("""
        ALTER TABLE public.events_2024 DROP CONSTRAINT IF EXISTS
            events_2024_bound_86328c
        """)
    op.execute("""
        ALTER TABLE public.events_rest DROP CONSTRAINT IF EXISTS
            events_2024_beside_86328c
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_rename_events_at_not_null_of_events_2024.py
"""change: rename events_at_not_null of events_2024

Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only

Revision ID: 6d1a77638aef
Revises: 9a74564c32b2
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6d1a77638aef"
down_revision: Union[str, Sequence[str], None] = "9a74564c32b2"
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
        ALTER TABLE public.events_2024 RENAME CONSTRAINT events_at_not_null TO
            events_2024_at_not_null
        """)
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
        ALTER TABLE public.events_2024 RENAME CONSTRAINT events_2024_at_not_null TO
            events_at_not_null
        """)
