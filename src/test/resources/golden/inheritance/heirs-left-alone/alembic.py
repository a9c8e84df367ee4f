# file: 2026_01_15_change_01_alter_places.py
"""change: alter places

Locks: ACCESS EXCLUSIVE on public.places, catalog change only

Revision ID: 42b59467c1e7
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "42b59467c1e7"
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
    op.execute("ALTER TABLE public.places ALTER COLUMN name SET COMPRESSION pglz")
    op.execute("ALTER TABLE public.places ALTER COLUMN name SET (n_distinct=100)")
    op.execute("""
        CREATE POLICY places_seen ON public.places AS PERMISSIVE FOR ALL TO PUBLIC
            USING ((size IS NOT NULL))
        """)
    op.execute("COMMENT ON COLUMN public.places.size IS 'in hectares'")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("COMMENT ON COLUMN public.places.size IS NULL")
    op.execute("DROP POLICY places_seen ON public.places")
    op.execute("ALTER TABLE public.places ALTER COLUMN name SET COMPRESSION default")
    op.execute("ALTER TABLE public.places ALTER COLUMN name RESET (n_distinct)")
    op.execute("ALTER TABLE public.cities ALTER COLUMN name SET COMPRESSION default")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_alter_name_of_cities.py
"""change: alter name of cities

Locks: ACCESS EXCLUSIVE on public.cities, catalog change only

Revision ID: 7256ca407c6e
Revises: 42b59467c1e7
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7256ca407c6e"
down_revision: Union[str, Sequence[str], None] = "42b59467c1e7"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.cities ALTER COLUMN name SET COMPRESSION pglz")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.cities ALTER COLUMN name SET COMPRESSION default")


# file: 2026_01_15_change_03_alter_places.py
"""change: alter places

Locks: ACCESS EXCLUSIVE on public.places, catalog change only
Locks: ACCESS EXCLUSIVE on public.plans, catalog change only

Revision ID: a4c26891edb0
Revises: 7256ca407c6e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a4c26891edb0"
down_revision: Union[str, Sequence[str], None] = "7256ca407c6e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE ONLY public.places, public.plans IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("plans_place_id_fkey"), "plans", type_="foreignkey")
    op.execute("ALTER TABLE public.places ENABLE ROW LEVEL SECURITY")
    op.execute("""
        ALTER TABLE ONLY public.places ADD CONSTRAINT places_sized
            CHECK ((size > 0)) NO INHERIT NOT VALID
        """)
    op.execute("COMMENT ON TABLE public.places IS 'Where people go'")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute(
            "ALTER TABLE public.plans DROP CONSTRAINT IF EXISTS plans_place_id_fkey"
        )
        op.create_foreign_key(
            op.f("plans_place_id_fkey"),
            "plans",
            "places",
            ["place_id"],
            ["id"],
            postgresql_not_valid=True,
        )
        op.execute("SET lock_timeout = '0'")
        op.execute("ALTER TABLE public.plans VALIDATE CONSTRAINT plans_place_id_fkey")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE ONLY public.places, public.plans IN ACCESS EXCLUSIVE MODE")
    op.execute("COMMENT ON TABLE public.places IS NULL")
    op.drop_constraint(op.f("places_sized"), "places", type_="check")
    op.execute("ALTER TABLE public.places DISABLE ROW LEVEL SECURITY")


# file: 2026_01_15_change_04_add_visits_place_id_fkey.py
"""change: add visits_place_id_fkey

Locks: SHARE ROW EXCLUSIVE on public.places, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.visits, catalog change only

Revision ID: 5a6e465b9d53
Revises: a4c26891edb0
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5a6e465b9d53"
down_revision: Union[str, Sequence[str], None] = "a4c26891edb0"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "LOCK TABLE ONLY public.places, public.visits IN SHARE ROW EXCLUSIVE MODE"
    )
    op.create_foreign_key(
        op.f("visits_place_id_fkey"),
        "visits",
        "places",
        ["place_id"],
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
    op.execute("LOCK TABLE ONLY public.places, public.visits IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("visits_place_id_fkey"), "visits", type_="foreignkey")


# file: 2026_01_15_change_05_create_places_name.py
"""change: create places_name

Locks: SHARE UPDATE EXCLUSIVE on public.places, builds an index

Revision ID: 00915a8c94f5
Revises: 5a6e465b9d53
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "00915a8c94f5"
down_revision: Union[str, Sequence[str], None] = "5a6e465b9d53"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.places_name")
        op.create_index(
            op.f("places_name"), "places", ["name"], postgresql_concurrently=True
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.places_name")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_06_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.places, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.visits, reads every row

Revision ID: f77be109086f
Revises: 00915a8c94f5
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "f77be109086f"
down_revision: Union[str, Sequence[str], None] = "00915a8c94f5"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.places VALIDATE CONSTRAINT places_sized")
    op.execute("ALTER TABLE public.visits VALIDATE CONSTRAINT visits_place_id_fkey")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
