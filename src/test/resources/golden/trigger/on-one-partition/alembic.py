# file: 2026_01_15_change_01_create_table_visits_2027.py
"""change: create table visits_2027

Locks: SHARE UPDATE EXCLUSIVE on public.visits, catalog change only
Locks: ACCESS EXCLUSIVE on public.visits_2025, catalog change only
Downgrade: loses the rows of public.visits_2027; to keep it: dump the table before
    downgrading

Revision ID: 19595a2e749c
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "19595a2e749c"
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
    op.execute("""
        CREATE TABLE public.visits_2027 (
            id bigint CONSTRAINT visits_id_not_null NOT NULL,
            day date CONSTRAINT visits_day_not_null NOT NULL,
            seen timestamp with time zone
        )
        """)
    op.execute("""
        CREATE TRIGGER stamp_update AFTER UPDATE ON public.visits_2027 FOR EACH ROW
            EXECUTE FUNCTION public.stamp()
        """)
    op.execute("ALTER TABLE public.visits_2027 DISABLE TRIGGER stamp_update")
    op.execute("DROP TRIGGER old_stamp ON public.visits_2025")
    op.execute("""
        ALTER TABLE public.visits ATTACH PARTITION public.visits_2027 FOR VALUES
            FROM ('2027-01-01') TO ('2028-01-01')
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.visits DETACH PARTITION public.visits_2027")
    op.execute("""
        CREATE TRIGGER old_stamp BEFORE INSERT ON public.visits_2025 FOR EACH ROW
            EXECUTE FUNCTION public.stamp()
        """)
    op.execute("DROP TRIGGER stamp_update ON public.visits_2027")
    op.drop_table("visits_2027")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_create_trigger_stamp.py
"""change: create trigger stamp

Locks: SHARE ROW EXCLUSIVE on public.visits_2026, catalog change only

Revision ID: 168c8ed96c52
Revises: 19595a2e749c
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "168c8ed96c52"
down_revision: Union[str, Sequence[str], None] = "19595a2e749c"
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
        CREATE TRIGGER stamp BEFORE INSERT ON public.visits_2026 FOR EACH ROW EXECUTE
            FUNCTION public.stamp()
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
    op.execute("DROP TRIGGER stamp ON public.visits_2026")
