# file: 2026_01_15_change_01_create_table_closures.py
"""change: create table closures

Locks: SHARE ROW EXCLUSIVE on public.rooms, catalog change only
Downgrade: loses the rows of public.closures; to keep it: dump the table before
    downgrading

Revision ID: 98d47de05c07
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "98d47de05c07"
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
        CREATE TABLE public.closures (
            id integer NOT NULL,
            room_id integer NOT NULL,
            days daterange NOT NULL,
            void boolean DEFAULT false NOT NULL,
            CONSTRAINT closures_days_exclude EXCLUDE
                USING gist (int4range(room_id, room_id, '[]'::text) WITH =, days WITH
                &&) WHERE ((NOT void)) DEFERRABLE INITIALLY DEFERRED,
            CONSTRAINT closures_pkey PRIMARY KEY (id)
        )
        """)
    op.create_foreign_key(
        op.f("fk_closures_rooms"),
        "closures",
        "rooms",
        ["room_id"],
        ["id"],
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("fk_closures_rooms"), "closures", type_="foreignkey")
    op.drop_table("closures")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_fk_closures_rooms.py
"""change: validate fk_closures_rooms

Revision ID: ed224982f22d
Revises: 98d47de05c07
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ed224982f22d"
down_revision: Union[str, Sequence[str], None] = "98d47de05c07"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.closures VALIDATE CONSTRAINT fk_closures_rooms")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
