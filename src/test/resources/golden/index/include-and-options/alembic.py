# file: 2026_01_15_change_01_create_idx_ledger_account_booked.py
"""change: create idx_ledger_account_booked

Locks: SHARE UPDATE EXCLUSIVE on public.ledger, builds an index

Revision ID: f1756995b092
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "f1756995b092"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_ledger_account_booked")
        op.create_index(
            op.f("idx_ledger_account_booked"),
            "ledger",
            ["account", "booked"],
            postgresql_include=["amount"],
            postgresql_with={"fillfactor": 70},
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_ledger_account_booked")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_02_create_idx_ledger_ref.py
"""change: create idx_ledger_ref

Locks: SHARE UPDATE EXCLUSIVE on public.ledger, builds an index

Revision ID: db449d17581c
Revises: f1756995b092
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "db449d17581c"
down_revision: Union[str, Sequence[str], None] = "f1756995b092"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_ledger_ref")
        op.execute("""
            CREATE UNIQUE INDEX CONCURRENTLY idx_ledger_ref ON public.ledger
                USING btree (ref) NULLS NOT DISTINCT WITH (deduplicate_items=off)
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_ledger_ref")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
