# file: 2026_01_15_change_01_drop_events_2024_gone2.py
"""change: drop events_2024_gone2

Locks: SHARE UPDATE EXCLUSIVE on public.events_2024, catalog change only

Revision ID: dca212a7aaa4
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "dca212a7aaa4"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_gone2")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_gone2")
        op.create_index(
            op.f("events_2024_gone2"),
            "events_2024",
            ["gone", "id"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_02_drop_events_gone.py
"""change: drop events_gone

Locks: ACCESS EXCLUSIVE on public.events, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only

Revision ID: 57bc8793f618
Revises: dca212a7aaa4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "57bc8793f618"
down_revision: Union[str, Sequence[str], None] = "dca212a7aaa4"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("DROP INDEX IF EXISTS public.events_gone")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("DROP INDEX IF EXISTS public.events_gone")
        op.execute("DROP INDEX IF EXISTS public.events_2025_gone_idx")
        op.execute("CREATE INDEX events_gone ON ONLY public.events USING btree (gone)")
        op.execute("""
            CREATE INDEX events_2025_gone_idx ON ONLY public.events_2025
                USING btree (gone)
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_gone_idx")
        op.create_index(
            op.f("events_2024_gone_idx"),
            "events_2024",
            ["gone"],
            postgresql_concurrently=True,
        )
        op.execute("""
            ALTER INDEX public.events_gone ATTACH PARTITION public.events_2024_gone_idx
            """)
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_gone_idx")
        op.create_index(
            op.f("events_2025_rest_gone_idx"),
            "events_2025_rest",
            ["gone"],
            postgresql_concurrently=True,
        )
        op.execute("""
            ALTER INDEX public.events_2025_gone_idx ATTACH PARTITION
                public.events_2025_rest_gone_idx
            """)
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_gone_idx"
        )
        op.create_index(
            op.f("events_2025_views_gone_idx"),
            "events_2025_views",
            ["gone"],
            postgresql_concurrently=True,
        )
        op.execute("""
            ALTER INDEX public.events_2025_gone_idx ATTACH PARTITION
                public.events_2025_views_gone_idx
            """)
        op.execute("""
            ALTER INDEX public.events_gone ATTACH PARTITION public.events_2025_gone_idx
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_03_drop_gone_of_events.py
"""change: drop gone of events

Locks: ACCESS EXCLUSIVE on public.events, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only
Downgrade: loses the values of public.events.gone; to keep it: rename the column instead
    and drop it later, or copy it first

Revision ID: 387c8057561d
Revises: 57bc8793f618
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "387c8057561d"
down_revision: Union[str, Sequence[str], None] = "57bc8793f618"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("events", "gone")
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
    op.add_column("events", sa.Column("gone", sa.Text(), nullable=True))
    op.create_check_constraint(op.f("events_gone_check"), "events", "gone <> kind")
