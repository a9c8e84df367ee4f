# file: 2026_01_15_change.py
"""change

Downgrade: loses the rows of public.contracts; the rows of public.rates; to keep it:
    dump the table before downgrading

Revision ID: 6b7e6fb093f0
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6b7e6fb093f0"
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
        CREATE TABLE public.contracts (
            id integer NOT NULL,
            valid daterange NOT NULL,
            CONSTRAINT contracts_pkey PRIMARY KEY (id, valid WITHOUT OVERLAPS)
        )
        """)
    op.execute("""
        CREATE TABLE public.rates (
            contract_id integer NOT NULL,
            valid daterange NOT NULL,
            amount numeric(10,2),
            CONSTRAINT rates_pkey PRIMARY KEY (contract_id, valid WITHOUT OVERLAPS)
        )
        """)
    op.execute("""
        ALTER TABLE public.rates ADD CONSTRAINT fk_rates_contracts
            FOREIGN KEY (contract_id, PERIOD valid)
            REFERENCES public.contracts(id, PERIOD valid)
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
    op.drop_constraint(op.f("fk_rates_contracts"), "rates", type_="foreignkey")
    op.drop_table("rates")
    op.drop_table("contracts")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
