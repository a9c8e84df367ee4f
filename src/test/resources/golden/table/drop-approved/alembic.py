# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.legacy, catalog change only
Downgrade: loses the rows of public.legacy; to keep it: rename the table instead and
    drop it later, or dump it first

Revision ID: 6bfe7923fabb
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "6bfe7923fabb"
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
    op.drop_table("legacy")
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
    op.execute("CREATE SEQUENCE public.legacy_id_seq AS integer")
    op.create_table(
        "legacy",
        sa.Column(
            "id",
            sa.Integer(),
            server_default=sa.text("nextval('public.legacy_id_seq'::regclass)"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("a", sa.Text(), nullable=True),
        sa.UniqueConstraint("a", name=op.f("legacy_a_key")),
        sa.PrimaryKeyConstraint("id", name=op.f("legacy_pkey")),
    )
    op.execute("ALTER SEQUENCE public.legacy_id_seq OWNED BY public.legacy.id")
    op.create_index(op.f("idx_legacy_a"), "legacy", ["a"])
    op.execute("""
        CREATE TRIGGER legacy_touch BEFORE UPDATE ON public.legacy FOR EACH ROW EXECUTE
            FUNCTION public.touch()
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
