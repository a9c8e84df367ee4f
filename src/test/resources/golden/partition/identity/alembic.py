# file: 2026_01_15_change_01_create_table_a_2.py
"""change: create table a_2

Locks: ACCESS EXCLUSIVE on public.a, catalog change only
Locks: ACCESS EXCLUSIVE on public.a_1, catalog change only
Downgrade: loses the rows of public.a_2; to keep it: dump the table before downgrading

Revision ID: ca7a6c51044c
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "ca7a6c51044c"
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
    op.execute("CREATE SEQUENCE public.a_n_seq_next_015cdf AS integer")
    op.add_column("a", sa.Column("n", sa.Integer(), nullable=True))
    op.alter_column(
        "a",
        "n",
        server_default=sa.text("nextval('public.a_n_seq_next_015cdf'::regclass)"),
    )
    op.execute("""
        CREATE TABLE public.a_2 (
            id bigint CONSTRAINT a_id_not_null NOT NULL,
            k integer,
            n integer CONSTRAINT a_n_not_null NOT NULL
        )
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_table("a_2")
    op.drop_column("a", "n")
    op.execute("DROP SEQUENCE public.a_n_seq_next_015cdf")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_backfill_n_of_a.py
"""change: backfill n of a

Revision ID: 1797410093f8
Revises: ca7a6c51044c
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "1797410093f8"
down_revision: Union[str, Sequence[str], None] = "ca7a6c51044c"
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
                last bigint := pg_relation_size('public.a_1') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.a_1 SET n = DEFAULT
                    WHERE n IS NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.a_1 are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.a_1 SET n = DEFAULT
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.a_1 WHERE n IS NULL LIMIT 5000
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


# file: 2026_01_15_change_03_require_n_of_a.py
"""change: require n of a

Locks: ACCESS EXCLUSIVE on public.a, catalog change only
Locks: ACCESS EXCLUSIVE on public.a_1, catalog change only

Revision ID: 938f02ba1dae
Revises: 1797410093f8
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "938f02ba1dae"
down_revision: Union[str, Sequence[str], None] = "1797410093f8"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.a ADD CONSTRAINT a_n_not_null NOT NULL n NOT VALID")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("a", "n", nullable=True)


# file: 2026_01_15_change_04_validate_a_n_not_null.py
"""change: validate a_n_not_null

Locks: SHARE UPDATE EXCLUSIVE on public.a, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.a_1, reads every row

Revision ID: cd1e7d1659ee
Revises: 938f02ba1dae
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "cd1e7d1659ee"
down_revision: Union[str, Sequence[str], None] = "938f02ba1dae"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.a VALIDATE CONSTRAINT a_n_not_null")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_05_alter_a.py
"""change: alter a

Locks: ACCESS EXCLUSIVE on public.a, catalog change only
Locks: ACCESS EXCLUSIVE on public.a_1, catalog change only

Revision ID: cc0ca6704e0f
Revises: cd1e7d1659ee
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "cc0ca6704e0f"
down_revision: Union[str, Sequence[str], None] = "cd1e7d1659ee"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("a", "n", server_default=None)
    op.execute("""
        ALTER TABLE public.a ALTER COLUMN n ADD GENERATED BY
            DEFAULT AS IDENTITY (SEQUENCE NAME public.a_n_seq)
        """)
    op.execute(
        "SELECT setval('public.a_n_seq', nextval('public.a_n_seq_next_015cdf'), false)"
    )
    op.execute("DROP SEQUENCE public.a_n_seq_next_015cdf")
    op.execute("ALTER TABLE public.a ATTACH PARTITION public.a_2 FOR VALUES IN (2)")
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
    op.execute("ALTER TABLE public.a DETACH PARTITION public.a_2")
    op.execute("CREATE SEQUENCE public.a_n_seq_next_015cdf AS integer")
    op.execute(
        "SELECT setval('public.a_n_seq_next_015cdf', nextval('public.a_n_seq'), false)"
    )
    op.execute("ALTER TABLE public.a ALTER COLUMN n DROP IDENTITY")
    op.alter_column(
        "a",
        "n",
        server_default=sa.text("nextval('public.a_n_seq_next_015cdf'::regclass)"),
    )
