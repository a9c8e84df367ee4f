# file: 2026_01_15_change_01_add_events_user_fk.py
"""change: add events_user_fk

Locks: SHARE ROW EXCLUSIVE on public.events, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.events_2024, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.events_2025, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.events_2025_rest, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.events_2025_views, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.users, catalog change only

Revision ID: 60f5d0f7e6eb
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "60f5d0f7e6eb"
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

Revision ID: 5f225cdc8a68
Revises: 60f5d0f7e6eb
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5f225cdc8a68"
down_revision: Union[str, Sequence[str], None] = "60f5d0f7e6eb"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
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
    op.drop_constraint(op.f("notes_event_fk"), "notes", type_="foreignkey")


# file: 2026_01_15_change_03_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.events, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.events_2024, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.events_2025, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_rest, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_views, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.notes, reads every row

Revision ID: 29ba7ff1b824
Revises: 5f225cdc8a68
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "29ba7ff1b824"
down_revision: Union[str, Sequence[str], None] = "5f225cdc8a68"
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
