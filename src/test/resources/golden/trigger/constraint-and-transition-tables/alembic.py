# file: 2026_01_15_change.py
"""change

Locks: SHARE ROW EXCLUSIVE on public.entries, catalog change only
Downgrade: loses the rows of public.totals; to keep it: dump the table before
    downgrading

Revision ID: 734fe3704e10
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "734fe3704e10"
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
    op.create_table(
        "totals",
        sa.Column("booking", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("amount", sa.Numeric(precision=12, scale=2), nullable=False),
        sa.PrimaryKeyConstraint("booking", name=op.f("totals_pkey")),
    )
    op.execute("""
CREATE OR REPLACE FUNCTION public.check_balance()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    RETURN NULL;
END
$function$
""")
    op.execute("""
CREATE OR REPLACE FUNCTION public.sum_up()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    INSERT INTO totals SELECT booking, sum(amount) FROM fresh GROUP BY booking
    ON CONFLICT (booking) DO UPDATE SET amount = totals.amount + EXCLUDED.amount;
    RETURN NULL;
END
$function$
""")
    op.execute("""
        CREATE CONSTRAINT TRIGGER entries_balance AFTER INSERT OR UPDATE ON
            public.entries DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION
            public.check_balance()
        """)
    op.execute("""
        CREATE TRIGGER entries_sum AFTER INSERT ON public.entries REFERENCING NEW TABLE
            AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.sum_up()
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
    op.execute("DROP TRIGGER entries_sum ON public.entries")
    op.execute("DROP TRIGGER entries_balance ON public.entries")
    op.execute("DROP FUNCTION public.sum_up()")
    op.execute("DROP FUNCTION public.check_balance()")
    op.drop_table("totals")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
