# file: 2026_01_15_change_01_create_table_tagged.py
"""change: create table tagged

Locks: ACCESS EXCLUSIVE on public.places, catalog change only
Downgrade: loses the rows of public.tagged; the values of public.places.size; to keep
    it: dump the table before downgrading; copy the column before downgrading

Revision ID: f2a36f68b7f1
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "f2a36f68b7f1"
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
    op.create_table(
        "tagged",
        sa.Column("tag", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
    )
    op.add_column(
        "places",
        sa.Column("size", sa.Integer(), server_default=sa.text("1"), nullable=True),
    )
    op.create_check_constraint(
        op.f("places_size_check"), "places", "size > 0", postgresql_not_valid=True
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("places_size_check"), "places", type_="check")
    op.drop_column("places", "size")
    op.drop_table("tagged")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_places_size_check.py
"""change: validate places_size_check

Locks: SHARE UPDATE EXCLUSIVE on public.places, reads every row

Revision ID: ac573d80f7ef
Revises: f2a36f68b7f1
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ac573d80f7ef"
down_revision: Union[str, Sequence[str], None] = "f2a36f68b7f1"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.places VALIDATE CONSTRAINT places_size_check")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_03_create_table_cities_and_more.py
"""change: create table cities and more

Locks: SHARE UPDATE EXCLUSIVE on public.places, catalog change only
Downgrade: loses the rows of public.cities; the rows of public.capitals; to keep it:
    dump the table before downgrading

Revision ID: 74d1a2b2fff7
Revises: ac573d80f7ef
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "74d1a2b2fff7"
down_revision: Union[str, Sequence[str], None] = "ac573d80f7ef"
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
        CREATE TABLE public.cities (
            size integer DEFAULT 5,
            mayor text,
            CONSTRAINT cities_mayor_check CHECK ((mayor <> ''::text))
        )
        INHERITS (public.places, public.tagged)
        """)
    op.execute("""
        CREATE TABLE public.capitals (
            CONSTRAINT capitals_id_not_null NOT NULL id,
            CONSTRAINT capitals_mayor_not_null NOT NULL mayor,
            state text,
            CONSTRAINT capitals_pkey PRIMARY KEY (id)
        )
        INHERITS (public.cities)
        """)
    op.alter_column("capitals", "name", server_default=sa.text("'none'::text"))
    op.create_index(op.f("capitals_name"), "capitals", ["name"])
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
    op.drop_index(op.f("capitals_name"), table_name="capitals")
    op.drop_table("capitals")
    op.drop_table("cities")
