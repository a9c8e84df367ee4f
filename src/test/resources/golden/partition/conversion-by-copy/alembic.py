# file: 2026_01_15_change_01_create_table_events_new_862417_and_more.py
"""change: create table events_new_862417 and more

Revision ID: 70f9828339d3
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "70f9828339d3"
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
        CREATE TABLE public.events_new_862417 (
            id bigint GENERATED ALWAYS AS IDENTITY
                (SEQUENCE NAME public.events_id_seq_new_a74c5c) CONSTRAINT
                events_id_not_null NOT NULL,
            at date CONSTRAINT events_at_not_null NOT NULL,
            note character varying(200),
            kind integer DEFAULT 0 CONSTRAINT events_kind_not_null NOT NULL,
            CONSTRAINT events_pkey_new_3305ba PRIMARY KEY (id, at)
        )
        PARTITION BY RANGE (at)
        """)
    op.execute("""
        CREATE TABLE public.events_2024 (
            id bigint CONSTRAINT events_id_not_null NOT NULL,
            at date CONSTRAINT events_at_not_null NOT NULL,
            note character varying(200),
            kind integer DEFAULT 0 CONSTRAINT events_kind_not_null NOT NULL,
            CONSTRAINT events_2024_pkey PRIMARY KEY (id, at)
        )
        """)
    op.execute("""
        CREATE TABLE public.events_2025 (
            id bigint CONSTRAINT events_id_not_null NOT NULL,
            at date CONSTRAINT events_at_not_null NOT NULL,
            note character varying(200),
            kind integer DEFAULT 0 CONSTRAINT events_kind_not_null NOT NULL,
            CONSTRAINT events_2025_pkey PRIMARY KEY (id, at)
        )
        """)
    op.execute("""
        ALTER TABLE public.events_new_862417 ATTACH PARTITION public.events_2024 FOR
            VALUES FROM ('2024-01-01') TO ('2025-01-01')
        """)
    op.execute("""
        ALTER TABLE public.events_new_862417 ATTACH PARTITION public.events_2025 FOR
            VALUES FROM ('2025-01-01') TO ('2026-01-01')
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_table("events_2025")
    op.drop_table("events_2024")
    op.drop_table("events_new_862417")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_follow_events.py
"""change: follow events

Locks: SHARE ROW EXCLUSIVE on public.events, catalog change only

Revision ID: 0798785e4b75
Revises: 70f9828339d3
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "0798785e4b75"
down_revision: Union[str, Sequence[str], None] = "70f9828339d3"
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
CREATE OR REPLACE FUNCTION public.events_follow_new_862417()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.events_new_862417 AS n
        WHERE NOT EXISTS (SELECT FROM public.events AS o WHERE n.id = o.id AND n.at = o.at);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.events_new_862417 (id, at, note)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.at, OLD.note)
        ON CONFLICT (id, at) DO NOTHING;
    END IF;
    DELETE FROM public.events_new_862417 AS n
    WHERE (n.id, n.at) IN ((OLD.id, OLD.at), (NEW.id, NEW.at))
        AND NOT EXISTS (SELECT FROM public.events AS o WHERE n.id = o.id AND n.at = o.at);
    INSERT INTO public.events_new_862417 (id, at, note)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.at, o.note
    FROM public.events AS o
    WHERE (o.id, o.at) IN ((OLD.id, OLD.at), (NEW.id, NEW.at))
    ON CONFLICT (id, at) DO UPDATE SET note = EXCLUDED.note;
    RETURN NULL;
END
$follow$
""")
    op.execute("""
        CREATE OR REPLACE TRIGGER events_follow_new_862417 AFTER INSERT OR UPDATE OR
            DELETE ON public.events FOR EACH ROW EXECUTE FUNCTION
            public.events_follow_new_862417()
        """)
    op.execute(
        "ALTER TABLE public.events ENABLE ALWAYS TRIGGER events_follow_new_862417"
    )
    op.execute("""
        CREATE OR REPLACE TRIGGER events_follow_new_862417_truncate AFTER TRUNCATE
            ON public.events FOR EACH STATEMENT EXECUTE FUNCTION
            public.events_follow_new_862417()
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "DROP TRIGGER IF EXISTS events_follow_new_862417_truncate ON public.events"
    )
    op.execute("DROP TRIGGER IF EXISTS events_follow_new_862417 ON public.events")
    op.execute("DROP FUNCTION IF EXISTS public.events_follow_new_862417()")


