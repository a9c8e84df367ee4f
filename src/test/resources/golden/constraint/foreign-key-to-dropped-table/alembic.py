# file: 2026_01_15_change_01_alter_depot.py
"""change: alter depot

Locks: ACCESS EXCLUSIVE on public.depot, catalog change only
Locks: ACCESS EXCLUSIVE on public.parcel, catalog change only
Downgrade: loses the proof of parcel_depot, which stays NOT VALID where rows of
    public.parcel refer to what is gone; the values of public.depot.name; to keep it:
    load what was dumped, then validate parcel_depot; rename the column instead and drop
    it later, or copy it first

Revision ID: 8d1b1e5afad9
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "8d1b1e5afad9"
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
    op.execute("LOCK TABLE public.depot, public.parcel IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("parcel_depot"), "parcel", type_="foreignkey")
    op.drop_column("depot", "name")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.depot, public.parcel IN ACCESS EXCLUSIVE MODE")
    op.add_column("depot", sa.Column("name", sa.Text(), nullable=True))
    op.create_unique_constraint(op.f("depot_name_key"), "depot", ["name"])
    op.create_foreign_key(
        op.f("parcel_depot"),
        "parcel",
        "depot",
        ["depot_name"],
        ["name"],
        postgresql_not_valid=True,
    )
    op.execute("""
        DO $tried$
        BEGIN
            ALTER TABLE public.parcel VALIDATE CONSTRAINT parcel_depot;
        EXCEPTION WHEN foreign_key_violation THEN
            RAISE WARNING USING MESSAGE = 'parcel_depot stays NOT VALID: rows of public.parcel refer to rows that are gone';
        END
        $tried$
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_drop_table_region.py
"""change: drop table region

Locks: ACCESS EXCLUSIVE on public.parcel, catalog change only
Locks: ACCESS EXCLUSIVE on public.region, catalog change only
Downgrade: loses the proof of parcel_region, which stays NOT VALID where rows of
    public.parcel refer to what is gone; the rows of public.region; to keep it: load
    what was dumped, then validate parcel_region; rename the table instead and drop it
    later, or dump it first

Revision ID: 3a0424e75fc0
Revises: 8d1b1e5afad9
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "3a0424e75fc0"
down_revision: Union[str, Sequence[str], None] = "8d1b1e5afad9"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.region, public.parcel IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("parcel_region"), "parcel", type_="foreignkey")
    op.drop_table("region")
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
    op.create_table(
        "region",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("code", name=op.f("region_pkey")),
    )
    op.create_foreign_key(
        op.f("parcel_region"),
        "parcel",
        "region",
        ["region_code"],
        ["code"],
        ondelete="CASCADE",
        postgresql_not_valid=True,
    )
    op.execute("""
        DO $tried$
        BEGIN
            ALTER TABLE public.parcel VALIDATE CONSTRAINT parcel_region;
        EXCEPTION WHEN foreign_key_violation THEN
            RAISE WARNING USING MESSAGE = 'parcel_region stays NOT VALID: rows of public.parcel refer to rows that are gone';
        END
        $tried$
        """)
