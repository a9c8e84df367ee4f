# file: 2026_01_15_change_01_add_events_user_fk.py
"""change: add events_user_fk

Locks: SHARE ROW EXCLUSIVE on public.events, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.events_2024, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.events_2025, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.events_2025_rest, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.events_2025_views, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.users, catalog change only

Revision ID: 8d87d3dd48ea
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "8d87d3dd48ea"
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
    op.execute("LOCK TABLE public.users, public.events IN SHARE ROW EXCLUSIVE MODE")
    op.create_foreign_key(
        op.f("events_user_fk"),
        "events",
        "users",
        ["user_id"],
        ["id"],
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.users, public.events IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("events_user_fk"), "events", type_="foreignkey")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_add_notes_event_fk.py
"""change: add notes_event_fk

Locks: SHARE ROW EXCLUSIVE on public.events, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.events_2024, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.events_2025, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.events_2025_rest, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.events_2025_views, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.notes, catalog change only

Revision ID: 6393a6a215e7
Revises: 8d87d3dd48ea
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6393a6a215e7"
down_revision: Union[str, Sequence[str], None] = "8d87d3dd48ea"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.events, public.notes IN SHARE ROW EXCLUSIVE MODE")
    op.create_foreign_key(
        op.f("notes_event_fk"),
        "notes",
        "events",
        ["event_id", "event_at"],
        ["id", "at"],
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.events, public.notes IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("notes_event_fk"), "notes", type_="foreignkey")


# file: 2026_01_15_change_03_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.events, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.events_2024, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.events_2025, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_rest, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_views, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.notes, reads every row

Revision ID: c93e139bbdbb
Revises: 6393a6a215e7
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c93e139bbdbb"
down_revision: Union[str, Sequence[str], None] = "6393a6a215e7"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.events VALIDATE CONSTRAINT events_user_fk")
    op.execute("ALTER TABLE public.notes VALIDATE CONSTRAINT notes_event_fk")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