# file: 2026_01_15_change_03_copy_rows_of_events.py
"""change: copy rows of events

Revision ID: 9feb6d79b853
Revises: 0798785e4b75
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9feb6d79b853"
down_revision: Union[str, Sequence[str], None] = "0798785e4b75"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
DO $copy$
DECLARE
    low_1 public.events.id%TYPE;
    high_1 public.events.id%TYPE;
    copied bigint := 0;
    batch bigint;
BEGIN
    SELECT o.id INTO low_1 FROM public.events AS o ORDER BY o.id LIMIT 1;
    WHILE FOUND LOOP
        SELECT o.id INTO high_1 FROM (
            SELECT o.id FROM public.events AS o
            WHERE o.id >= low_1 ORDER BY o.id LIMIT 2000
        ) AS o ORDER BY o.id DESC LIMIT 1;
        batch := -1;
        WHILE batch < 0 LOOP
            BEGIN
                -- Gives up before anybody could wait for this while this waits for them.
                PERFORM set_config('lock_timeout', '200ms', true);
                INSERT INTO public.events_new_862417 (id, at, note)
                OVERRIDING SYSTEM VALUE SELECT o.id, o.at, o.note
                FROM public.events AS o
                WHERE o.id BETWEEN low_1 AND high_1
                FOR SHARE ON CONFLICT (id, at) DO NOTHING;
                GET DIAGNOSTICS batch = ROW_COUNT;
            EXCEPTION WHEN lock_not_available OR serialization_failure THEN
                PERFORM pg_sleep(0.1);
            END;
            COMMIT;
        END LOOP;
        copied := copied + batch;
        IF copied / 500000 > (copied - batch) / 500000 THEN
            RAISE NOTICE '% rows of public.events are copied', copied;
        END IF;
        SELECT o.id INTO low_1 FROM public.events AS o
        WHERE o.id > high_1
        ORDER BY o.id LIMIT 1;
    END LOOP;
END
$copy$
""")
        op.execute("ANALYZE public.events_new_862417")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_04_compare_rows_of_events.py
"""change: compare rows of events

Revision ID: 3a3f5a9438cb
Revises: 9feb6d79b853
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3a3f5a9438cb"
down_revision: Union[str, Sequence[str], None] = "9feb6d79b853"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("""
        DO $prove$
        BEGIN
            IF EXISTS (
                SELECT FROM public.events AS o
                FULL JOIN public.events_new_862417 AS n ON n.id = o.id AND n.at = o.at
                WHERE o.id IS NULL OR n.id IS NULL
                    OR NOT (n.note IS NOT DISTINCT FROM o.note::character varying(200))
            ) THEN
                RAISE EXCEPTION 'rows of public.events and public.events_new_862417 differ';
            END IF;
        END
        $prove$
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_05_swap_events.py
"""change: swap events

Locks: ACCESS EXCLUSIVE on public.events, catalog change only

Revision ID: a0cc32b662b1
Revises: 3a3f5a9438cb
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a0cc32b662b1"
down_revision: Union[str, Sequence[str], None] = "3a3f5a9438cb"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "DROP TRIGGER IF EXISTS events_follow_new_862417_truncate ON public.events"
    )
    op.execute("DROP TRIGGER IF EXISTS events_follow_new_862417 ON public.events")
    op.execute("DROP FUNCTION IF EXISTS public.events_follow_new_862417()")
    op.execute("ALTER SEQUENCE public.events_id_seq RENAME TO events_id_seq_old_a74c5c")
    op.execute("ALTER TABLE public.events RENAME TO events_old_862417")
    op.execute("ALTER INDEX public.events_pkey RENAME TO events_pkey_old_3305ba")
    op.execute("ALTER INDEX public.events_pkey_new_3305ba RENAME TO events_pkey")
    op.execute("ALTER TABLE public.events_new_862417 RENAME TO events")
    op.execute("ALTER SEQUENCE public.events_id_seq_new_a74c5c RENAME TO events_id_seq")
    op.execute("""
        SELECT setval('public.events_id_seq', last_value, is_called)
            FROM public.events_id_seq_old_a74c5c
        """)
    op.execute("""
