# file: 2026_01_15_change_01_alter_r.py
"""change: alter r

Locks: ACCESS EXCLUSIVE on public.r, catalog change only
Locks: ACCESS EXCLUSIVE on public.t, catalog change only

Revision ID: 9c7cf6b5d9bf
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9c7cf6b5d9bf"
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
    op.execute("LOCK TABLE public.t, public.r IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("fk_a"), "r", type_="foreignkey")
    op.create_foreign_key(
        op.f("fk_a"),
        "r",
        "t",
        ["a"],
        ["id"],
        deferrable=True,
        initially="DEFERRED",
        postgresql_not_valid=True,
    )
    op.drop_constraint(op.f("fk_b"), "r", type_="foreignkey")
    op.create_foreign_key(
        op.f("fk_b"),
        "r",
        "t",
        ["b"],
        ["id"],
        deferrable=True,
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("ALTER TABLE public.r DROP CONSTRAINT IF EXISTS fk_b_spare_f9c993")
        op.create_foreign_key(
            op.f("fk_b_spare_f9c993"),
            "r",
            "t",
            ["b"],
            ["id"],
            deferrable=True,
            initially="DEFERRED",
            postgresql_not_valid=True,
        )
        op.execute("SET lock_timeout = '0'")
        op.execute("ALTER TABLE public.r VALIDATE CONSTRAINT fk_b_spare_f9c993")
        op.execute("SET lock_timeout = '3s'")
        op.execute("ALTER TABLE public.r DROP CONSTRAINT IF EXISTS fk_a_spare_ff2587")
        op.create_foreign_key(
            op.f("fk_a_spare_ff2587"),
            "r",
            "t",
            ["a"],
            ["id"],
            postgresql_not_valid=True,
        )
        op.execute("SET lock_timeout = '0'")
        op.execute("ALTER TABLE public.r VALIDATE CONSTRAINT fk_a_spare_ff2587")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.t, public.r IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("fk_b"), "r", type_="foreignkey")
    op.execute("ALTER TABLE public.r RENAME CONSTRAINT fk_b_spare_f9c993 TO fk_b")
    op.drop_constraint(op.f("fk_a"), "r", type_="foreignkey")
    op.execute("ALTER TABLE public.r RENAME CONSTRAINT fk_a_spare_ff2587 TO fk_a")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.r, reads every row

Revision ID: 5e4bfb2fdc75
Revises: 9c7cf6b5d9bf
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5e4bfb2fdc75"
down_revision: Union[str, Sequence[str], None] = "9c7cf6b5d9bf"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.r VALIDATE CONSTRAINT fk_a")
    op.execute("ALTER TABLE public.r VALIDATE CONSTRAINT fk_b")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
