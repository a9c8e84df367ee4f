# file: 2026_01_15_change_01_drop_fk_cities_countries.py
"""change: drop fk_cities_countries

Locks: ACCESS EXCLUSIVE on public.cities, catalog change only
Locks: ACCESS EXCLUSIVE on public.countries, catalog change only

Revision ID: accc28573978
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "accc28573978"
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
    op.drop_constraint(op.f("fk_cities_countries"), "cities", type_="foreignkey")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.create_foreign_key(
        op.f("fk_cities_countries"), "cities", "countries", ["country_id"], ["id"]
    )
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_alter_id_and_country_id_of_cities.py
"""change: alter id and country_id of cities

Locks: ACCESS EXCLUSIVE on public.cities, rewrites the table

Revision ID: 33c8fd755528
Revises: accc28573978
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "33c8fd755528"
down_revision: Union[str, Sequence[str], None] = "accc28573978"
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

Revision ID: a913f011c86c
Revises: 33c8fd755528
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "a913f011c86c"
down_revision: Union[str, Sequence[str], None] = "33c8fd755528"
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

Revision ID: 984943b284b3
Revises: a913f011c86c
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "984943b284b3"
down_revision: Union[str, Sequence[str], None] = "a913f011c86c"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
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
    op.drop_constraint(op.f("fk_cities_countries"), "cities", type_="foreignkey")


# file: 2026_01_15_change_05_validate_fk_cities_countries.py
"""change: validate fk_cities_countries

Locks: SHARE UPDATE EXCLUSIVE on public.cities, reads every row

Revision ID: d7859b789bb3
Revises: 984943b284b3
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d7859b789bb3"
down_revision: Union[str, Sequence[str], None] = "984943b284b3"
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
