# file: 2026_01_15_change_01_add_number_to_notes.py
"""change: add number to notes

Locks: ACCESS EXCLUSIVE on public.notes, catalog change only
Downgrade: loses the values of public.notes.number; to keep it: copy the column before
    downgrading

Revision ID: 9b69b219eef2
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "9b69b219eef2"
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
    op.add_column("notes", sa.Column("number", sa.Integer(), nullable=True))


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("notes", "number")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_create_notes_pkey_new_e783ad.py
"""change: create notes_pkey_new_e783ad

Locks: SHARE UPDATE EXCLUSIVE on public.notes, builds an index

Revision ID: 0fe7bf641669
Revises: 9b69b219eef2
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "0fe7bf641669"
down_revision: Union[str, Sequence[str], None] = "9b69b219eef2"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.notes_pkey_new_e783ad")
        op.create_index(
            op.f("notes_pkey_new_e783ad"),
            "notes",
            ["number"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.notes_pkey_new_e783ad")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_03_backfill_number_of_notes.py
"""change: backfill number of notes

Revision ID: 03d2a45f4c63
Revises: 0fe7bf641669
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "03d2a45f4c63"
down_revision: Union[str, Sequence[str], None] = "0fe7bf641669"
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
                last bigint := pg_relation_size('public.notes') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.notes SET number = id
                    WHERE number IS NULL AND (id) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.notes are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.notes SET number = id
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.notes WHERE number IS NULL AND (id) IS NOT NULL LIMIT 5000
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


# file: 2026_01_15_change_04_require_number_of_notes.py
"""change: require number of notes

Locks: ACCESS EXCLUSIVE on public.notes, catalog change only

Revision ID: 505a8f5a31a4
Revises: 03d2a45f4c63
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "505a8f5a31a4"
down_revision: Union[str, Sequence[str], None] = "03d2a45f4c63"
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
        ALTER TABLE public.notes ADD CONSTRAINT notes_id_not_null_new_0791c9
            NOT NULL number NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("notes", "number", nullable=True)


# file: 2026_01_15_change_05_validate_notes_id_not_null_new_0791c9.py
"""change: validate notes_id_not_null_new_0791c9

Locks: SHARE UPDATE EXCLUSIVE on public.notes, reads every row

Revision ID: a8ea8793c143
Revises: 505a8f5a31a4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a8ea8793c143"
down_revision: Union[str, Sequence[str], None] = "505a8f5a31a4"
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
        "ALTER TABLE public.notes VALIDATE CONSTRAINT notes_id_not_null_new_0791c9"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_06_replace_notes_pkey.py
"""change: replace notes_pkey

Locks: ACCESS EXCLUSIVE on public.notes, catalog change only

Revision ID: 6d64859279d7
Revises: a8ea8793c143
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6d64859279d7"
down_revision: Union[str, Sequence[str], None] = "a8ea8793c143"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("notes_pkey"), "notes", type_="primary")
    op.execute("""
        ALTER TABLE public.notes ADD CONSTRAINT notes_pkey PRIMARY KEY
            USING INDEX notes_pkey_new_e783ad
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.notes_pkey_new_e783ad")
        op.create_index(
            op.f("notes_pkey_new_e783ad"),
            "notes",
            ["number"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.notes_pkey_spare_e783ad")
        op.create_index(
            op.f("notes_pkey_spare_e783ad"),
            "notes",
            ["id"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("notes_pkey"), "notes", type_="primary")
    op.execute("""
        ALTER TABLE public.notes ADD CONSTRAINT notes_pkey PRIMARY KEY
            USING INDEX notes_pkey_spare_e783ad
        """)


# file: 2026_01_15_change_07_alter_notes.py
"""change: alter notes

Locks: ACCESS EXCLUSIVE on public.notes, catalog change only
Downgrade: loses the values of public.notes.id; to keep it: rename the column instead
    and drop it later, or copy it first

Revision ID: fcb34140fb5c
Revises: 6d64859279d7
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "fcb34140fb5c"
down_revision: Union[str, Sequence[str], None] = "6d64859279d7"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("notes", "id")
    op.execute("""
        ALTER TABLE public.notes RENAME CONSTRAINT notes_id_not_null_new_0791c9 TO
            notes_id_not_null
        """)
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
        ALTER TABLE public.notes RENAME CONSTRAINT notes_id_not_null TO
            notes_id_not_null_new_0791c9
        """)
    op.add_column(
        "notes",
        sa.Column("id", sa.Integer(), server_default=sa.text("0"), nullable=False),
    )
    op.alter_column("notes", "id", server_default=None)
