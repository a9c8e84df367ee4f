# file: 2026_01_15_change_01_create_table_events_2025_and_more.py
"""change: create table events_2025 and more

Locks: ACCESS EXCLUSIVE on public.events_rest, catalog change only
Locks: SHARE UPDATE EXCLUSIVE on public.plain, catalog change only
Downgrade: loses the rows of public.events_2025; the rows of public.plain_2; to keep it:
    dump the table before downgrading

Revision ID: 64c62491c0dd
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "64c62491c0dd"
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
        CREATE TABLE public.events_2025 (
            id bigint CONSTRAINT events_id_not_null NOT NULL,
            at timestamp with time zone DEFAULT now() CONSTRAINT events_at_not_null
                NOT NULL,
            user_id bigint,
            CONSTRAINT events_2025_pkey PRIMARY KEY (id, at),
            CONSTRAINT events_id_check CHECK ((id > 0))
        )
        """)
    op.create_table(
        "plain_2",
        sa.Column("id", sa.BigInteger(), nullable=True),
        sa.Column("day", sa.Date(), nullable=True),
    )
    op.create_index(op.f("events_2025_user_id_idx"), "events_2025", ["user_id"])
    op.execute("""
        ALTER TABLE public.events_rest ADD CONSTRAINT events_2025_beside_10e0bf
            CHECK (NOT (((at IS NOT NULL) AND (at >= '2025-01-01 00:00:00+00'::timestamp
            with time zone) AND (at < '2026-01-01 00:00:00+00'::timestamp with time
            zone)))) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.plain ATTACH PARTITION public.plain_2 FOR VALUES
            FROM ('2024-02-01') TO ('2024-03-01')
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.plain DETACH PARTITION public.plain_2")
    op.execute("""
        ALTER TABLE public.events_rest DROP CONSTRAINT IF EXISTS
            events_2025_beside_10e0bf
        """)
    op.drop_table("plain_2")
    op.drop_table("events_2025")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_events_2025_beside_10e0bf.py
"""change: validate events_2025_beside_10e0bf

Locks: SHARE UPDATE EXCLUSIVE on public.events_rest, reads every row

Revision ID: 2cf87bb10e43
Revises: 64c62491c0dd
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "2cf87bb10e43"
down_revision: Union[str, Sequence[str], None] = "64c62491c0dd"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute(
        "ALTER TABLE public.events_rest VALIDATE CONSTRAINT events_2025_beside_10e0bf"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_03_attach_events_2025.py
"""change: attach events_2025

Locks: SHARE UPDATE EXCLUSIVE on public.events, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_rest, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.users, catalog change only

Revision ID: dbe3c827311f
Revises: 2cf87bb10e43
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "dbe3c827311f"
down_revision: Union[str, Sequence[str], None] = "2cf87bb10e43"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.users IN SHARE ROW EXCLUSIVE MODE")
    op.execute("LOCK TABLE public.events_rest IN ACCESS EXCLUSIVE MODE")
    op.execute("""
        ALTER TABLE public.events ATTACH PARTITION public.events_2025 FOR VALUES
            FROM ('2025-01-01 00:00:00+00') TO ('2026-01-01 00:00:00+00')
        """)
    op.execute("""
        ALTER TABLE public.events_rest DROP CONSTRAINT IF EXISTS
            events_2025_beside_10e0bf
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE public.events_rest DROP CONSTRAINT IF EXISTS
                events_2025_beside_10e0bf
            """)
        op.execute("""
            ALTER TABLE public.events_rest ADD CONSTRAINT events_2025_beside_10e0bf
                CHECK (NOT (((at IS NOT NULL) AND (at >=
                '2025-01-01 00:00:00+00'::timestamp with time zone) AND
                (at < '2026-01-01 00:00:00+00'::timestamp with time zone)))) NOT VALID
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute("""
            ALTER TABLE public.events_rest VALIDATE CONSTRAINT events_2025_beside_10e0bf
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.users, public.events_rest IN ACCESS EXCLUSIVE MODE")
    op.execute("ALTER TABLE public.events DETACH PARTITION public.events_2025")
    op.drop_constraint(op.f("events_user_id_fkey"), "events_2025", type_="foreignkey")
