# file: 2026_01_15_change_01_create_table_other_things.py
"""change: create table other.things

Locks: ACCESS EXCLUSIVE on public.thing, catalog change only
Downgrade: loses the rows of other.things; the values of public.thing.thing; to keep it:
    dump the table before downgrading; copy the column before downgrading

Revision ID: ffe7858fce78
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "ffe7858fce78"
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
    op.execute("CREATE TYPE other.thing AS ENUM ('thing')")
    op.create_table(
        "things", sa.Column("thing", sa.Integer(), nullable=True), schema="other"
    )
    op.create_index(op.f("thing_index"), "things", ["thing"], schema="other")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.thing()
         RETURNS trigger
         LANGUAGE plpgsql
        AS $function$ BEGIN RETURN NEW; END $function$
        """)
    op.add_column(
        "thing",
        sa.Column(
            "thing",
            postgresql.ENUM("thing", name="thing", schema="other", create_type=False),
            server_default=sa.text("'thing'::other.thing"),
            nullable=True,
        ),
    )
    op.create_check_constraint(
        op.f("thing"), "thing", "thing IS NOT NULL", postgresql_not_valid=True
    )
    op.execute("""
        CREATE TRIGGER thing BEFORE INSERT ON public.thing FOR EACH ROW EXECUTE FUNCTION
            public.thing()
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER thing ON public.thing")
    op.drop_constraint(op.f("thing"), "thing", type_="check")
    op.drop_column("thing", "thing")
    op.execute("DROP FUNCTION public.thing()")
    op.drop_index(op.f("thing_index"), table_name="things", schema="other")
    op.drop_table("things", schema="other")
    op.execute("DROP TYPE other.thing")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_thing.py
"""change: validate thing

Locks: SHARE UPDATE EXCLUSIVE on public.thing, reads every row

Revision ID: 5bd96534e4c9
Revises: ffe7858fce78
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5bd96534e4c9"
down_revision: Union[str, Sequence[str], None] = "ffe7858fce78"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.thing VALIDATE CONSTRAINT thing")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
