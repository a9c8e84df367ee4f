# file: 2026_01_15_change_01_drop_table_legacy.py
"""change: drop table legacy

Locks: ACCESS EXCLUSIVE on public.legacy, catalog change only
Locks: SHARE UPDATE EXCLUSIVE on public.places, catalog change only
Downgrade: loses the rows of public.legacy; to keep it: rename the table instead and
    drop it later, or dump it first

Revision ID: dd8a891194b8
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "dd8a891194b8"
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
    op.drop_table("legacy")
    op.execute("DROP STATISTICS public.alone")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("CREATE STATISTICS public.alone ON zip, city FROM public.places")
    op.create_table(
        "legacy",
        sa.Column("a", sa.Integer(), nullable=True),
        sa.Column("b", sa.Integer(), nullable=True),
    )
    op.execute("CREATE STATISTICS public.with_table ON a, b FROM public.legacy")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_alter_places.py
"""change: alter places

Locks: ACCESS EXCLUSIVE on public.places, catalog change only
Downgrade: loses the values of public.places.land; to keep it: rename the column instead
    and drop it later, or copy it first

Revision ID: 249919717fff
Revises: dd8a891194b8
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "249919717fff"
down_revision: Union[str, Sequence[str], None] = "dd8a891194b8"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("places", "land")
    op.alter_column("places", "city", type_=sa.String(length=40))
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
        ALTER TABLE public.places ALTER COLUMN city TYPE character varying(20)
            USING city::character varying(20)
        """)
    op.add_column("places", sa.Column("land", sa.Text(), nullable=True))
    op.execute(
        "CREATE STATISTICS public.with_column (mcv) ON zip, land FROM public.places"
    )
    op.execute("COMMENT ON STATISTICS public.with_column IS 'lands'")
