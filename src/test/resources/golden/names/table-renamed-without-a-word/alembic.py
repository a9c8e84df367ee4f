# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.log, catalog change only
Downgrade: loses the rows of public.log; the rows of public.journal; to keep it: rename
    the table instead and drop it later, or dump it first; dump the table before
    downgrading

Revision ID: 8f8b8384973d
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "8f8b8384973d"
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
    op.execute("ALTER SEQUENCE public.log_id_seq OWNED BY NONE")
    op.drop_table("log")
    op.create_table(
        "journal",
        sa.Column(
            "id",
            sa.Integer(),
            server_default=sa.text("nextval('public.log_id_seq'::regclass)"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("line", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("log_pkey")),
    )
    op.execute("ALTER SEQUENCE public.log_id_seq OWNED BY public.journal.id")
    op.create_index(op.f("log_line"), "journal", ["line"])
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
    op.drop_index(op.f("log_line"), table_name="journal")
    op.execute("ALTER SEQUENCE public.log_id_seq OWNED BY NONE")
    op.drop_table("journal")
    op.create_table(
        "log",
        sa.Column(
            "id",
            sa.Integer(),
            server_default=sa.text("nextval('public.log_id_seq'::regclass)"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("line", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("log_pkey")),
    )
    op.create_index(op.f("log_line"), "log", ["line"])
    op.execute("ALTER SEQUENCE public.log_id_seq OWNED BY public.log.id")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
