# file: 2026_01_15_change_01_create_materialized_view_hits_per_day.py
"""change: create materialized view hits_per_day

Revision ID: 6bc991a2f8b9
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6bc991a2f8b9"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("""
        CREATE MATERIALIZED VIEW public.hits_per_day (path, day, hits) AS
         SELECT path,
            ((at AT TIME ZONE 'UTC'::text))::date AS day,
            count(*) AS hits
           FROM public.hits
          GROUP BY path, (((at AT TIME ZONE 'UTC'::text))::date)
          WITH DATA
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("DROP MATERIALIZED VIEW public.hits_per_day")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_create_idx_hits_per_day_hits_and_more.py
"""change: create idx_hits_per_day_hits and more

Revision ID: ce40e22995ac
Revises: 6bc991a2f8b9
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "ce40e22995ac"
down_revision: Union[str, Sequence[str], None] = "6bc991a2f8b9"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.create_index(
        op.f("idx_hits_per_day_hits"),
        "hits_per_day",
        [sa.text("hits DESC")],
        postgresql_where=sa.text("hits > 10"),
    )
    op.create_index(
        op.f("idx_hits_per_day_path_day"), "hits_per_day", ["path", "day"], unique=True
    )
    op.execute("COMMENT ON MATERIALIZED VIEW public.hits_per_day IS 'refreshed hourly'")
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
    op.drop_index(op.f("idx_hits_per_day_path_day"), table_name="hits_per_day")
    op.drop_index(op.f("idx_hits_per_day_hits"), table_name="hits_per_day")
