# file: 2026_01_15_change_01_drop_events_user_fk.py
"""change: drop events_user_fk

Locks: ACCESS EXCLUSIVE on public.events, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only
Locks: ACCESS EXCLUSIVE on public.users, catalog change only

Revision ID: bb4df1d3f156
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "bb4df1d3f156"
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
    op.execute("LOCK TABLE public.users, public.events IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("events_user_fk"), "events", type_="foreignkey")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("ALTER TABLE public.events DROP CONSTRAINT IF EXISTS events_user_fk")
        op.create_foreign_key(
            op.f("events_user_fk"),
            "events",
            "users",
            ["user_id"],
            ["id"],
            postgresql_not_valid=True,
        )
        op.execute("SET lock_timeout = '0'")
        op.execute("ALTER TABLE public.events VALIDATE CONSTRAINT events_user_fk")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_02_drop_notes_event_fk.py
"""change: drop notes_event_fk

Locks: ACCESS EXCLUSIVE on public.events, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only
Locks: ACCESS EXCLUSIVE on public.notes, catalog change only

Revision ID: 5862e393bfd0
Revises: bb4df1d3f156
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5862e393bfd0"
down_revision: Union[str, Sequence[str], None] = "bb4df1d3f156"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.events, public.notes IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("notes_event_fk"), "notes", type_="foreignkey")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("ALTER TABLE public.notes DROP CONSTRAINT IF EXISTS notes_event_fk")
        op.create_foreign_key(
            op.f("notes_event_fk"),
            "notes",
            "events",
            ["event_id", "event_at"],
            ["id", "at"],
            postgresql_not_valid=True,
        )
        op.execute("SET lock_timeout = '0'")
        op.execute("ALTER TABLE public.notes VALIDATE CONSTRAINT notes_event_fk")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
