# file: 2026_01_15_change.py
"""change

Downgrade: loses the rows of public.zones; the rows of public.matches; to keep it: dump
    the table before downgrading

Revision ID: dc64647b191f
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "dc64647b191f"
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
    op.create_table(
        "zones",
        sa.Column("zone_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("zone_id", name=op.f("zones_pkey")),
    )
    op.execute("SET LOCAL check_function_bodies = off")
    op.execute("""
        CREATE OR REPLACE FUNCTION public.next_place()
         RETURNS integer
         LANGUAGE sql
         STABLE
        AS $function$ SELECT coalesce(max(place), 0) + 1 FROM public.matches $function$
        """)
    op.create_table(
        "matches",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("season_id", sa.Integer(), nullable=False),
        sa.Column(
            "place",
            sa.Integer(),
            server_default=sa.text("public.next_place()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("matches_pkey")),
    )
    op.execute("""
        CREATE OR REPLACE FUNCTION public.best_places(season integer)
         RETURNS SETOF integer
         LANGUAGE sql
         STABLE
        AS
            $function$ SELECT place FROM public.zones JOIN public.matches ON zone_id = season_id WHERE season_id = season $function$
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
    op.execute("DROP FUNCTION public.best_places(integer)")
    op.drop_table("matches")
    op.execute("DROP FUNCTION public.next_place()")
    op.drop_table("zones")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