CREATE OR REPLACE FUNCTION public.events_follow_old_862417()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.events_old_862417 AS n
        WHERE NOT EXISTS (SELECT FROM public.events AS o WHERE n.id = o.id AND n.at = o.at);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.events_old_862417 (id, at, note)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.at, OLD.note)
        ON CONFLICT (id) DO NOTHING;
    END IF;
    DELETE FROM public.events_old_862417 AS n
    WHERE n.id IN (OLD.id, NEW.id)
        AND NOT EXISTS (SELECT FROM public.events AS o WHERE n.id = o.id);
    INSERT INTO public.events_old_862417 (id, at, note)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.at, o.note
    FROM public.events AS o
    WHERE o.id IN (OLD.id, NEW.id)
    ON CONFLICT (id) DO UPDATE SET at = EXCLUDED.at, note = EXCLUDED.note;
    RETURN NULL;
END
$follow$
""")
    op.execute("""
        CREATE OR REPLACE TRIGGER events_follow_old_862417 AFTER INSERT OR UPDATE OR
            DELETE ON public.events FOR EACH ROW EXECUTE FUNCTION
            public.events_follow_old_862417()
        """)
    op.execute(
        "ALTER TABLE public.events ENABLE ALWAYS TRIGGER events_follow_old_862417"
    )
    op.execute("""
        CREATE OR REPLACE TRIGGER events_follow_old_862417_truncate AFTER TRUNCATE
            ON public.events FOR EACH STATEMENT EXECUTE FUNCTION
            public.events_follow_old_862417()
        """)
    op.execute("""
        CREATE OR REPLACE TRIGGER events_follow_old_862417_truncate AFTER TRUNCATE
            ON public.events_2024 FOR EACH STATEMENT EXECUTE FUNCTION
            public.events_follow_old_862417()
        """)
    op.execute("""
        CREATE OR REPLACE TRIGGER events_follow_old_862417_truncate AFTER TRUNCATE
            ON public.events_2025 FOR EACH STATEMENT EXECUTE FUNCTION
            public.events_follow_old_862417()
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "DROP TRIGGER IF EXISTS events_follow_old_862417_truncate ON public.events"
    )
    op.execute(
        "DROP TRIGGER IF EXISTS events_follow_old_862417_truncate ON public.events_2024"
    )
    op.execute(
        "DROP TRIGGER IF EXISTS events_follow_old_862417_truncate ON public.events_2025"
    )
    op.execute("DROP TRIGGER IF EXISTS events_follow_old_862417 ON public.events")
    op.execute("DROP FUNCTION IF EXISTS public.events_follow_old_862417()")
    op.execute("ALTER SEQUENCE public.events_id_seq RENAME TO events_id_seq_new_a74c5c")
    op.execute("ALTER TABLE public.events RENAME TO events_new_862417")
    op.execute("ALTER INDEX public.events_pkey RENAME TO events_pkey_new_3305ba")
    op.execute("ALTER INDEX public.events_pkey_old_3305ba RENAME TO events_pkey")
    op.execute("ALTER TABLE public.events_old_862417 RENAME TO events")
    op.execute("ALTER SEQUENCE public.events_id_seq_old_a74c5c RENAME TO events_id_seq")
    op.execute("""
        SELECT setval('public.events_id_seq', last_value, is_called)
            FROM public.events_id_seq_new_a74c5c
        """)
    op.execute("""
CREATE OR REPLACE FUNCTION public.events_follow_new_862417()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.events_new_862417 AS n
        WHERE NOT EXISTS (SELECT FROM public.events AS o WHERE n.id = o.id AND n.at = o.at);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.events_new_862417 (id, at, note)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.at, OLD.note)
        ON CONFLICT (id, at) DO NOTHING;
    END IF;
    DELETE FROM public.events_new_862417 AS n
    WHERE (n.id, n.at) IN ((OLD.id, OLD.at), (NEW.id, NEW.at))
        AND NOT EXISTS (SELECT FROM public.events AS o WHERE n.id = o.id AND n.at = o.at);
    INSERT INTO public.events_new_862417 (id, at, note)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.at, o.note
    FROM public.events AS o
    WHERE (o.id, o.at) IN ((OLD.id, OLD.at), (NEW.id, NEW.at))
    ON CONFLICT (id, at) DO UPDATE SET note = EXCLUDED.note;
    RETURN NULL;
END
$follow$
""")
    op.execute("""
        CREATE OR REPLACE TRIGGER events_follow_new_862417 AFTER INSERT OR UPDATE OR
            DELETE ON public.events FOR EACH ROW EXECUTE FUNCTION
            public.events_follow_new_862417()
        """)
    op.execute(
        "ALTER TABLE public.events ENABLE ALWAYS TRIGGER events_follow_new_862417"
    )
    op.execute("""
        CREATE OR REPLACE TRIGGER events_follow_new_862417_truncate AFTER TRUNCATE
            ON public.events FOR EACH STATEMENT EXECUTE FUNCTION
            public.events_follow_new_862417()
        """)


