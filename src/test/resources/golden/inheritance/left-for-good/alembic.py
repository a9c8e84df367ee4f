# file: 2026_01_15_change_01_disinherit_places.py
"""change: disinherit places

Locks: ACCESS EXCLUSIVE on public.cities, catalog change only
Downgrade: not possible: PostgreSQL keeps the columns of public.cities as its own once
    it has left public.places

Revision ID: 74964769c147
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "74964769c147"
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
    op.execute("ALTER TABLE public.cities NO INHERIT public.places")


def downgrade() -> None:
    """Downgrade schema."""
    # cannot be undone, see above
    pass


# file: 2026_01_15_change_02_alter_cities.py
"""change: alter cities

Locks: ACCESS EXCLUSIVE on public.cities, catalog change only

Revision ID: 440c66093afe
Revises: 74964769c147
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "440c66093afe"
down_revision: Union[str, Sequence[str], None] = "74964769c147"
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
        ALTER TABLE public.cities RENAME CONSTRAINT places_id_not_null TO
            cities_id_not_null
        """)
    op.execute("""
        ALTER TABLE public.cities RENAME CONSTRAINT places_name_not_null TO
            cities_name_not_null
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
    op.execute("""
        ALTER TABLE public.cities RENAME CONSTRAINT cities_name_not_null TO
            places_name_not_null
        """)
    op.execute("""
        ALTER TABLE public.cities RENAME CONSTRAINT cities_id_not_null TO
            places_id_not_null
        """)
