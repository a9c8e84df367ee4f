# file: 2026_01_15_change.py
"""change

Downgrade: loses the rows of public.logins; to keep it: dump the table before
    downgrading

Revision ID: 6050f60aa394
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6050f60aa394"
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
        CREATE TABLE public.logins (
            id bigint NOT NULL,
            handle text NOT NULL,
            CONSTRAINT logins_handle_key UNIQUE (handle) INCLUDE (id),
            CONSTRAINT logins_pkey PRIMARY KEY (id)
        )
        """)
    op.execute("""
        ALTER TABLE public.logins ADD CONSTRAINT logins_handle_key1 UNIQUE (handle)
            INCLUDE (id)
        """)
    op.create_unique_constraint(op.f("logins_id_key"), "logins", ["id"])
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
    op.drop_constraint(op.f("logins_id_key"), "logins", type_="unique")
    op.drop_constraint(op.f("logins_handle_key1"), "logins", type_="unique")
    op.drop_table("logins")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
