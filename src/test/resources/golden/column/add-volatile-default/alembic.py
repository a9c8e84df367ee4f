# file: 2026_01_15_change_01_alter_documents.py
"""change: alter documents

Locks: ACCESS EXCLUSIVE on public.documents, catalog change only
Downgrade: loses the values of public.documents.public_id; the values of
    public.documents.shard; to keep it: copy the column before downgrading

Revision ID: e3f36d42a817
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "e3f36d42a817"
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
    op.add_column("documents", sa.Column("public_id", postgresql.UUID(), nullable=True))
    op.alter_column(
        "documents", "public_id", server_default=sa.text("gen_random_uuid()")
    )
    op.add_column(
        "documents", sa.Column("shard", postgresql.DOUBLE_PRECISION(), nullable=True)
    )
    op.alter_column("documents", "shard", server_default=sa.text("random()"))


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("documents", "shard")
    op.drop_column("documents", "public_id")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_backfill_public_id_of_documents.py
"""change: backfill public_id of documents

Revision ID: 8ecc708065d1
Revises: e3f36d42a817
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "8ecc708065d1"
down_revision: Union[str, Sequence[str], None] = "e3f36d42a817"
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
                last bigint := pg_relation_size('public.documents') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.documents SET public_id = DEFAULT
                    WHERE public_id IS NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                END LOOP;
                LOOP
                    UPDATE public.documents SET public_id = DEFAULT
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.documents WHERE public_id IS NULL LIMIT 5000
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


# file: 2026_01_15_change_03_require_public_id_of_documents.py
"""change: require public_id of documents

Locks: ACCESS EXCLUSIVE on public.documents, catalog change only

Revision ID: d0ab933e762e
Revises: 8ecc708065d1
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d0ab933e762e"
down_revision: Union[str, Sequence[str], None] = "8ecc708065d1"
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
        ALTER TABLE public.documents ADD CONSTRAINT documents_public_id_not_null
            NOT NULL public_id NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("documents", "public_id", nullable=True)


# file: 2026_01_15_change_04_backfill_shard_of_documents.py
"""change: backfill shard of documents

Revision ID: a7a458906ecc
Revises: d0ab933e762e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a7a458906ecc"
down_revision: Union[str, Sequence[str], None] = "d0ab933e762e"
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
                last bigint := pg_relation_size('public.documents') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.documents SET shard = DEFAULT
                    WHERE shard IS NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                END LOOP;
                LOOP
                    UPDATE public.documents SET shard = DEFAULT
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.documents WHERE shard IS NULL LIMIT 5000
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


# file: 2026_01_15_change_05_validate_documents_public_id_not_null.py
"""change: validate documents_public_id_not_null

Locks: SHARE UPDATE EXCLUSIVE on public.documents, reads every row

Revision ID: 43d8ed2cea33
Revises: a7a458906ecc
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "43d8ed2cea33"
down_revision: Union[str, Sequence[str], None] = "a7a458906ecc"
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
        "ALTER TABLE public.documents VALIDATE CONSTRAINT documents_public_id_not_null"
    )
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
