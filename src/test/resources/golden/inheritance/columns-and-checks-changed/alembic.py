# file: 2026_01_15_change_01_alter_cities.py
"""change: alter cities

Locks: ACCESS EXCLUSIVE on public.cities, catalog change only
Locks: ACCESS EXCLUSIVE on public.places, catalog change only
Downgrade: loses the values of public.places.size; the values of public.places.note; to
    keep it: copy the column before downgrading

Revision ID: 8e4590ae1354
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "8e4590ae1354"
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
    op.add_column(
        "places",
        sa.Column("size", sa.Integer(), server_default=sa.text("1"), nullable=True),
    )
    op.add_column("places", sa.Column("note", sa.Text(), nullable=True))
    op.create_check_constraint(
        op.f("cities_note_check"),
        "cities",
        "note <> ''::text",
        postgresql_not_valid=True,
    )
    op.create_check_constraint(
        op.f("places_size_check"), "places", "size > 0", postgresql_not_valid=True
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("places_size_check"), "places", type_="check")
    op.drop_constraint(op.f("cities_note_check"), "cities", type_="check")
    op.drop_column("places", "note")
    op.drop_column("places", "size")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.cities, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.places, reads every row

Revision ID: ed3d5ce2712e
Revises: 8e4590ae1354
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ed3d5ce2712e"
down_revision: Union[str, Sequence[str], None] = "8e4590ae1354"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.cities VALIDATE CONSTRAINT cities_note_check")
    op.execute("ALTER TABLE public.places VALIDATE CONSTRAINT places_size_check")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
