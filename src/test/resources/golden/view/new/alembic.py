# file: 2026_01_15_change.py
"""change

Revision ID: 69f247bcfef1
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "69f247bcfef1"
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
        CREATE VIEW public.z_days (day, amount) AS
         SELECT day,
            sum(amount) AS amount
           FROM public.sales
          GROUP BY day
        """)
    op.execute("""
        CREATE VIEW public.a_months (month, amount) AS
         SELECT (date_trunc('month'::text, (day)::timestamp with time zone))::date AS
             month,
            sum(amount) AS amount
           FROM public.z_days
          GROUP BY ((date_trunc('month'::text, (day)::timestamp with time zone))::date)
        """)
    op.execute("COMMENT ON COLUMN public.a_months.month IS 'its first day'")
    op.execute("COMMENT ON VIEW public.a_months IS 'over z_days'")
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
    op.execute("DROP VIEW public.a_months")
    op.execute("DROP VIEW public.z_days")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
