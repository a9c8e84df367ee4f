# file: 2026_01_15_change.py
"""change

Revision ID: 5c6df051971a
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5c6df051971a"
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
        CREATE OR REPLACE PROCEDURE public.clean()
         LANGUAGE sql
        AS $procedure$DELETE FROM queue WHERE done AND id > 0$procedure$
        """)
    op.execute("DROP PROCEDURE public.counted()")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.counted()
         RETURNS bigint
         LANGUAGE sql
         STABLE
        AS $function$SELECT count(*) FROM queue$function$
        """)
    op.execute("""
CREATE OR REPLACE PROCEDURE public.work(INOUT n integer DEFAULT 100)
 LANGUAGE plpgsql
AS $procedure$
BEGIN
    UPDATE queue SET done = true WHERE id <= n;
    COMMIT;
    n := 0;
END
$procedure$
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
    op.execute("DROP PROCEDURE public.work(IN integer)")
    op.execute("DROP FUNCTION public.counted()")
    op.execute("""
        CREATE OR REPLACE PROCEDURE public.counted()
         LANGUAGE sql
        AS $procedure$SELECT 1$procedure$
        """)
    op.execute("""
        CREATE OR REPLACE PROCEDURE public.clean()
         LANGUAGE sql
        AS $procedure$DELETE FROM queue WHERE done$procedure$
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
