# file: 2026_01_15_change_01_alter_offers.py
"""change: alter offers

Locks: ACCESS EXCLUSIVE on public.offers, catalog change only

Revision ID: 151596e5b556
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "151596e5b556"
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
    op.create_check_constraint(
        op.f("offers_code_check"),
        "offers",
        r"(code !~ '\:x[%\\'']'::text) AND (code !~~ '10\%%'::text)",
        postgresql_not_valid=True,
    )
    op.create_check_constraint(
        op.f("offers_price_check"),
        "offers",
        "price >= (0)::numeric",
        postgresql_not_valid=True,
    )
    op.create_check_constraint(
        op.f("offers_was_check"),
        "offers",
        "(was IS NULL) OR (was > price)",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("offers_was_check"), "offers", type_="check")
    op.drop_constraint(op.f("offers_price_check"), "offers", type_="check")
    op.drop_constraint(op.f("offers_code_check"), "offers", type_="check")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.offers, reads every row

Revision ID: 1eba80eb5c1d
Revises: 151596e5b556
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "1eba80eb5c1d"
down_revision: Union[str, Sequence[str], None] = "151596e5b556"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.offers VALIDATE CONSTRAINT offers_code_check")
    op.execute("ALTER TABLE public.offers VALIDATE CONSTRAINT offers_price_check")
    op.execute("ALTER TABLE public.offers VALIDATE CONSTRAINT offers_was_check")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
