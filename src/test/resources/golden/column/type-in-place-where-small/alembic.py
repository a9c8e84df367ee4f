# file: 2026_01_15_change_01_drop_fk_cities_countries.py
"""change: drop fk_cities_countries

Locks: ACCESS EXCLUSIVE on public.cities, catalog change only
Locks: ACCESS EXCLUSIVE on public.countries, catalog change only

Revision ID: 7b171dacd6b4
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7b171dacd6b4"
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
    op.execute("LOCK TABLE public.countries, public.cities IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("fk_cities_countries"), "cities", type_="foreignkey")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.countries, public.cities IN ACCESS EXCLUSIVE MODE")
    op.create_foreign_key(
        op.f("fk_cities_countries"), "cities", "countries", ["country_id"], ["id"]
    )
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_alter_id_and_country_id_of_cities.py
"""change: alter id and country_id of cities

Locks: ACCESS EXCLUSIVE on public.cities, rewrites the table

Revision ID: 2e6b5caeed76
Revises: 7b171dacd6b4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "2e6b5caeed76"
down_revision: Union[str, Sequence[str], None] = "7b171dacd6b4"
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
        ALTER TABLE public.cities ALTER COLUMN id TYPE bigint,
            ALTER COLUMN country_id TYPE bigint
        """)
    op.execute("DROP VIEW public.named_countries")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
        CREATE VIEW public.named_countries (id, name, area) AS
         SELECT id,
            name,
            area
           FROM public.countries
        """)
    op.execute("""
        ALTER TABLE public.cities ALTER COLUMN id TYPE integer USING id::integer,
            ALTER COLUMN country_id TYPE integer USING country_id::integer
        """)


# file: 2026_01_15_change_03_alter_id_and_area_and_seen_of_countries.py
"""change: alter id and area and seen of countries

Locks: ACCESS EXCLUSIVE on public.countries, rewrites the table

Revision ID: 53f96e6b8a03
Revises: 2e6b5caeed76
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "53f96e6b8a03"
down_revision: Union[str, Sequence[str], None] = "2e6b5caeed76"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("countries", "area", server_default=None)
    op.execute("""
        ALTER TABLE public.countries ALTER COLUMN id TYPE bigint,
            ALTER COLUMN area TYPE numeric(12,1), ALTER COLUMN seen TYPE timestamp
            with time zone USING seen AT TIME ZONE 'UTC'
        """)
    op.alter_column("countries", "area", server_default=sa.text("0.5"))
    op.execute("""
        CREATE VIEW public.named_countries (id, name, area) AS
         SELECT id,
            name,
            area
           FROM public.countries
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP VIEW public.named_countries")
    op.alter_column("countries", "area", server_default=None)
    op.execute("""
        ALTER TABLE public.countries ALTER COLUMN id TYPE integer USING id::integer,
            ALTER COLUMN area TYPE numeric(8,2) USING area::numeric(8,2),
            ALTER COLUMN seen TYPE timestamp without time zone
            USING seen AT TIME ZONE 'UTC'
        """)
    op.alter_column("countries", "area", server_default=sa.text("0.5"))


# file: 2026_01_15_change_04_add_fk_cities_countries.py
"""change: add fk_cities_countries

Locks: SHARE ROW EXCLUSIVE on public.cities, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.countries, catalog change only

Revision ID: 08576c40435d
Revises: 53f96e6b8a03
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "08576c40435d"
down_revision: Union[str, Sequence[str], None] = "53f96e6b8a03"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.countries, public.cities IN SHARE ROW EXCLUSIVE MODE")
    op.create_foreign_key(
        op.f("fk_cities_countries"),
        "cities",
        "countries",
        ["country_id"],
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
    op.execute("LOCK TABLE public.countries, public.cities IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("fk_cities_countries"), "cities", type_="foreignkey")


# file: 2026_01_15_change_05_validate_fk_cities_countries.py
"""change: validate fk_cities_countries

Locks: SHARE UPDATE EXCLUSIVE on public.cities, reads every row

Revision ID: d9eb8ce07c0c
Revises: 08576c40435d
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d9eb8ce07c0c"
down_revision: Union[str, Sequence[str], None] = "08576c40435d"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.cities VALIDATE CONSTRAINT fk_cities_countries")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
