# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.r, catalog change only
Locks: ACCESS EXCLUSIVE on public.t, catalog change only

Revision ID: 6c830fbcc348
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6c830fbcc348"
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
    op.execute("LOCK TABLE public.t, public.r IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("fk_r_t"), "r", type_="foreignkey")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("ALTER TABLE public.r DROP CONSTRAINT IF EXISTS fk_r_t")
        op.create_foreign_key(
            op.f("fk_r_t"), "r", "t", ["t_id"], ["id"], postgresql_not_valid=True
        )
        op.execute("SET lock_timeout = '0'")
        op.execute("ALTER TABLE public.r VALIDATE CONSTRAINT fk_r_t")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
