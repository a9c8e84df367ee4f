# file: 2026_01_15_change.py
"""change

Downgrade: loses the rows of public.pages; to keep it: dump the table before downgrading

Revision ID: a1e4c048dc78
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a1e4c048dc78"
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
    op.execute("ALTER SEQUENCE public.drafts_id_seq SET LOGGED")
    op.execute("ALTER SEQUENCE public.drafts_place_seq SET UNLOGGED")
    op.execute("ALTER SEQUENCE public.notes_id_seq SET UNLOGGED")
    op.execute("""
        CREATE TABLE public.pages (
            id bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.pages_id_seq)
                NOT NULL
        )
        """)
    op.execute("ALTER SEQUENCE public.pages_id_seq SET UNLOGGED")
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
    op.drop_table("pages")
    op.execute("ALTER SEQUENCE public.notes_id_seq SET LOGGED")
    op.execute("ALTER SEQUENCE public.drafts_place_seq SET LOGGED")
    op.execute("ALTER SEQUENCE public.drafts_id_seq SET UNLOGGED")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
