# file: 2026_01_15_change.py
"""change

Revision ID: 59866f8206a6
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "59866f8206a6"
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
        ALTER SEQUENCE public.countdown AS bigint START
            WITH 0 INCREMENT BY -2 MINVALUE -1000 MAXVALUE 0 CACHE 1 NO CYCLE
        """)
    op.execute("""
        ALTER SEQUENCE public.tickets_no AS bigint START
            WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 5000000000 CACHE 50 CYCLE
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
        ALTER SEQUENCE public.tickets_no AS integer START
            WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 CACHE 1 NO CYCLE
        """)
    op.execute("""
        ALTER SEQUENCE public.countdown AS bigint START
            WITH 0 INCREMENT BY -1 MINVALUE -100 MAXVALUE 0 CACHE 1 NO CYCLE
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
