# file: 2026_01_15_change_01_alter_visits.py
"""change: alter visits

Locks: ACCESS EXCLUSIVE on public.visits, catalog change only
Downgrade: loses the values of public.visits.id; the values of public.visits.number; to
    keep it: rename the column instead and drop it later, or copy it first; copy the
    column before downgrading

Revision ID: c7dbbac9abc0
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "c7dbbac9abc0"
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
    op.execute("ALTER SEQUENCE public.visits_seq OWNED BY NONE")
    op.drop_column("visits", "id")
    op.add_column("visits", sa.Column("number", sa.BigInteger(), nullable=True))
    op.alter_column(
        "visits",
        "number",
        server_default=sa.text("nextval('public.visits_seq'::regclass)"),
    )
    op.execute("ALTER SEQUENCE public.visits_seq OWNED BY public.visits.number")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER SEQUENCE public.visits_seq OWNED BY NONE")
    op.drop_column("visits", "number")
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
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_backfill_number_of_visits.py
"""change: backfill number of visits

Revision ID: b06250545fc0
Revises: c7dbbac9abc0
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b06250545fc0"
down_revision: Union[str, Sequence[str], None] = "c7dbbac9abc0"
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
