# file: 2026_01_15_change_01_drop_bookings_desk.py
"""change: drop bookings_desk

Locks: ACCESS EXCLUSIVE on public.bookings, catalog change only

Revision ID: 9619a618a63d
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9619a618a63d"
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
    op.drop_constraint(op.f("bookings_desk"), "bookings")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
        ALTER TABLE public.bookings ADD CONSTRAINT bookings_desk EXCLUDE
            USING gist (desk WITH =)
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_replace_bookings_both.py
"""change: replace bookings_both

Locks: ACCESS EXCLUSIVE on public.bookings, builds an index

Revision ID: d6f347c2bc80
Revises: 9619a618a63d
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d6f347c2bc80"
down_revision: Union[str, Sequence[str], None] = "9619a618a63d"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.drop_constraint(op.f("bookings_both"), "bookings")
    op.execute("""
        ALTER TABLE public.bookings ADD CONSTRAINT bookings_both EXCLUDE
            USING gist (desk WITH =, days WITH =) WITH (fillfactor='60')
        """)
    op.execute("ALTER INDEX public.bookings_both SET (fillfactor=60)")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.drop_constraint(op.f("bookings_both"), "bookings")
    op.execute("""
        ALTER TABLE public.bookings ADD CONSTRAINT bookings_both EXCLUDE
            USING gist (desk WITH =, days WITH =)
        """)


# file: 2026_01_15_change_03_replace_bookings_days.py
"""change: replace bookings_days

Locks: ACCESS EXCLUSIVE on public.bookings, builds an index

Revision ID: 7ceee565f5e5
Revises: d6f347c2bc80
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7ceee565f5e5"
down_revision: Union[str, Sequence[str], None] = "d6f347c2bc80"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.drop_constraint(op.f("bookings_days"), "bookings")
    op.execute("""
        ALTER TABLE public.bookings ADD CONSTRAINT bookings_days EXCLUDE
            USING gist (days WITH &&) WHERE ((desk IS NULL))
            DEFERRABLE INITIALLY DEFERRED
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.drop_constraint(op.f("bookings_days"), "bookings")
    op.execute("""
        ALTER TABLE public.bookings ADD CONSTRAINT bookings_days EXCLUDE
            USING gist (days WITH &&) WHERE ((desk IS NULL))
        """)


# file: 2026_01_15_change_04_replace_bookings_room_days.py
"""change: replace bookings_room_days

Locks: ACCESS EXCLUSIVE on public.bookings, builds an index

Revision ID: 23a51e2aa2a7
Revises: 7ceee565f5e5
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "23a51e2aa2a7"
down_revision: Union[str, Sequence[str], None] = "7ceee565f5e5"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.drop_constraint(op.f("bookings_room_days"), "bookings")
    op.execute("""
        ALTER TABLE public.bookings ADD CONSTRAINT bookings_room_days EXCLUDE
            USING gist (room WITH =, days WITH &&) WHERE ((desk IS NULL))
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.drop_constraint(op.f("bookings_room_days"), "bookings")
    op.execute("""
        ALTER TABLE public.bookings ADD CONSTRAINT bookings_room_days EXCLUDE
            USING gist (room WITH =, days WITH &&)
        """)


# file: 2026_01_15_change_05_comment_on_constraint_bookings.py
"""change: comment on constraint bookings

Revision ID: b3da33517d05
Revises: 23a51e2aa2a7
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b3da33517d05"
down_revision: Union[str, Sequence[str], None] = "23a51e2aa2a7"
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
        COMMENT ON CONSTRAINT bookings_room_days
            ON public.bookings IS 'one guest at a time'
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
    op.execute("COMMENT ON CONSTRAINT bookings_room_days ON public.bookings IS NULL")
