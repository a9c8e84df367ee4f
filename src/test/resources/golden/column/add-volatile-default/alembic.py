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

Revision ID: fe22ea62dc87
Revises: e3f36d42a817
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "fe22ea62dc87"
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
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.documents are done', page, last + 1;
                    END IF;
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

Revision ID: 33ff400c9ed9
Revises: fe22ea62dc87
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "33ff400c9ed9"
down_revision: Union[str, Sequence[str], None] = "fe22ea62dc87"
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

Revision ID: da68a14b27db
Revises: 33ff400c9ed9
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "da68a14b27db"
down_revision: Union[str, Sequence[str], None] = "33ff400c9ed9"
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
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.documents are done', page, last + 1;
                    END IF;
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

Revision ID: d3a82ba0251f
Revises: da68a14b27db
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d3a82ba0251f"
down_revision: Union[str, Sequence[str], None] = "da68a14b27db"
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
