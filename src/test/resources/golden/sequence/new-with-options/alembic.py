# file: 2026_01_15_change_01_alter_invoices.py
"""change: alter invoices

Locks: ACCESS EXCLUSIVE on public.invoices, catalog change only
Downgrade: loses the values of public.invoices.number; to keep it: copy the column
    before downgrading

Revision ID: 8671aade8447
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "8671aade8447"
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
        CREATE SEQUENCE public.invoice_number AS integer START
            WITH 5000 INCREMENT BY 10 MINVALUE 1000 MAXVALUE 999999 CACHE 20 CYCLE
        """)
    op.execute("COMMENT ON SEQUENCE public.invoice_number IS 'printed on paper'")
    op.add_column("invoices", sa.Column("number", sa.Integer(), nullable=True))
    op.alter_column(
        "invoices",
        "number",
        server_default=sa.text("nextval('public.invoice_number'::regclass)"),
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("invoices", "number")
    op.execute("DROP SEQUENCE IF EXISTS public.invoice_number")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_backfill_number_of_invoices.py
"""change: backfill number of invoices

Revision ID: c6a430210b97
Revises: 8671aade8447
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c6a430210b97"
down_revision: Union[str, Sequence[str], None] = "8671aade8447"
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
                last bigint := pg_relation_size('public.invoices') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.invoices SET number = DEFAULT
                    WHERE number IS NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.invoices are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.invoices SET number = DEFAULT
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.invoices WHERE number IS NULL LIMIT 5000
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


# file: 2026_01_15_change_03_require_number_of_invoices.py
"""change: require number of invoices

Locks: ACCESS EXCLUSIVE on public.invoices, catalog change only

Revision ID: 7f3dd989683e
Revises: c6a430210b97
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7f3dd989683e"
down_revision: Union[str, Sequence[str], None] = "c6a430210b97"
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
        ALTER TABLE public.invoices ADD CONSTRAINT invoices_number_not_null
            NOT NULL number NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("invoices", "number", nullable=True)


# file: 2026_01_15_change_04_validate_invoices_number_not_null.py
"""change: validate invoices_number_not_null

Locks: SHARE UPDATE EXCLUSIVE on public.invoices, reads every row

Revision ID: d9eb3a9a2ef9
Revises: 7f3dd989683e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d9eb3a9a2ef9"
down_revision: Union[str, Sequence[str], None] = "7f3dd989683e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute(
        "ALTER TABLE public.invoices VALIDATE CONSTRAINT invoices_number_not_null"
    )
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
