# file: 2026_01_15_change_01_detach_visits_one.py
"""change: detach visits_one

Locks: SHARE ROW EXCLUSIVE on public.places, catalog change only
Locks: SHARE UPDATE EXCLUSIVE on public.visits, catalog change only
Locks: ACCESS EXCLUSIVE on public.visits_one, catalog change only

Revision ID: 95b5d7d97fd4
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "95b5d7d97fd4"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "ALTER TABLE public.visits DETACH PARTITION public.visits_one CONCURRENTLY"
        )
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE public.visits_one DROP CONSTRAINT IF EXISTS
                visits_one_place_check
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE public.visits_one DROP CONSTRAINT IF EXISTS
                visits_one_place_check
            """)
        op.execute("""
            ALTER TABLE public.visits_one ADD CONSTRAINT visits_one_place_check
                CHECK (((place IS NOT NULL) AND (place = 1))) NOT VALID
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute(
            "ALTER TABLE public.visits_one VALIDATE CONSTRAINT visits_one_place_check"
        )
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            DO $together$
            BEGIN
                ALTER TABLE public.visits ATTACH PARTITION public.visits_one FOR VALUES IN (1);
                ALTER TABLE public.visits_one DROP CONSTRAINT IF EXISTS visits_one_place_check;
            END
            $together$
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_02_add_visits_place.py
"""change: add visits_place

Locks: SHARE ROW EXCLUSIVE on public.places, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.trips, catalog change only

Revision ID: 6207db75906e
Revises: 95b5d7d97fd4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6207db75906e"
down_revision: Union[str, Sequence[str], None] = "95b5d7d97fd4"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.places, public.trips IN SHARE ROW EXCLUSIVE MODE")
    op.create_foreign_key(
        op.f("visits_place"),
        "trips",
        "places",
        ["place"],
        ["id"],
        deferrable=True,
        initially="DEFERRED",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.places, ONLY public.trips IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("visits_place"), "trips", type_="foreignkey")


# file: 2026_01_15_change_03_add_visits_place.py
"""change: add visits_place

Locks: ACCESS EXCLUSIVE on public.places, catalog change only
Locks: ACCESS EXCLUSIVE on public.visits_one, catalog change only

Revision ID: 9733f81bd2ac
Revises: 6207db75906e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9733f81bd2ac"
down_revision: Union[str, Sequence[str], None] = "6207db75906e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.places, public.visits_one IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("visits_place"), "visits_one", type_="foreignkey")
    op.create_foreign_key(
        op.f("visits_place"),
        "visits_one",
        "places",
        ["place"],
        ["id"],
        deferrable=True,
        initially="DEFERRED",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE public.visits_one DROP CONSTRAINT IF EXISTS
                visits_place_spare_ad9b85
            """)
        op.create_foreign_key(
            op.f("visits_place_spare_ad9b85"),
            "visits_one",
            "places",
            ["place"],
            ["id"],
            postgresql_not_valid=True,
        )
        op.execute("SET lock_timeout = '0'")
        op.execute("""
            ALTER TABLE public.visits_one VALIDATE CONSTRAINT visits_place_spare_ad9b85
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.places, public.visits_one IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("visits_place"), "visits_one", type_="foreignkey")
    op.execute("""
        ALTER TABLE public.visits_one RENAME CONSTRAINT visits_place_spare_ad9b85 TO
            visits_place
        """)


# file: 2026_01_15_change_04_validate_visits_place.py
"""change: validate visits_place

Locks: SHARE UPDATE EXCLUSIVE on public.trips, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.visits_one, reads every row

Revision ID: d3999e95ffa0
Revises: 9733f81bd2ac
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d3999e95ffa0"
down_revision: Union[str, Sequence[str], None] = "9733f81bd2ac"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.trips VALIDATE CONSTRAINT visits_place")
    op.execute("ALTER TABLE public.visits_one VALIDATE CONSTRAINT visits_place")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_05_check_the_bound_of_visits_one.py
"""change: check the bound of visits_one

Locks: ACCESS EXCLUSIVE on public.visits_one, catalog change only

Revision ID: ede8d7b4e400
Revises: d3999e95ffa0
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ede8d7b4e400"
down_revision: Union[str, Sequence[str], None] = "d3999e95ffa0"
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
        ALTER TABLE public.visits_one ADD CONSTRAINT visits_one_bound_dd0260
            CHECK (((place IS NOT NULL) AND (place = 1))) NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
        ALTER TABLE public.visits_one DROP CONSTRAINT IF EXISTS visits_one_bound_dd0260
        """)


# file: 2026_01_15_change_06_validate_visits_one_bound_dd0260.py
"""change: validate visits_one_bound_dd0260

Locks: SHARE UPDATE EXCLUSIVE on public.visits_one, reads every row

Revision ID: 6a0c9bd1fb0f
Revises: ede8d7b4e400
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6a0c9bd1fb0f"
down_revision: Union[str, Sequence[str], None] = "ede8d7b4e400"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute(
        "ALTER TABLE public.visits_one VALIDATE CONSTRAINT visits_one_bound_dd0260"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_07_attach_visits_one.py
"""change: attach visits_one

Locks: ACCESS EXCLUSIVE on public.places, catalog change only
Locks: SHARE UPDATE EXCLUSIVE on public.trips, catalog change only
Locks: ACCESS EXCLUSIVE on public.visits_one, catalog change only

Revision ID: d7bb5848c0e5
Revises: 6a0c9bd1fb0f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d7bb5848c0e5"
down_revision: Union[str, Sequence[str], None] = "6a0c9bd1fb0f"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.places, public.visits_one IN ACCESS EXCLUSIVE MODE")
    op.execute(
        "ALTER TABLE public.trips ATTACH PARTITION public.visits_one FOR VALUES IN (1)"
    )
    op.execute("""
        ALTER TABLE public.visits_one DROP CONSTRAINT IF EXISTS visits_one_bound_dd0260
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE public.visits_one DROP CONSTRAINT IF EXISTS
                visits_one_bound_dd0260
            """)
        op.execute("""
            ALTER TABLE public.visits_one ADD CONSTRAINT visits_one_bound_dd0260
                CHECK (((place IS NOT NULL) AND (place = 1))) NOT VALID
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute(
            "ALTER TABLE public.visits_one VALIDATE CONSTRAINT visits_one_bound_dd0260"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.places, public.visits_one IN ACCESS EXCLUSIVE MODE")
    op.execute("ALTER TABLE public.trips DETACH PARTITION public.visits_one")
