# file: 2026_01_15_change_01_build_daily_new_6f3130.py
"""change: build daily_new_6f3130

Revision ID: de60999e5cb0
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "de60999e5cb0"
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
        CREATE MATERIALIZED VIEW public.daily_new_6f3130 (day, total) USING heap2 AS
         SELECT day,
            sum(amount) AS total
           FROM public.sales
          GROUP BY day
          WITH DATA
        """)
    op.create_index(
        op.f("daily_day_new_2cfa83"), "daily_new_6f3130", ["day"], unique=True
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("DROP MATERIALIZED VIEW public.daily_new_6f3130")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_swap_daily.py
"""change: swap daily

Locks: ACCESS EXCLUSIVE on public.daily, catalog change only

Revision ID: 698794f3c531
Revises: de60999e5cb0
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "698794f3c531"
down_revision: Union[str, Sequence[str], None] = "de60999e5cb0"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER MATERIALIZED VIEW public.daily RENAME TO daily_old_6f3130")
    op.execute("ALTER INDEX public.daily_day RENAME TO daily_day_old_2cfa83")
    op.execute("ALTER MATERIALIZED VIEW public.daily_new_6f3130 RENAME TO daily")
    op.execute("ALTER INDEX public.daily_day_new_2cfa83 RENAME TO daily_day")
    op.execute("DROP MATERIALIZED VIEW public.daily_old_6f3130")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            CREATE MATERIALIZED VIEW IF NOT EXISTS public.daily_old_6f3130 (day, total)
                AS
             SELECT day,
                sum(amount) AS total
               FROM public.sales
              GROUP BY day
              WITH DATA
            """)
        op.execute("""
            CREATE UNIQUE INDEX IF NOT EXISTS daily_day_old_2cfa83
                ON public.daily_old_6f3130 USING btree (day)
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER MATERIALIZED VIEW public.daily RENAME TO daily_new_6f3130")
    op.execute("ALTER INDEX public.daily_day RENAME TO daily_day_new_2cfa83")
    op.execute("ALTER MATERIALIZED VIEW public.daily_old_6f3130 RENAME TO daily")
    op.execute("ALTER INDEX public.daily_day_old_2cfa83 RENAME TO daily_day")


# file: 2026_01_15_change_03_create_materialized_view_monthly.py
"""change: create materialized view monthly

Revision ID: adf2e6cb9dc7
Revises: 698794f3c531
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "adf2e6cb9dc7"
down_revision: Union[str, Sequence[str], None] = "698794f3c531"
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
        CREATE MATERIALIZED VIEW public.monthly (month, total) USING heap2
            WITH (fillfactor=90) AS
         SELECT date_trunc('month'::text, (day)::timestamp with time zone) AS month,
            sum(amount) AS total
           FROM public.sales
          GROUP BY (date_trunc('month'::text, (day)::timestamp with time zone))
          WITH DATA
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("DROP MATERIALIZED VIEW public.monthly")
