# file: 2026_01_15_change_01_alter_vouchers.py
"""change: alter vouchers

Locks: ACCESS EXCLUSIVE on public.vouchers, catalog change only

Revision ID: 00d56cdce35e
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "00d56cdce35e"
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
        CREATE OR REPLACE FUNCTION public.new_code(prefix text DEFAULT 'V'::text)
         RETURNS text
         LANGUAGE sql
        AS $function$SELECT prefix || substr(md5(random()::text), 1, 8)$function$
        """)
    op.alter_column(
        "vouchers", "code", server_default=sa.text("public.new_code('W'::text)")
    )
    op.execute("""
        ALTER TABLE public.vouchers ADD CONSTRAINT vouchers_code_not_null NOT NULL code
            NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("vouchers", "code", nullable=True)
    op.alter_column("vouchers", "code", server_default=None)
    op.execute("DROP FUNCTION public.new_code(text)")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_vouchers_code_not_null.py
"""change: validate vouchers_code_not_null

Locks: SHARE UPDATE EXCLUSIVE on public.vouchers, reads every row

Revision ID: cc3c725f9587
Revises: 00d56cdce35e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "cc3c725f9587"
down_revision: Union[str, Sequence[str], None] = "00d56cdce35e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.vouchers VALIDATE CONSTRAINT vouchers_code_not_null")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
