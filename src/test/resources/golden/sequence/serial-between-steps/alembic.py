# file: 2026_01_15_change_01_alter_one.py
"""change: alter one

Locks: ACCESS EXCLUSIVE on public.one, catalog change only
Downgrade: loses the values of public.one.b; to keep it: copy the column before
    downgrading

Revision ID: afa7999e76c9
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "afa7999e76c9"
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
    op.execute("CREATE SEQUENCE public.two_number_seq AS integer")
    op.alter_column("one", "a", type_=sa.Text())
    op.add_column("one", sa.Column("b", sa.Text(), nullable=True))


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("one", "b")
    op.execute("""
        ALTER TABLE public.one ALTER COLUMN a TYPE character varying(10)
            USING a::character varying(10)
        """)
    op.execute("DROP SEQUENCE IF EXISTS public.two_number_seq")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_alter_two.py
"""change: alter two

Locks: ACCESS EXCLUSIVE on public.two, catalog change only
Downgrade: loses the values of public.two.number; to keep it: copy the column before
    downgrading

Revision ID: 30d2cdc7e156
Revises: afa7999e76c9
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "30d2cdc7e156"
down_revision: Union[str, Sequence[str], None] = "afa7999e76c9"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.add_column("two", sa.Column("number", sa.Integer(), nullable=True))
    op.alter_column(
        "two",
        "number",
        server_default=sa.text("nextval('public.two_number_seq'::regclass)"),
    )
    op.execute("ALTER SEQUENCE public.two_number_seq OWNED BY public.two.number")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER SEQUENCE public.two_number_seq OWNED BY NONE")
    op.drop_column("two", "number")


# file: 2026_01_15_change_03_backfill_number_of_two.py
"""change: backfill number of two

Revision ID: f4ff9933baad
Revises: 30d2cdc7e156
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "f4ff9933baad"
down_revision: Union[str, Sequence[str], None] = "30d2cdc7e156"
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
                last bigint := pg_relation_size('public.two') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.two SET number = DEFAULT
                    WHERE number IS NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.two are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.two SET number = DEFAULT
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.two WHERE number IS NULL LIMIT 5000
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


# file: 2026_01_15_change_04_require_number_of_two.py
"""change: require number of two

Locks: ACCESS EXCLUSIVE on public.two, catalog change only

Revision ID: bdebd710f887
Revises: f4ff9933baad
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "bdebd710f887"
down_revision: Union[str, Sequence[str], None] = "f4ff9933baad"
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
        ALTER TABLE public.two ADD CONSTRAINT two_number_not_null NOT NULL number
            NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("two", "number", nullable=True)


# file: 2026_01_15_change_05_validate_two_number_not_null.py
"""change: validate two_number_not_null

Locks: SHARE UPDATE EXCLUSIVE on public.two, reads every row

Revision ID: 2ce188f95848
Revises: bdebd710f887
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "2ce188f95848"
down_revision: Union[str, Sequence[str], None] = "bdebd710f887"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.two VALIDATE CONSTRAINT two_number_not_null")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
