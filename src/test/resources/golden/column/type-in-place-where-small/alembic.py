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


# file: 2026_01_15_change_02_alter_id_of_cities.py
"""change: alter id of cities

Locks: ACCESS EXCLUSIVE on public.cities, rewrites the table

Revision ID: 0721e51dfc03
Revises: accc28573978
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "0721e51dfc03"
down_revision: Union[str, Sequence[str], None] = "accc28573978"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.alter_column("cities", "id", type_=sa.BigInteger())


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute(
        "ALTER TABLE public.cities ALTER COLUMN id TYPE integer USING id::integer"
    )


# file: 2026_01_15_change_03_alter_country_id_of_cities.py
"""change: alter country_id of cities

Locks: ACCESS EXCLUSIVE on public.cities, rewrites the table

Revision ID: 9946668d18f5
Revises: 0721e51dfc03
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "9946668d18f5"
down_revision: Union[str, Sequence[str], None] = "0721e51dfc03"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.alter_column("cities", "country_id", type_=sa.BigInteger())


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("""
        ALTER TABLE public.cities ALTER COLUMN country_id TYPE integer
            USING country_id::integer
        """)


# file: 2026_01_15_change_04_alter_id_of_countries.py
"""change: alter id of countries

Locks: ACCESS EXCLUSIVE on public.countries, rewrites the table

Revision ID: 910dd59bf6b8
Revises: 9946668d18f5
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "910dd59bf6b8"
down_revision: Union[str, Sequence[str], None] = "9946668d18f5"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.alter_column("countries", "id", type_=sa.BigInteger())


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute(
        "ALTER TABLE public.countries ALTER COLUMN id TYPE integer USING id::integer"
    )


# file: 2026_01_15_change_05_add_fk_cities_countries.py
"""change: add fk_cities_countries

Locks: SHARE ROW EXCLUSIVE on public.cities, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.countries, catalog change only

Revision ID: 8f438cc1ebd6
Revises: 910dd59bf6b8
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "8f438cc1ebd6"
down_revision: Union[str, Sequence[str], None] = "910dd59bf6b8"
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


# file: 2026_01_15_change_06_alter_area_of_countries.py
"""change: alter area of countries

Locks: ACCESS EXCLUSIVE on public.countries, rewrites the table

Revision ID: 740c7537c143
Revises: 8f438cc1ebd6
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "740c7537c143"
down_revision: Union[str, Sequence[str], None] = "8f438cc1ebd6"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.alter_column("countries", "area", type_=sa.Numeric(precision=12, scale=1))


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("""
        ALTER TABLE public.countries ALTER COLUMN area TYPE numeric(8,2)
            USING area::numeric(8,2)
        """)


# file: 2026_01_15_change_07_validate_fk_cities_countries.py
"""change: validate fk_cities_countries

Locks: SHARE UPDATE EXCLUSIVE on public.cities, reads every row

Revision ID: 41aa2ed9b07e
Revises: 740c7537c143
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "41aa2ed9b07e"
down_revision: Union[str, Sequence[str], None] = "740c7537c143"
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
