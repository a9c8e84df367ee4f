# file: 2026_01_15_change.py
"""change

Revision ID: 422c9b2d4791
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "422c9b2d4791"
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
    op.execute("SET LOCAL check_function_bodies = off")
    op.execute("""
CREATE OR REPLACE FUNCTION public.drain(batch integer)
 RETURNS bigint
 LANGUAGE sql
AS $function$ insert into drained select id from jobs order by id limit batch;
  select count(*) from drained; $function$
""")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.refill()
         RETURNS void
         LANGUAGE sql
        AS $function$ truncate drained; $function$
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
    op.execute("DROP FUNCTION public.refill()")
    op.execute("SET LOCAL check_function_bodies = off")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.drain(batch integer)
         RETURNS bigint
         LANGUAGE sql
        AS
            $function$ insert into drained select id from jobs limit batch; select count(*) from drained; $function$
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
