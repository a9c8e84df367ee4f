# file: 2026_01_15_change_01_create_table_bookings.py
"""change: create table bookings

Locks: SHARE ROW EXCLUSIVE on public.rooms, catalog change only
Downgrade: loses the rows of public.bookings; to keep it: dump the table before
    downgrading

Revision ID: d6c143ef42bb
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d6c143ef42bb"
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
    op.execute("CREATE EXTENSION btree_gist WITH SCHEMA public")
    op.execute("""
        CREATE TABLE public.bookings (
            id bigint GENERATED ALWAYS AS IDENTITY
                (SEQUENCE NAME public.bookings_id_seq) NOT NULL,
            room_id integer NOT NULL,
            during tstzrange NOT NULL,
            cancelled boolean DEFAULT false NOT NULL,
            CONSTRAINT bookings_pkey PRIMARY KEY (id),
            CONSTRAINT bookings_room_id_during_exclude EXCLUDE
                USING gist (room_id WITH =, during WITH &&) WHERE ((NOT cancelled))
        )
        """)
    op.create_foreign_key(
        op.f("fk_bookings_rooms"),
        "bookings",
        "rooms",
        ["room_id"],
        ["id"],
        ondelete="CASCADE",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("fk_bookings_rooms"), "bookings", type_="foreignkey")
    op.drop_table("bookings")
    op.execute("DROP EXTENSION btree_gist")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_fk_bookings_rooms.py
"""change: validate fk_bookings_rooms

Revision ID: ed713ff7c3bd
Revises: d6c143ef42bb
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ed713ff7c3bd"
down_revision: Union[str, Sequence[str], None] = "d6c143ef42bb"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.bookings VALIDATE CONSTRAINT fk_bookings_rooms")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
