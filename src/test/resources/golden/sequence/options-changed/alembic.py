# file: 2026_01_15_change.py
"""change

Revision ID: 03e86a194f4d
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "03e86a194f4d"
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
    op.execute("ALTER SEQUENCE public.countdown INCREMENT BY -2 MINVALUE -1000")
    op.execute("""
        ALTER SEQUENCE public.tickets_no AS bigint MINVALUE 1 MAXVALUE 5000000000 CACHE
            50 CYCLE
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
        SELECT setval('public.tickets_no', LEAST(GREATEST(last_value, 1), 2147483647),
            is_called AND last_value BETWEEN 1 AND 2147483647) FROM public.tickets_no
        """)
    op.execute("""
        ALTER SEQUENCE public.tickets_no AS integer MINVALUE 1 MAXVALUE 2147483647 CACHE
            1 NO CYCLE
        """)
    op.execute("""
        SELECT setval('public.countdown', LEAST(GREATEST(last_value, -100), 0),
            is_called AND last_value BETWEEN -100 AND 0) FROM public.countdown
        """)
    op.execute("ALTER SEQUENCE public.countdown INCREMENT BY -1 MINVALUE -100")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
