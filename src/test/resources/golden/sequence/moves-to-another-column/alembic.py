# file: 2026_01_15_change_01_alter_visits.py
"""change: alter visits

Locks: ACCESS EXCLUSIVE on public.visits, catalog change only
Downgrade: loses the values of public.visits.number; the values of public.visits.id; to
    keep it: copy the column before downgrading; rename the column instead and drop it
    later, or copy it first

Revision ID: 2a0ece24c015
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "2a0ece24c015"
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
    op.add_column("visits", sa.Column("number", sa.BigInteger(), nullable=True))
    op.alter_column(
        "visits",
        "number",
        server_default=sa.text("nextval('public.visits_seq'::regclass)"),
    )
    op.execute("ALTER SEQUENCE public.visits_seq OWNED BY public.visits.number")
    op.drop_column("visits", "id")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.add_column(
        "visits",
        sa.Column(
            "id",
            sa.BigInteger(),
            server_default=sa.text("nextval('public.visits_seq'::regclass)"),
            nullable=False,
        ),
    )
    op.execute("ALTER SEQUENCE public.visits_seq OWNED BY public.visits.id")
    op.drop_column("visits", "number")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_backfill_number_of_visits.py
"""change: backfill number of visits

Revision ID: 338823bfa150
Revises: 2a0ece24c015
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "338823bfa150"
down_revision: Union[str, Sequence[str], None] = "2a0ece24c015"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.visits') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.visits SET number = DEFAULT
                    WHERE number IS NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.visits are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.visits SET number = DEFAULT
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.visits WHERE number IS NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
