# file: 2026_01_15_change_01_create_table_events_partitioned_862417_and_more.py
"""change: create table events_partitioned_862417 and more

Locks: ACCESS EXCLUSIVE on public.events, catalog change only
Downgrade: loses the rows of public.events_partitioned_862417; the rows of
    public.events_2099; to keep it: dump the table before downgrading

Revision ID: be388c962663
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "be388c962663"
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
        CREATE TABLE public.events_partitioned_862417 (
            id bigint CONSTRAINT events_id_not_null NOT NULL,
            at date CONSTRAINT events_at_not_null NOT NULL,
            note text,
            CONSTRAINT events_pkey_partitioned_3305ba PRIMARY KEY (id, at)
        )
        PARTITION BY RANGE (at)
        """)
    op.execute("""
        CREATE TABLE public.events_2099 (
            id bigint CONSTRAINT events_id_not_null NOT NULL,
            at date CONSTRAINT events_at_not_null NOT NULL,
            note text,
            CONSTRAINT events_2099_pkey PRIMARY KEY (id, at)
        )
        """)
    op.create_index(op.f("events_2099_at_idx"), "events_2099", ["at"])
    op.execute("""
        CREATE INDEX events_at_idx_partitioned_8ca9ea
            ON ONLY public.events_partitioned_862417 USING btree (at)
        """)
    op.execute("""
        ALTER TABLE public.events_partitioned_862417 ATTACH PARTITION public.events_2099
            FOR VALUES FROM ('2099-01-01') TO ('2100-01-01')
        """)
    op.execute("""
        ALTER TABLE public.events ADD CONSTRAINT events_bound_862417
            CHECK ((NOT ((at IS NOT NULL) AND ((at >= '2099-01-01'::date) AND
            (at < '2100-01-01'::date))))) NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "ALTER TABLE public.events DROP CONSTRAINT IF EXISTS events_bound_862417"
    )
    op.drop_index(
        op.f("events_at_idx_partitioned_8ca9ea"), table_name="events_partitioned_862417"
    )
    op.drop_table("events_2099")
    op.drop_table("events_partitioned_862417")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_events_bound_862417.py
"""change: validate events_bound_862417

Locks: SHARE UPDATE EXCLUSIVE on public.events, reads every row

Revision ID: 92f488159a5e
Revises: be388c962663
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "92f488159a5e"
down_revision: Union[str, Sequence[str], None] = "be388c962663"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.events VALIDATE CONSTRAINT events_bound_862417")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_03_attach_events.py
"""change: attach events

Locks: ACCESS EXCLUSIVE on public.events, catalog change only

Revision ID: b456d0c7818f
Revises: 92f488159a5e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b456d0c7818f"
down_revision: Union[str, Sequence[str], None] = "92f488159a5e"
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
        ALTER TABLE public.events_partitioned_862417 ATTACH PARTITION public.events
            DEFAULT
        """)
    op.execute(
        "ALTER TABLE public.events DROP CONSTRAINT IF EXISTS events_bound_862417"
    )


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute(
            "ALTER TABLE public.events DROP CONSTRAINT IF EXISTS events_bound_862417"
        )
        op.execute("""
            ALTER TABLE public.events ADD CONSTRAINT events_bound_862417
                CHECK ((NOT ((at IS NOT NULL) AND ((at >= '2099-01-01'::date) AND
                (at < '2100-01-01'::date))))) NOT VALID
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute("ALTER TABLE public.events VALIDATE CONSTRAINT events_bound_862417")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "ALTER TABLE public.events_partitioned_862417 DETACH PARTITION public.events"
    )


# file: 2026_01_15_change_04_put_partitions_into_events.py
"""change: put partitions into events

Locks: ACCESS EXCLUSIVE on public.events, catalog change only
Downgrade: loses the rows that were written to other partitions of public.events than
    public.events_old; to keep it: copy them to public.events_old before downgrading

Revision ID: ad87bd3cc2a9
Revises: b456d0c7818f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ad87bd3cc2a9"
down_revision: Union[str, Sequence[str], None] = "b456d0c7818f"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.events RENAME TO events_old")
    op.execute("ALTER TABLE public.events_partitioned_862417 RENAME TO events")
    op.execute("ALTER INDEX public.events_at_idx RENAME TO events_old_at_idx")
    op.execute("ALTER INDEX public.events_pkey RENAME TO events_old_pkey")
    op.execute(
        "ALTER INDEX public.events_at_idx_partitioned_8ca9ea RENAME TO events_at_idx"
    )
    op.execute(
        "ALTER INDEX public.events_pkey_partitioned_3305ba RENAME TO events_pkey"
    )
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
    op.execute(
        "ALTER INDEX public.events_pkey RENAME TO events_pkey_partitioned_3305ba"
    )
    op.execute(
        "ALTER INDEX public.events_at_idx RENAME TO events_at_idx_partitioned_8ca9ea"
    )
    op.execute("ALTER INDEX public.events_old_pkey RENAME TO events_pkey")
    op.execute("ALTER INDEX public.events_old_at_idx RENAME TO events_at_idx")
    op.execute("ALTER TABLE public.events RENAME TO events_partitioned_862417")
    op.execute("ALTER TABLE public.events_old RENAME TO events")
