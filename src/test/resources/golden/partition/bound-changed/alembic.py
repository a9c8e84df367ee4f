# file: 2026_01_15_change_01_detach_events_a.py
"""change: detach events_a

Locks: SHARE UPDATE EXCLUSIVE on public.events, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_a, catalog change only

Revision ID: 615272d35834
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "615272d35834"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "ALTER TABLE public.events DETACH PARTITION public.events_a CONCURRENTLY"
        )
        op.execute("SET lock_timeout = '3s'")
        op.execute(
            "ALTER TABLE public.events_a DROP CONSTRAINT IF EXISTS events_a_kind_check"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute(
            "ALTER TABLE public.events_a DROP CONSTRAINT IF EXISTS events_a_kind_check"
        )
        op.execute("""
            ALTER TABLE public.events_a ADD CONSTRAINT events_a_kind_check
                CHECK (((kind IS NOT NULL) AND (kind = ANY
                (ARRAY['a'::text, 'b'::text])))) NOT VALID
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute(
            "ALTER TABLE public.events_a VALIDATE CONSTRAINT events_a_kind_check"
        )
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            DO $together$
            BEGIN
                ALTER TABLE public.events ATTACH PARTITION public.events_a FOR VALUES IN ('a', 'b');
                ALTER TABLE public.events_a DROP CONSTRAINT IF EXISTS events_a_kind_check;
            END
            $together$
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_02_check_the_bound_of_events_a.py
"""change: check the bound of events_a

Locks: ACCESS EXCLUSIVE on public.events_a, catalog change only

Revision ID: d6db075ed04a
Revises: 615272d35834
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d6db075ed04a"
down_revision: Union[str, Sequence[str], None] = "615272d35834"
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
        ALTER TABLE public.events_a ADD CONSTRAINT events_a_bound_b5cdbe
            CHECK (((kind IS NOT NULL) AND (kind = ANY
            (ARRAY['a'::text, 'b'::text, 'c'::text])))) NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "ALTER TABLE public.events_a DROP CONSTRAINT IF EXISTS events_a_bound_b5cdbe"
    )


# file: 2026_01_15_change_03_validate_events_a_bound_b5cdbe.py
"""change: validate events_a_bound_b5cdbe

Locks: SHARE UPDATE EXCLUSIVE on public.events_a, reads every row

Revision ID: b7ae57698f47
Revises: d6db075ed04a
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b7ae57698f47"
down_revision: Union[str, Sequence[str], None] = "d6db075ed04a"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.events_a VALIDATE CONSTRAINT events_a_bound_b5cdbe")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_04_attach_events_a.py
"""change: attach events_a

Locks: SHARE UPDATE EXCLUSIVE on public.events, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_a, catalog change only

Revision ID: 5071ee6e2d16
Revises: b7ae57698f47
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5071ee6e2d16"
down_revision: Union[str, Sequence[str], None] = "b7ae57698f47"
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
        ALTER TABLE public.events ATTACH PARTITION public.events_a FOR VALUES IN
            ('a', 'b', 'c')
        """)
    op.execute(
        "ALTER TABLE public.events_a DROP CONSTRAINT IF EXISTS events_a_bound_b5cdbe"
    )
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE public.events_a DROP CONSTRAINT IF EXISTS events_a_bound_b5cdbe
            """)
        op.execute("""
            ALTER TABLE public.events_a ADD CONSTRAINT events_a_bound_b5cdbe
                CHECK (((kind IS NOT NULL) AND (kind = ANY
                (ARRAY['a'::text, 'b'::text, 'c'::text])))) NOT VALID
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute(
            "ALTER TABLE public.events_a VALIDATE CONSTRAINT events_a_bound_b5cdbe"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.events DETACH PARTITION public.events_a")
