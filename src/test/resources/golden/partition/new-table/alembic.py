# file: 2026_01_15_change_01_create_table_events_and_more.py
"""change: create table events and more

Locks: SHARE ROW EXCLUSIVE on public.users, catalog change only
Downgrade: loses the rows of public.events; the rows of public.events_2024; the rows of
    public.events_2025; the rows of public.events_2025_others; the rows of
    public.events_2025_views; the rows of public.events_rest; the rows of public.shards;
    the rows of public.shards_0; the rows of public.shards_1; to keep it: dump the table
    before downgrading

Revision ID: 3d1db6c1ccea
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "3d1db6c1ccea"
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
        "events",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column(
            "at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("user_id", sa.BigInteger(), nullable=True),
        sa.Column(
            "kind", sa.Text(), server_default=sa.text("'view'::text"), nullable=True
        ),
        sa.CheckConstraint("kind <> ''::text", name=op.f("events_kind_check")),
        sa.PrimaryKeyConstraint("id", "at", name=op.f("events_pkey")),
        postgresql_partition_by="RANGE (at)",
    )
    op.execute("""
        CREATE TABLE public.events_2024 (
            id bigint CONSTRAINT events_id_not_null NOT NULL,
            at timestamp with time zone DEFAULT now() CONSTRAINT events_at_not_null
                NOT NULL,
            user_id bigint,
            kind text DEFAULT 'view'::text,
            CONSTRAINT events_2024_pkey PRIMARY KEY (id, at),
            CONSTRAINT events_kind_check CHECK ((kind <> ''::text))
        )
        """)
    op.execute("""
        CREATE TABLE public.events_2025 (
            id bigint CONSTRAINT events_id_not_null NOT NULL,
            at timestamp with time zone DEFAULT now() CONSTRAINT events_at_not_null
                NOT NULL,
            user_id bigint,
            kind text DEFAULT 'view'::text,
            CONSTRAINT events_2025_pkey PRIMARY KEY (id, at),
            CONSTRAINT events_kind_check CHECK ((kind <> ''::text))
        )
        PARTITION BY LIST (id)
        """)
    op.execute("""
        CREATE TABLE public.events_2025_others (
            id bigint CONSTRAINT events_id_not_null NOT NULL,
            at timestamp with time zone DEFAULT now() CONSTRAINT events_at_not_null
                NOT NULL,
            user_id bigint,
            kind text DEFAULT 'view'::text,
            CONSTRAINT events_2025_others_pkey PRIMARY KEY (id, at),
            CONSTRAINT events_kind_check CHECK ((kind <> ''::text))
        )
        """)
    op.execute("""
        CREATE TABLE public.events_2025_views (
            id bigint CONSTRAINT events_id_not_null NOT NULL,
            at timestamp with time zone DEFAULT now() CONSTRAINT events_at_not_null
                NOT NULL,
            user_id bigint,
            kind text DEFAULT 'view'::text,
            CONSTRAINT events_2025_views_pkey PRIMARY KEY (id, at),
            CONSTRAINT events_kind_check CHECK ((kind <> ''::text))
        )
        """)
    op.execute("""
        CREATE TABLE public.events_rest (
            id bigint CONSTRAINT events_id_not_null NOT NULL,
            at timestamp with time zone DEFAULT now() CONSTRAINT events_at_not_null
                NOT NULL,
            user_id bigint,
            kind text DEFAULT 'view'::text,
            CONSTRAINT events_kind_check CHECK ((kind <> ''::text)),
            CONSTRAINT events_rest_pkey PRIMARY KEY (id, at)
        )
        """)
    op.create_table(
        "shards",
        sa.Column("id", sa.Integer(), nullable=True),
        sa.Column("v", sa.Text(), nullable=True),
        postgresql_partition_by="HASH (id)",
    )
    op.create_table(
        "shards_0",
        sa.Column("id", sa.Integer(), nullable=True),
        sa.Column("v", sa.Text(), nullable=True),
    )
    op.create_table(
        "shards_1",
        sa.Column("id", sa.Integer(), nullable=True),
        sa.Column("v", sa.Text(), nullable=True),
    )
    op.create_index(op.f("events_2024_kind_idx"), "events_2024", ["kind"])
    op.create_index(op.f("events_2024_user_id_idx"), "events_2024", ["user_id"])
    op.create_index(
        op.f("events_2025_others_user_id_idx"), "events_2025_others", ["user_id"]
    )
    op.execute("""
        CREATE INDEX events_2025_user_id_idx ON ONLY public.events_2025
            USING btree (user_id)
        """)
    op.create_index(
        op.f("events_2025_views_user_id_idx"), "events_2025_views", ["user_id"]
    )
    op.create_index(op.f("events_rest_user_id_idx"), "events_rest", ["user_id"])
    op.execute(
        "CREATE INDEX events_user_id_idx ON ONLY public.events USING btree (user_id)"
    )
    op.execute("""
        ALTER TABLE public.shards ATTACH PARTITION public.shards_0 FOR VALUES
            WITH (modulus 2, remainder 0)
        """)
    op.execute("""
        ALTER TABLE public.shards ATTACH PARTITION public.shards_1 FOR VALUES
            WITH (modulus 2, remainder 1)
        """)
    op.create_foreign_key(
        op.f("events_user_id_fkey"),
        "events",
        "users",
        ["user_id"],
        ["id"],
        postgresql_not_valid=True,
    )
    op.execute("""
        ALTER TABLE public.events ATTACH PARTITION public.events_2024 FOR VALUES
            FROM ('2024-01-01 00:00:00+00') TO ('2025-01-01 00:00:00+00')
        """)
    op.execute("""
        ALTER TABLE public.events_2025 ATTACH PARTITION public.events_2025_others
            DEFAULT
        """)
    op.execute("""
        ALTER TABLE public.events_2025 ATTACH PARTITION public.events_2025_views FOR
            VALUES IN ('1', '2')
        """)
    op.execute("""
        ALTER TABLE public.events ATTACH PARTITION public.events_2025 FOR VALUES
            FROM ('2025-01-01 00:00:00+00') TO ('2026-01-01 00:00:00+00')
        """)
    op.execute("ALTER TABLE public.events ATTACH PARTITION public.events_rest DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("events_user_id_fkey"), "events", type_="foreignkey")
    op.drop_index(op.f("events_user_id_idx"), table_name="events")
    op.drop_index(op.f("events_2024_kind_idx"), table_name="events_2024")
    op.drop_table("shards_1")
    op.drop_table("shards_0")
    op.drop_table("shards")
    op.drop_table("events_rest")
    op.drop_table("events_2025_views")
    op.drop_table("events_2025_others")
    op.drop_table("events_2025")
    op.drop_table("events_2024")
    op.drop_table("events")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_events_user_id_fkey.py
"""change: validate events_user_id_fkey

Revision ID: 6c125b3a6bce
Revises: 3d1db6c1ccea
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6c125b3a6bce"
down_revision: Union[str, Sequence[str], None] = "3d1db6c1ccea"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.events VALIDATE CONSTRAINT events_user_id_fkey")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
