# file: 2026_01_15_change_01_create_events_2024_pkey_new_5f6037.py
"""change: create events_2024_pkey_new_5f6037

Locks: SHARE UPDATE EXCLUSIVE on public.events_2024, builds an index

Revision ID: 3f5dfafd7dc7
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3f5dfafd7dc7"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_pkey_new_5f6037"
        )
        op.create_index(
            op.f("events_2024_pkey_new_5f6037"),
            "events_2024",
            ["at", "id", "user_id"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_pkey_new_5f6037"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_02_create_events_2025_rest_pkey_new_788ebb.py
"""change: create events_2025_rest_pkey_new_788ebb

Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_rest, builds an index

Revision ID: 2073ad7712b9
Revises: 3f5dfafd7dc7
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "2073ad7712b9"
down_revision: Union[str, Sequence[str], None] = "3f5dfafd7dc7"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_pkey_new_788ebb"
        )
        op.create_index(
            op.f("events_2025_rest_pkey_new_788ebb"),
            "events_2025_rest",
            ["at", "id", "user_id"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_pkey_new_788ebb"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_03_create_events_2025_views_pkey_new_b77f27.py
"""change: create events_2025_views_pkey_new_b77f27

Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_views, builds an index

Revision ID: 5bff374b62f5
Revises: 2073ad7712b9
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5bff374b62f5"
down_revision: Union[str, Sequence[str], None] = "2073ad7712b9"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_pkey_new_b77f27"
        )
        op.create_index(
            op.f("events_2025_views_pkey_new_b77f27"),
            "events_2025_views",
            ["at", "id", "user_id"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_pkey_new_b77f27"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_04_backfill_user_id_of_events.py
"""change: backfill user_id of events

Revision ID: 3ff35bbc7915
Revises: 5bff374b62f5
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3ff35bbc7915"
down_revision: Union[str, Sequence[str], None] = "5bff374b62f5"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.events_2024') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.events_2024 SET user_id = 0
                    WHERE user_id IS NULL AND (0) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.events_2024 are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.events_2024 SET user_id = 0
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.events_2024 WHERE user_id IS NULL AND (0) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.events_2025_rest') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.events_2025_rest SET user_id = 0
                    WHERE user_id IS NULL AND (0) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.events_2025_rest are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.events_2025_rest SET user_id = 0
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.events_2025_rest WHERE user_id IS NULL AND (0) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.events_2025_views') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.events_2025_views SET user_id = 0
                    WHERE user_id IS NULL AND (0) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.events_2025_views are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.events_2025_views SET user_id = 0
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.events_2025_views WHERE user_id IS NULL AND (0) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_05_require_user_id_of_events.py
"""change: require user_id of events

Locks: ACCESS EXCLUSIVE on public.events, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only

Revision ID: 1a58f40dd794
Revises: 3ff35bbc7915
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "1a58f40dd794"
down_revision: Union[str, Sequence[str], None] = "3ff35bbc7915"
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
        ALTER TABLE public.events ADD CONSTRAINT events_user_id_not_null
            NOT NULL user_id NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("events", "user_id", nullable=True)
    op.alter_column("events_2024", "user_id", nullable=True)
    op.alter_column("events_2025", "user_id", nullable=True)
    op.alter_column("events_2025_rest", "user_id", nullable=True)
    op.alter_column("events_2025_views", "user_id", nullable=True)


# file: 2026_01_15_change_06_validate_events_user_id_not_null.py
"""change: validate events_user_id_not_null

Locks: SHARE UPDATE EXCLUSIVE on public.events, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.events_2024, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.events_2025, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_rest, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_views, reads every row

Revision ID: 72c788ae1680
Revises: 1a58f40dd794
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "72c788ae1680"
down_revision: Union[str, Sequence[str], None] = "1a58f40dd794"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.events VALIDATE CONSTRAINT events_user_id_not_null")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_07_add_events_pkey.py
"""change: add events_pkey

Locks: ACCESS EXCLUSIVE on public.events, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only

Revision ID: cd5bd3f0081f
Revises: 72c788ae1680
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "cd5bd3f0081f"
down_revision: Union[str, Sequence[str], None] = "72c788ae1680"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("events_pkey"), "events", type_="primary")
    op.execute("""
        ALTER TABLE public.events_2024 ADD CONSTRAINT events_2024_pkey PRIMARY KEY
            USING INDEX events_2024_pkey_new_5f6037
        """)
    op.execute("""
        ALTER TABLE public.events_2025_rest ADD CONSTRAINT events_2025_rest_pkey
            PRIMARY KEY USING INDEX events_2025_rest_pkey_new_788ebb
        """)
    op.execute("""
        ALTER TABLE public.events_2025_views ADD CONSTRAINT events_2025_views_pkey
            PRIMARY KEY USING INDEX events_2025_views_pkey_new_b77f27
        """)
    op.execute("""
        ALTER TABLE ONLY public.events ADD CONSTRAINT events_pkey
            PRIMARY KEY (at, id, user_id)
        """)
    op.execute("""
        ALTER TABLE ONLY public.events_2025 ADD CONSTRAINT events_2025_pkey
            PRIMARY KEY (at, id, user_id)
        """)
    op.execute(
        "ALTER INDEX public.events_pkey ATTACH PARTITION public.events_2024_pkey"
    )
    op.execute("""
        ALTER INDEX public.events_2025_pkey ATTACH PARTITION
            public.events_2025_rest_pkey
        """)
    op.execute("""
        ALTER INDEX public.events_2025_pkey ATTACH PARTITION
            public.events_2025_views_pkey
        """)
    op.execute(
        "ALTER INDEX public.events_pkey ATTACH PARTITION public.events_2025_pkey"
    )
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_pkey_new_5f6037"
        )
        op.create_index(
            op.f("events_2024_pkey_new_5f6037"),
            "events_2024",
            ["at", "id", "user_id"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_pkey_new_788ebb"
        )
        op.create_index(
            op.f("events_2025_rest_pkey_new_788ebb"),
            "events_2025_rest",
            ["at", "id", "user_id"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_pkey_new_b77f27"
        )
        op.create_index(
            op.f("events_2025_views_pkey_new_b77f27"),
            "events_2025_views",
            ["at", "id", "user_id"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_pkey_spare_5f6037"
        )
        op.create_index(
            op.f("events_2024_pkey_spare_5f6037"),
            "events_2024",
            ["id", "at"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_pkey_spare_788ebb
            """)
        op.create_index(
            op.f("events_2025_rest_pkey_spare_788ebb"),
            "events_2025_rest",
            ["id", "at"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_pkey_spare_b77f27
            """)
        op.create_index(
            op.f("events_2025_views_pkey_spare_b77f27"),
            "events_2025_views",
            ["id", "at"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("events_pkey"), "events", type_="primary")
    op.execute("""
        ALTER TABLE public.events_2024 ADD CONSTRAINT events_2024_pkey PRIMARY KEY
            USING INDEX events_2024_pkey_spare_5f6037
        """)
    op.execute("""
        ALTER TABLE public.events_2025_rest ADD CONSTRAINT events_2025_rest_pkey
            PRIMARY KEY USING INDEX events_2025_rest_pkey_spare_788ebb
        """)
    op.execute("""
        ALTER TABLE public.events_2025_views ADD CONSTRAINT events_2025_views_pkey
            PRIMARY KEY USING INDEX events_2025_views_pkey_spare_b77f27
        """)
    op.execute(
        "ALTER TABLE ONLY public.events ADD CONSTRAINT events_pkey PRIMARY KEY (id, at)"
    )
    op.execute("""
        ALTER TABLE ONLY public.events_2025 ADD CONSTRAINT events_2025_pkey
            PRIMARY KEY (id, at)
        """)
    op.execute(
        "ALTER INDEX public.events_pkey ATTACH PARTITION public.events_2024_pkey"
    )
    op.execute("""
        ALTER INDEX public.events_2025_pkey ATTACH PARTITION
            public.events_2025_rest_pkey
        """)
    op.execute("""
        ALTER INDEX public.events_2025_pkey ATTACH PARTITION
            public.events_2025_views_pkey
        """)
    op.execute(
        "ALTER INDEX public.events_pkey ATTACH PARTITION public.events_2025_pkey"
    )