# file: 2026_01_15_change_06_leave_the_old_events.py
"""change: leave the old events

Locks: ACCESS EXCLUSIVE on public.events, catalog change only

Revision ID: c8bf37cd5f21
Revises: a0cc32b662b1
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c8bf37cd5f21"
down_revision: Union[str, Sequence[str], None] = "a0cc32b662b1"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "DROP TRIGGER IF EXISTS events_follow_old_862417_truncate ON public.events"
    )
    op.execute(
        "DROP TRIGGER IF EXISTS events_follow_old_862417_truncate ON public.events_2024"
    )
    op.execute(
        "DROP TRIGGER IF EXISTS events_follow_old_862417_truncate ON public.events_2025"
    )
    op.execute("DROP TRIGGER IF EXISTS events_follow_old_862417 ON public.events")
    op.execute("DROP FUNCTION IF EXISTS public.events_follow_old_862417()")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
CREATE OR REPLACE FUNCTION public.events_follow_old_862417()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.events_old_862417 AS n
        WHERE NOT EXISTS (SELECT FROM public.events AS o WHERE n.id = o.id AND n.at = o.at);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.events_old_862417 (id, at, note)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.at, OLD.note)
        ON CONFLICT (id) DO NOTHING;
    END IF;
    DELETE FROM public.events_old_862417 AS n
    WHERE n.id IN (OLD.id, NEW.id)
        AND NOT EXISTS (SELECT FROM public.events AS o WHERE n.id = o.id);
    INSERT INTO public.events_old_862417 (id, at, note)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.at, o.note
    FROM public.events AS o
    WHERE o.id IN (OLD.id, NEW.id)
    ON CONFLICT (id) DO UPDATE SET at = EXCLUDED.at, note = EXCLUDED.note;
    RETURN NULL;
END
$follow$
""")
        op.execute("""
            CREATE OR REPLACE TRIGGER events_follow_old_862417 AFTER INSERT OR UPDATE OR
                DELETE ON public.events FOR EACH ROW EXECUTE FUNCTION
                public.events_follow_old_862417()
            """)
        op.execute(
            "ALTER TABLE public.events ENABLE ALWAYS TRIGGER events_follow_old_862417"
        )
        op.execute("""
            CREATE OR REPLACE TRIGGER events_follow_old_862417_truncate AFTER TRUNCATE
                ON public.events FOR EACH STATEMENT EXECUTE FUNCTION
                public.events_follow_old_862417()
            """)
        op.execute("""
            CREATE OR REPLACE TRIGGER events_follow_old_862417_truncate AFTER TRUNCATE
                ON public.events_2024 FOR EACH STATEMENT EXECUTE FUNCTION
                public.events_follow_old_862417()
            """)
        op.execute("""
            CREATE OR REPLACE TRIGGER events_follow_old_862417_truncate AFTER TRUNCATE
                ON public.events_2025 FOR EACH STATEMENT EXECUTE FUNCTION
                public.events_follow_old_862417()
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute("""
DO $copy$
DECLARE
    low_1 public.events.id%TYPE;
    low_2 public.events.at%TYPE;
    high_1 public.events.id%TYPE;
    high_2 public.events.at%TYPE;
    copied bigint := 0;
    batch bigint;
BEGIN
    SELECT o.id, o.at INTO low_1, low_2 FROM public.events AS o ORDER BY o.id, o.at LIMIT 1;
    WHILE FOUND LOOP
        SELECT o.id, o.at INTO high_1, high_2 FROM (
            SELECT o.id, o.at FROM public.events AS o
            WHERE (o.id, o.at) >= (low_1, low_2) ORDER BY o.id, o.at LIMIT 2000
        ) AS o ORDER BY o.id DESC, o.at DESC LIMIT 1;
        batch := -1;
        WHILE batch < 0 LOOP
            BEGIN
                -- Gives up before anybody could wait for this while this waits for them.
                PERFORM set_config('lock_timeout', '200ms', true);
                INSERT INTO public.events_old_862417 (id, at, note)
                OVERRIDING SYSTEM VALUE SELECT o.id, o.at, o.note
                FROM public.events AS o
                WHERE (o.id, o.at) BETWEEN (low_1, low_2) AND (high_1, high_2)
                FOR SHARE ON CONFLICT (id) DO NOTHING;
                GET DIAGNOSTICS batch = ROW_COUNT;
            EXCEPTION WHEN lock_not_available OR serialization_failure THEN
                PERFORM pg_sleep(0.1);
            END;
            COMMIT;
        END LOOP;
        copied := copied + batch;
        IF copied / 500000 > (copied - batch) / 500000 THEN
            RAISE NOTICE '% rows of public.events are copied', copied;
        END IF;
        SELECT o.id, o.at INTO low_1, low_2 FROM public.events AS o
        WHERE (o.id, o.at) > (high_1, high_2)
        ORDER BY o.id, o.at LIMIT 1;
    END LOOP;
END
$copy$
""")
        op.execute("ANALYZE public.events_old_862417")
        op.execute("""
            DO $prove$
            BEGIN
                IF EXISTS (
                    SELECT FROM public.events AS o
                    FULL JOIN public.events_old_862417 AS n ON n.id = o.id AND n.at = o.at
                    WHERE o.id IS NULL OR n.id IS NULL
                        OR NOT (n.note IS NOT DISTINCT FROM o.note::text)
                ) THEN
                    RAISE EXCEPTION 'rows of public.events and public.events_old_862417 differ';
                END IF;
            END
            $prove$
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_07_drop_table_events_old_862417.py
"""change: drop table events_old_862417

Locks: ACCESS EXCLUSIVE on public.events_old_862417, catalog change only

Revision ID: 5432a96ca9c1
Revises: c8bf37cd5f21
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5432a96ca9c1"
down_revision: Union[str, Sequence[str], None] = "c8bf37cd5f21"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_table("events_old_862417")
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
    op.execute("""
        CREATE TABLE public.events_old_862417 (
            id bigint GENERATED ALWAYS AS IDENTITY
                (SEQUENCE NAME public.events_id_seq_old_a74c5c) CONSTRAINT
                events_id_not_null NOT NULL,
            at date CONSTRAINT events_at_not_null NOT NULL,
            note text,
            CONSTRAINT events_pkey_old_3305ba PRIMARY KEY (id)
        )
        """)
