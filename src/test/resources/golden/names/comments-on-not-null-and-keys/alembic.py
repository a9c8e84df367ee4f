# file: 2026_01_15_change_01_create_table_fresh.py
"""change: create table fresh

Locks: ACCESS EXCLUSIVE on public.gone, catalog change only
Downgrade: loses the rows of public.fresh; the rows of public.gone; to keep it: dump the
    table before downgrading; rename the table instead and drop it later, or dump it
    first

Revision ID: bbfaa54784de
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "bbfaa54784de"
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
    op.execute("""
        CREATE TABLE public.fresh (
            id integer CONSTRAINT fresh_id_there NOT NULL
        )
        """)
    op.execute("COMMENT ON CONSTRAINT fresh_id_there ON public.fresh IS 'always there'")
    op.execute(
        "COMMENT ON CONSTRAINT kept_a_not_null ON public.kept IS 'a is asked for'"
    )
    op.drop_table("gone")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
        CREATE TABLE public.gone (
            id integer CONSTRAINT gone_id_there NOT NULL,
            note text NOT NULL,
            CONSTRAINT gone_pkey PRIMARY KEY (id)
        )
        """)
    op.execute("COMMENT ON CONSTRAINT gone_id_there ON public.gone IS 'always there'")
    op.execute("COMMENT ON INDEX public.gone_pkey IS 'the index of the key'")
    op.execute("COMMENT ON CONSTRAINT kept_a_not_null ON public.kept IS NULL")
    op.drop_table("fresh")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_allow_null_in_b_of_kept.py
"""change: allow null in b of kept

Locks: ACCESS EXCLUSIVE on public.kept, catalog change only

Revision ID: 7f85c74b346e
Revises: bbfaa54784de
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7f85c74b346e"
down_revision: Union[str, Sequence[str], None] = "bbfaa54784de"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("kept", "b", nullable=True)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("ALTER TABLE public.kept DROP CONSTRAINT IF EXISTS kept_b_not_null")
        op.execute("""
            ALTER TABLE public.kept ADD CONSTRAINT kept_b_not_null NOT NULL b NOT VALID
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute("ALTER TABLE public.kept VALIDATE CONSTRAINT kept_b_not_null")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "COMMENT ON CONSTRAINT kept_b_not_null ON public.kept IS 'b was asked for'"
    )
