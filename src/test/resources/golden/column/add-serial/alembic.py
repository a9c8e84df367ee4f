# file: 2026_01_15_change_01_alter_rows_of_old.py
"""change: alter rows_of_old

Locks: ACCESS EXCLUSIVE on public.rows_of_old, catalog change only
Downgrade: loses the values of public.rows_of_old.position; to keep it: copy the column
    before downgrading

Revision ID: f6c7eeaaa0bb
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "f6c7eeaaa0bb"
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
    op.execute("CREATE SEQUENCE public.rows_of_old_position_seq AS integer")
    op.execute('ALTER TABLE public.rows_of_old ADD COLUMN "position" integer')
    op.execute("""
        ALTER TABLE public.rows_of_old ALTER COLUMN "position" SET
            DEFAULT nextval('public.rows_of_old_position_seq'::regclass)
        """)
    op.execute("""
        ALTER SEQUENCE public.rows_of_old_position_seq OWNED BY
            public.rows_of_old."position"
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER SEQUENCE public.rows_of_old_position_seq OWNED BY NONE")
    op.execute('ALTER TABLE public.rows_of_old DROP COLUMN "position"')
    op.execute("DROP SEQUENCE IF EXISTS public.rows_of_old_position_seq")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_backfill_position_of_rows_of_old.py
"""change: backfill position of rows_of_old

Revision ID: 5ff1d44325d1
Revises: f6c7eeaaa0bb
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5ff1d44325d1"
down_revision: Union[str, Sequence[str], None] = "f6c7eeaaa0bb"
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
                last bigint := pg_relation_size('public.rows_of_old') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.rows_of_old SET "position" = DEFAULT
                    WHERE "position" IS NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.rows_of_old are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.rows_of_old SET "position" = DEFAULT
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.rows_of_old WHERE "position" IS NULL LIMIT 5000
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


# file: 2026_01_15_change_03_require_position_of_rows_of_old.py
"""change: require position of rows_of_old

Locks: ACCESS EXCLUSIVE on public.rows_of_old, catalog change only

Revision ID: 6c95ed35b339
Revises: 5ff1d44325d1
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6c95ed35b339"
down_revision: Union[str, Sequence[str], None] = "5ff1d44325d1"
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
        ALTER TABLE public.rows_of_old ADD CONSTRAINT rows_of_old_position_not_null
            NOT NULL "position" NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute('ALTER TABLE public.rows_of_old ALTER COLUMN "position" DROP NOT NULL')


# file: 2026_01_15_change_04_validate_rows_of_old_position_not_null.py
"""change: validate rows_of_old_position_not_null

Locks: SHARE UPDATE EXCLUSIVE on public.rows_of_old, reads every row

Revision ID: aa5b39e080ed
Revises: 6c95ed35b339
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "aa5b39e080ed"
down_revision: Union[str, Sequence[str], None] = "6c95ed35b339"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("""
        ALTER TABLE public.rows_of_old VALIDATE CONSTRAINT rows_of_old_position_not_null
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
