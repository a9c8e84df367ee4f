# file: 2026_01_15_change_01_add_seq_to_readings.py
"""change: add seq to readings

Locks: ACCESS EXCLUSIVE on public.readings, catalog change only

Revision ID: f5c579a3e0bd
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "f5c579a3e0bd"
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
        CREATE SEQUENCE public.readings_seq_seq_next_7f3589 START
            WITH 1000 INCREMENT BY 5
        """)
    op.add_column("readings", sa.Column("seq", sa.BigInteger(), nullable=True))
    op.alter_column(
        "readings",
        "seq",
        server_default=sa.text(
            "nextval('public.readings_seq_seq_next_7f3589'::regclass)"
        ),
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("readings", "seq")
    op.execute("DROP SEQUENCE public.readings_seq_seq_next_7f3589")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_backfill_seq_of_readings.py
"""change: backfill seq of readings

Revision ID: 08378cbedabf
Revises: f5c579a3e0bd
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "08378cbedabf"
down_revision: Union[str, Sequence[str], None] = "f5c579a3e0bd"
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
                last bigint := pg_relation_size('public.readings') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.readings SET seq = DEFAULT
                    WHERE seq IS NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.readings are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.readings SET seq = DEFAULT
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.readings WHERE seq IS NULL LIMIT 5000
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


# file: 2026_01_15_change_03_require_seq_of_readings.py
"""change: require seq of readings

Locks: ACCESS EXCLUSIVE on public.readings, catalog change only

Revision ID: 93f19857a6df
Revises: 08378cbedabf
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "93f19857a6df"
down_revision: Union[str, Sequence[str], None] = "08378cbedabf"
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
        ALTER TABLE public.readings ADD CONSTRAINT readings_seq_not_null NOT NULL seq
            NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("readings", "seq", nullable=True)


# file: 2026_01_15_change_04_validate_readings_seq_not_null.py
"""change: validate readings_seq_not_null

Locks: SHARE UPDATE EXCLUSIVE on public.readings, reads every row

Revision ID: 523724b6e520
Revises: 93f19857a6df
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "523724b6e520"
down_revision: Union[str, Sequence[str], None] = "93f19857a6df"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.readings VALIDATE CONSTRAINT readings_seq_not_null")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_05_number_readings.py
"""change: number readings

Locks: ACCESS EXCLUSIVE on public.readings, catalog change only

Revision ID: 930d59752a31
Revises: 523724b6e520
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "930d59752a31"
down_revision: Union[str, Sequence[str], None] = "523724b6e520"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("readings", "seq", server_default=None)
    op.execute("""
        ALTER TABLE public.readings ALTER COLUMN seq ADD GENERATED BY
            DEFAULT AS IDENTITY (SEQUENCE NAME public.readings_seq_seq START WITH 1000
            INCREMENT BY 5)
        """)
    op.execute("""
        SELECT setval('public.readings_seq_seq',
            nextval('public.readings_seq_seq_next_7f3589'), false)
        """)
    op.execute("DROP SEQUENCE public.readings_seq_seq_next_7f3589")
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
        CREATE SEQUENCE public.readings_seq_seq_next_7f3589 START
            WITH 1000 INCREMENT BY 5
        """)
    op.execute("""
        SELECT setval('public.readings_seq_seq_next_7f3589',
            nextval('public.readings_seq_seq'), false)
        """)
    op.execute("ALTER TABLE public.readings ALTER COLUMN seq DROP IDENTITY")
    op.alter_column(
        "readings",
        "seq",
        server_default=sa.text(
            "nextval('public.readings_seq_seq_next_7f3589'::regclass)"
        ),
    )
