# file: 2026_01_15_change_01_create_table_meters_new_ff884a_and_more.py
"""change: create table meters_new_ff884a and more

Revision ID: 806ca1dff019
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "806ca1dff019"
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
        CREATE TABLE public.meters_new_ff884a (
            id bigint CONSTRAINT meters_id_not_null NOT NULL,
            region text CONSTRAINT meters_region_not_null NOT NULL,
            reading bigint CONSTRAINT meters_reading_not_null NOT NULL,
            CONSTRAINT meters_pkey_new_784fb9 PRIMARY KEY (id, region)
        )
        PARTITION BY LIST (region)
        """)
    op.execute("""
        CREATE TABLE public.meters_north_new_f23b94 (
            id bigint CONSTRAINT meters_id_not_null NOT NULL,
            region text CONSTRAINT meters_region_not_null NOT NULL,
            reading bigint CONSTRAINT meters_reading_not_null NOT NULL,
            CONSTRAINT meters_north_pkey_new_14a832 PRIMARY KEY (id, region)
        )
        """)
    op.execute("""
        CREATE TABLE public.meters_rest_new_0537ee (
            id bigint CONSTRAINT meters_id_not_null NOT NULL,
            region text CONSTRAINT meters_region_not_null NOT NULL,
            reading bigint CONSTRAINT meters_reading_not_null NOT NULL,
            CONSTRAINT meters_rest_pkey_new_d07813 PRIMARY KEY (id, region)
        )
        """)
    op.create_index(
        op.f("meters_north_reading_idx_new_336fc0"),
        "meters_north_new_f23b94",
        ["reading"],
    )
    op.execute("""
        CREATE INDEX meters_reading_new_41fbdf ON ONLY public.meters_new_ff884a
            USING btree (reading)
        """)
    op.create_index(
        op.f("meters_rest_reading_idx_new_e92415"),
        "meters_rest_new_0537ee",
        ["reading"],
    )
    op.execute("""
        ALTER TABLE public.meters_new_ff884a ATTACH PARTITION
            public.meters_north_new_f23b94 FOR VALUES IN ('north')
        """)
    op.execute("""
        ALTER TABLE public.meters_new_ff884a ATTACH PARTITION
            public.meters_rest_new_0537ee DEFAULT
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_index(op.f("meters_reading_new_41fbdf"), table_name="meters_new_ff884a")
    op.drop_table("meters_rest_new_0537ee")
    op.drop_table("meters_north_new_f23b94")
    op.drop_table("meters_new_ff884a")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_follow_meters.py
"""change: follow meters

Locks: SHARE ROW EXCLUSIVE on public.meters, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.meters_north, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.meters_rest, catalog change only

Revision ID: 2cfe707a4dbc
Revises: 806ca1dff019
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "2cfe707a4dbc"
down_revision: Union[str, Sequence[str], None] = "806ca1dff019"
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
CREATE OR REPLACE FUNCTION public.meters_follow_new_ff884a()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.meters_new_ff884a AS n
        WHERE NOT EXISTS (SELECT FROM public.meters AS o WHERE n.id = o.id AND n.region = o.region);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.meters_new_ff884a (id, region, reading)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.region, OLD.reading)
        ON CONFLICT (id, region) DO NOTHING;
    END IF;
    DELETE FROM public.meters_new_ff884a AS n
    WHERE (n.id, n.region) IN ((OLD.id, OLD.region), (NEW.id, NEW.region))
        AND NOT EXISTS (SELECT FROM public.meters AS o WHERE n.id = o.id AND n.region = o.region);
    INSERT INTO public.meters_new_ff884a (id, region, reading)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.region, o.reading
    FROM public.meters AS o
    WHERE (o.id, o.region) IN ((OLD.id, OLD.region), (NEW.id, NEW.region))
    ON CONFLICT (id, region) DO UPDATE SET reading = EXCLUDED.reading;
    RETURN NULL;
END
$follow$
""")
    op.execute("""
        CREATE OR REPLACE TRIGGER meters_follow_new_ff884a AFTER INSERT OR UPDATE OR
            DELETE ON public.meters FOR EACH ROW EXECUTE FUNCTION
            public.meters_follow_new_ff884a()
        """)
    op.execute(
        "ALTER TABLE public.meters ENABLE ALWAYS TRIGGER meters_follow_new_ff884a"
    )
    op.execute("""
        CREATE OR REPLACE TRIGGER meters_follow_new_ff884a_truncate AFTER TRUNCATE
            ON public.meters FOR EACH STATEMENT EXECUTE FUNCTION
            public.meters_follow_new_ff884a()
        """)
    op.execute("""
        CREATE OR REPLACE TRIGGER meters_follow_new_ff884a_truncate AFTER TRUNCATE
            ON public.meters_north FOR EACH STATEMENT EXECUTE FUNCTION
            public.meters_follow_new_ff884a()
        """)
    op.execute("""
        CREATE OR REPLACE TRIGGER meters_follow_new_ff884a_truncate AFTER TRUNCATE
            ON public.meters_rest FOR EACH STATEMENT EXECUTE FUNCTION
            public.meters_follow_new_ff884a()
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "DROP TRIGGER IF EXISTS meters_follow_new_ff884a_truncate ON public.meters"
    )
    op.execute("""
        DROP TRIGGER IF EXISTS meters_follow_new_ff884a_truncate ON public.meters_north
        """)
    op.execute(
        "DROP TRIGGER IF EXISTS meters_follow_new_ff884a_truncate ON public.meters_rest"
    )
    op.execute("DROP TRIGGER IF EXISTS meters_follow_new_ff884a ON public.meters")
    op.execute("DROP FUNCTION IF EXISTS public.meters_follow_new_ff884a()")


# file: 2026_01_15_change_03_copy_rows_of_meters.py
"""change: copy rows of meters

Revision ID: 8171e0923bde
Revises: 2cfe707a4dbc
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "8171e0923bde"
down_revision: Union[str, Sequence[str], None] = "2cfe707a4dbc"
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
    low_1 public.meters.id%TYPE;
    low_2 public.meters.region%TYPE;
    high_1 public.meters.id%TYPE;
    high_2 public.meters.region%TYPE;
    copied bigint := 0;
    batch bigint;
BEGIN
    SELECT o.id, o.region INTO low_1, low_2 FROM public.meters AS o ORDER BY o.id, o.region LIMIT 1;
    WHILE FOUND LOOP
        SELECT o.id, o.region INTO high_1, high_2 FROM (
            SELECT o.id, o.region FROM public.meters AS o
            WHERE (o.id, o.region) >= (low_1, low_2) ORDER BY o.id, o.region LIMIT 2000
        ) AS o ORDER BY o.id DESC, o.region DESC LIMIT 1;
        batch := -1;
        WHILE batch < 0 LOOP
            BEGIN
                -- Gives up before anybody could wait for this while this waits for them.
                PERFORM set_config('lock_timeout', '200ms', true);
                INSERT INTO public.meters_new_ff884a (id, region, reading)
                OVERRIDING SYSTEM VALUE SELECT o.id, o.region, o.reading
                FROM public.meters AS o
                WHERE (o.id, o.region) BETWEEN (low_1, low_2) AND (high_1, high_2)
                FOR SHARE ON CONFLICT (id, region) DO NOTHING;
                GET DIAGNOSTICS batch = ROW_COUNT;
            EXCEPTION WHEN lock_not_available OR serialization_failure THEN
                PERFORM pg_sleep(0.1);
            END;
            COMMIT;
        END LOOP;
        copied := copied + batch;
        IF copied / 500000 > (copied - batch) / 500000 THEN
            RAISE NOTICE '% rows of public.meters are copied', copied;
        END IF;
        SELECT o.id, o.region INTO low_1, low_2 FROM public.meters AS o
        WHERE (o.id, o.region) > (high_1, high_2)
        ORDER BY o.id, o.region LIMIT 1;
    END LOOP;
END
$copy$
""")
        op.execute("ANALYZE public.meters_new_ff884a")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_04_compare_rows_of_meters.py
"""change: compare rows of meters

Revision ID: 3e161b6e5241
Revises: 8171e0923bde
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3e161b6e5241"
down_revision: Union[str, Sequence[str], None] = "8171e0923bde"
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
                SELECT FROM public.meters AS o
                FULL JOIN public.meters_new_ff884a AS n ON n.id = o.id AND n.region = o.region
                WHERE o.id IS NULL OR n.id IS NULL
                    OR NOT (n.reading IS NOT DISTINCT FROM o.reading::bigint)
            ) THEN
                RAISE EXCEPTION 'rows of public.meters and public.meters_new_ff884a differ';
            END IF;
        END
        $prove$
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_05_swap_meters.py
"""change: swap meters

Locks: ACCESS EXCLUSIVE on public.meters, catalog change only
Locks: ACCESS EXCLUSIVE on public.meters_north, catalog change only
Locks: ACCESS EXCLUSIVE on public.meters_rest, catalog change only

Revision ID: a97f072dde97
Revises: 3e161b6e5241
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a97f072dde97"
down_revision: Union[str, Sequence[str], None] = "3e161b6e5241"
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
        "DROP TRIGGER IF EXISTS meters_follow_new_ff884a_truncate ON public.meters"
    )
    op.execute("""
        DROP TRIGGER IF EXISTS meters_follow_new_ff884a_truncate ON public.meters_north
        """)
    op.execute(
        "DROP TRIGGER IF EXISTS meters_follow_new_ff884a_truncate ON public.meters_rest"
    )
    op.execute("DROP TRIGGER IF EXISTS meters_follow_new_ff884a ON public.meters")
    op.execute("DROP FUNCTION IF EXISTS public.meters_follow_new_ff884a()")
    op.execute("ALTER TABLE public.meters RENAME TO meters_old_ff884a")
    op.execute("ALTER TABLE public.meters_north RENAME TO meters_north_old_f23b94")
    op.execute("ALTER TABLE public.meters_rest RENAME TO meters_rest_old_0537ee")
    op.execute(
        "ALTER INDEX public.meters_north_pkey RENAME TO meters_north_pkey_old_14a832"
    )
    op.execute("""
        ALTER INDEX public.meters_north_reading_idx RENAME TO
            meters_north_reading_idx_old_336fc0
        """)
    op.execute("ALTER INDEX public.meters_pkey RENAME TO meters_pkey_old_784fb9")
    op.execute("ALTER INDEX public.meters_reading RENAME TO meters_reading_old_41fbdf")
    op.execute(
        "ALTER INDEX public.meters_rest_pkey RENAME TO meters_rest_pkey_old_d07813"
    )
    op.execute("""
        ALTER INDEX public.meters_rest_reading_idx RENAME TO
            meters_rest_reading_idx_old_e92415
        """)
    op.execute("""
        ALTER INDEX public.meters_rest_reading_idx_new_e92415 RENAME TO
            meters_rest_reading_idx
        """)
    op.execute(
        "ALTER INDEX public.meters_rest_pkey_new_d07813 RENAME TO meters_rest_pkey"
    )
    op.execute("ALTER INDEX public.meters_reading_new_41fbdf RENAME TO meters_reading")
    op.execute("ALTER INDEX public.meters_pkey_new_784fb9 RENAME TO meters_pkey")
    op.execute("""
        ALTER INDEX public.meters_north_reading_idx_new_336fc0 RENAME TO
            meters_north_reading_idx
        """)
    op.execute(
        "ALTER INDEX public.meters_north_pkey_new_14a832 RENAME TO meters_north_pkey"
    )
    op.execute("ALTER TABLE public.meters_rest_new_0537ee RENAME TO meters_rest")
    op.execute("ALTER TABLE public.meters_north_new_f23b94 RENAME TO meters_north")
    op.execute("ALTER TABLE public.meters_new_ff884a RENAME TO meters")
    op.execute("""
CREATE OR REPLACE FUNCTION public.meters_follow_old_ff884a()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.meters_old_ff884a AS n
        WHERE NOT EXISTS (SELECT FROM public.meters AS o WHERE n.id = o.id AND n.region = o.region);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.meters_old_ff884a (id, region, reading)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.region, OLD.reading)
        ON CONFLICT (id, region) DO NOTHING;
    END IF;
    DELETE FROM public.meters_old_ff884a AS n
    WHERE (n.id, n.region) IN ((OLD.id, OLD.region), (NEW.id, NEW.region))
        AND NOT EXISTS (SELECT FROM public.meters AS o WHERE n.id = o.id AND n.region = o.region);
    INSERT INTO public.meters_old_ff884a (id, region, reading)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.region, o.reading
    FROM public.meters AS o
    WHERE (o.id, o.region) IN ((OLD.id, OLD.region), (NEW.id, NEW.region))
    ON CONFLICT (id, region) DO UPDATE SET reading = EXCLUDED.reading;
    RETURN NULL;
END
$follow$
""")
    op.execute("""
        CREATE OR REPLACE TRIGGER meters_follow_old_ff884a AFTER INSERT OR UPDATE OR
            DELETE ON public.meters FOR EACH ROW EXECUTE FUNCTION
            public.meters_follow_old_ff884a()
        """)
    op.execute(
        "ALTER TABLE public.meters ENABLE ALWAYS TRIGGER meters_follow_old_ff884a"
    )
    op.execute("""
        CREATE OR REPLACE TRIGGER meters_follow_old_ff884a_truncate AFTER TRUNCATE
            ON public.meters FOR EACH STATEMENT EXECUTE FUNCTION
            public.meters_follow_old_ff884a()
        """)
    op.execute("""
        CREATE OR REPLACE TRIGGER meters_follow_old_ff884a_truncate AFTER TRUNCATE
            ON public.meters_north FOR EACH STATEMENT EXECUTE FUNCTION
            public.meters_follow_old_ff884a()
        """)
    op.execute("""
        CREATE OR REPLACE TRIGGER meters_follow_old_ff884a_truncate AFTER TRUNCATE
            ON public.meters_rest FOR EACH STATEMENT EXECUTE FUNCTION
            public.meters_follow_old_ff884a()
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "DROP TRIGGER IF EXISTS meters_follow_old_ff884a_truncate ON public.meters"
    )
    op.execute("""
        DROP TRIGGER IF EXISTS meters_follow_old_ff884a_truncate ON public.meters_north
        """)
    op.execute(
        "DROP TRIGGER IF EXISTS meters_follow_old_ff884a_truncate ON public.meters_rest"
    )
    op.execute("DROP TRIGGER IF EXISTS meters_follow_old_ff884a ON public.meters")
    op.execute("DROP FUNCTION IF EXISTS public.meters_follow_old_ff884a()")
    op.execute("ALTER TABLE public.meters RENAME TO meters_new_ff884a")
    op.execute("ALTER TABLE public.meters_north RENAME TO meters_north_new_f23b94")
    op.execute("ALTER TABLE public.meters_rest RENAME TO meters_rest_new_0537ee")
    op.execute(
        "ALTER INDEX public.meters_north_pkey RENAME TO meters_north_pkey_new_14a832"
    )
    op.execute("""
        ALTER INDEX public.meters_north_reading_idx RENAME TO
            meters_north_reading_idx_new_336fc0
        """)
    op.execute("ALTER INDEX public.meters_pkey RENAME TO meters_pkey_new_784fb9")
    op.execute("ALTER INDEX public.meters_reading RENAME TO meters_reading_new_41fbdf")
    op.execute(
        "ALTER INDEX public.meters_rest_pkey RENAME TO meters_rest_pkey_new_d07813"
    )
    op.execute("""
        ALTER INDEX public.meters_rest_reading_idx RENAME TO
            meters_rest_reading_idx_new_e92415
        """)
    op.execute("""
        ALTER INDEX public.meters_rest_reading_idx_old_e92415 RENAME TO
            meters_rest_reading_idx
        """)
    op.execute(
        "ALTER INDEX public.meters_rest_pkey_old_d07813 RENAME TO meters_rest_pkey"
    )
    op.execute("ALTER INDEX public.meters_reading_old_41fbdf RENAME TO meters_reading")
    op.execute("ALTER INDEX public.meters_pkey_old_784fb9 RENAME TO meters_pkey")
    op.execute("""
        ALTER INDEX public.meters_north_reading_idx_old_336fc0 RENAME TO
            meters_north_reading_idx
        """)
    op.execute(
        "ALTER INDEX public.meters_north_pkey_old_14a832 RENAME TO meters_north_pkey"
    )
    op.execute("ALTER TABLE public.meters_rest_old_0537ee RENAME TO meters_rest")
    op.execute("ALTER TABLE public.meters_north_old_f23b94 RENAME TO meters_north")
    op.execute("ALTER TABLE public.meters_old_ff884a RENAME TO meters")
    op.execute("""
CREATE OR REPLACE FUNCTION public.meters_follow_new_ff884a()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.meters_new_ff884a AS n
        WHERE NOT EXISTS (SELECT FROM public.meters AS o WHERE n.id = o.id AND n.region = o.region);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.meters_new_ff884a (id, region, reading)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.region, OLD.reading)
        ON CONFLICT (id, region) DO NOTHING;
    END IF;
    DELETE FROM public.meters_new_ff884a AS n
    WHERE (n.id, n.region) IN ((OLD.id, OLD.region), (NEW.id, NEW.region))
        AND NOT EXISTS (SELECT FROM public.meters AS o WHERE n.id = o.id AND n.region = o.region);
    INSERT INTO public.meters_new_ff884a (id, region, reading)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.region, o.reading
    FROM public.meters AS o
    WHERE (o.id, o.region) IN ((OLD.id, OLD.region), (NEW.id, NEW.region))
    ON CONFLICT (id, region) DO UPDATE SET reading = EXCLUDED.reading;
    RETURN NULL;
END
$follow$
""")
    op.execute("""
        CREATE OR REPLACE TRIGGER meters_follow_new_ff884a AFTER INSERT OR UPDATE OR
            DELETE ON public.meters FOR EACH ROW EXECUTE FUNCTION
            public.meters_follow_new_ff884a()
        """)
    op.execute(
        "ALTER TABLE public.meters ENABLE ALWAYS TRIGGER meters_follow_new_ff884a"
    )
    op.execute("""
        CREATE OR REPLACE TRIGGER meters_follow_new_ff884a_truncate AFTER TRUNCATE
            ON public.meters FOR EACH STATEMENT EXECUTE FUNCTION
            public.meters_follow_new_ff884a()
        """)
    op.execute("""
        CREATE OR REPLACE TRIGGER meters_follow_new_ff884a_truncate AFTER TRUNCATE
            ON public.meters_north FOR EACH STATEMENT EXECUTE FUNCTION
            public.meters_follow_new_ff884a()
        """)
    op.execute("""
        CREATE OR REPLACE TRIGGER meters_follow_new_ff884a_truncate AFTER TRUNCATE
            ON public.meters_rest FOR EACH STATEMENT EXECUTE FUNCTION
            public.meters_follow_new_ff884a()
        """)


# file: 2026_01_15_change_06_leave_the_old_meters.py
"""change: leave the old meters

Locks: ACCESS EXCLUSIVE on public.meters, catalog change only
Locks: ACCESS EXCLUSIVE on public.meters_north, catalog change only
Locks: ACCESS EXCLUSIVE on public.meters_rest, catalog change only

Revision ID: 7b65532558f1
Revises: a97f072dde97
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7b65532558f1"
down_revision: Union[str, Sequence[str], None] = "a97f072dde97"
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
        "DROP TRIGGER IF EXISTS meters_follow_old_ff884a_truncate ON public.meters"
    )
    op.execute("""
        DROP TRIGGER IF EXISTS meters_follow_old_ff884a_truncate ON public.meters_north
        """)
    op.execute(
        "DROP TRIGGER IF EXISTS meters_follow_old_ff884a_truncate ON public.meters_rest"
    )
    op.execute("DROP TRIGGER IF EXISTS meters_follow_old_ff884a ON public.meters")
    op.execute("DROP FUNCTION IF EXISTS public.meters_follow_old_ff884a()")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
CREATE OR REPLACE FUNCTION public.meters_follow_old_ff884a()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.meters_old_ff884a AS n
        WHERE NOT EXISTS (SELECT FROM public.meters AS o WHERE n.id = o.id AND n.region = o.region);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.meters_old_ff884a (id, region, reading)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.region, OLD.reading)
        ON CONFLICT (id, region) DO NOTHING;
    END IF;
    DELETE FROM public.meters_old_ff884a AS n
    WHERE (n.id, n.region) IN ((OLD.id, OLD.region), (NEW.id, NEW.region))
        AND NOT EXISTS (SELECT FROM public.meters AS o WHERE n.id = o.id AND n.region = o.region);
    INSERT INTO public.meters_old_ff884a (id, region, reading)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.region, o.reading
    FROM public.meters AS o
    WHERE (o.id, o.region) IN ((OLD.id, OLD.region), (NEW.id, NEW.region))
    ON CONFLICT (id, region) DO UPDATE SET reading = EXCLUDED.reading;
    RETURN NULL;
END
$follow$
""")
        op.execute("""
            CREATE OR REPLACE TRIGGER meters_follow_old_ff884a AFTER INSERT OR UPDATE OR
                DELETE ON public.meters FOR EACH ROW EXECUTE FUNCTION
                public.meters_follow_old_ff884a()
            """)
        op.execute(
            "ALTER TABLE public.meters ENABLE ALWAYS TRIGGER meters_follow_old_ff884a"
        )
        op.execute("""
            CREATE OR REPLACE TRIGGER meters_follow_old_ff884a_truncate AFTER TRUNCATE
                ON public.meters FOR EACH STATEMENT EXECUTE FUNCTION
                public.meters_follow_old_ff884a()
            """)
        op.execute("""
            CREATE OR REPLACE TRIGGER meters_follow_old_ff884a_truncate AFTER TRUNCATE
                ON public.meters_north FOR EACH STATEMENT EXECUTE FUNCTION
                public.meters_follow_old_ff884a()
            """)
        op.execute("""
            CREATE OR REPLACE TRIGGER meters_follow_old_ff884a_truncate AFTER TRUNCATE
                ON public.meters_rest FOR EACH STATEMENT EXECUTE FUNCTION
                public.meters_follow_old_ff884a()
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute("""
DO $copy$
DECLARE
    low_1 public.meters.id%TYPE;
    low_2 public.meters.region%TYPE;
    high_1 public.meters.id%TYPE;
    high_2 public.meters.region%TYPE;
    copied bigint := 0;
    batch bigint;
BEGIN
    SELECT o.id, o.region INTO low_1, low_2 FROM public.meters AS o ORDER BY o.id, o.region LIMIT 1;
    WHILE FOUND LOOP
        SELECT o.id, o.region INTO high_1, high_2 FROM (
            SELECT o.id, o.region FROM public.meters AS o
            WHERE (o.id, o.region) >= (low_1, low_2) ORDER BY o.id, o.region LIMIT 2000
        ) AS o ORDER BY o.id DESC, o.region DESC LIMIT 1;
        batch := -1;
        WHILE batch < 0 LOOP
            BEGIN
                -- Gives up before anybody could wait for this while this waits for them.
                PERFORM set_config('lock_timeout', '200ms', true);
                INSERT INTO public.meters_old_ff884a (id, region, reading)
                OVERRIDING SYSTEM VALUE SELECT o.id, o.region, o.reading
                FROM public.meters AS o
                WHERE (o.id, o.region) BETWEEN (low_1, low_2) AND (high_1, high_2)
                FOR SHARE ON CONFLICT (id, region) DO NOTHING;
                GET DIAGNOSTICS batch = ROW_COUNT;
            EXCEPTION WHEN lock_not_available OR serialization_failure THEN
                PERFORM pg_sleep(0.1);
            END;
            COMMIT;
        END LOOP;
        copied := copied + batch;
        IF copied / 500000 > (copied - batch) / 500000 THEN
            RAISE NOTICE '% rows of public.meters are copied', copied;
        END IF;
        SELECT o.id, o.region INTO low_1, low_2 FROM public.meters AS o
        WHERE (o.id, o.region) > (high_1, high_2)
        ORDER BY o.id, o.region LIMIT 1;
    END LOOP;
END
$copy$
""")
        op.execute("ANALYZE public.meters_old_ff884a")
        op.execute("""
            DO $prove$
            BEGIN
                IF EXISTS (
                    SELECT FROM public.meters AS o
                    FULL JOIN public.meters_old_ff884a AS n ON n.id = o.id AND n.region = o.region
                    WHERE o.id IS NULL OR n.id IS NULL
                        OR NOT (n.reading IS NOT DISTINCT FROM o.reading::integer)
                ) THEN
                    RAISE EXCEPTION 'rows of public.meters and public.meters_old_ff884a differ';
                END IF;
            END
            $prove$
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_07_drop_table_meters_old_ff884a.py
"""change: drop table meters_old_ff884a

Locks: ACCESS EXCLUSIVE on public.meters_north_old_f23b94, catalog change only
Locks: ACCESS EXCLUSIVE on public.meters_old_ff884a, catalog change only
Locks: ACCESS EXCLUSIVE on public.meters_rest_old_0537ee, catalog change only

Revision ID: fc89bec0eeda
Revises: 7b65532558f1
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "fc89bec0eeda"
down_revision: Union[str, Sequence[str], None] = "7b65532558f1"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_table("meters_old_ff884a")
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
        CREATE TABLE public.meters_old_ff884a (
            id bigint CONSTRAINT meters_id_not_null NOT NULL,
            region text CONSTRAINT meters_region_not_null NOT NULL,
            reading integer CONSTRAINT meters_reading_not_null NOT NULL,
            CONSTRAINT meters_pkey_old_784fb9 PRIMARY KEY (id, region)
        )
        PARTITION BY LIST (region)
        """)
    op.execute("""
        CREATE INDEX meters_reading_old_41fbdf ON ONLY public.meters_old_ff884a
            USING btree (reading)
        """)
    op.execute("""
        CREATE TABLE public.meters_north_old_f23b94 (
            id bigint CONSTRAINT meters_id_not_null NOT NULL,
            region text CONSTRAINT meters_region_not_null NOT NULL,
            reading integer CONSTRAINT meters_reading_not_null NOT NULL,
            CONSTRAINT meters_north_pkey_old_14a832 PRIMARY KEY (id, region)
        )
        """)
    op.create_index(
        op.f("meters_north_reading_idx_old_336fc0"),
        "meters_north_old_f23b94",
        ["reading"],
    )
    op.execute("""
        ALTER TABLE public.meters_old_ff884a ATTACH PARTITION
            public.meters_north_old_f23b94 FOR VALUES IN ('north')
        """)
    op.execute("""
        CREATE TABLE public.meters_rest_old_0537ee (
            id bigint CONSTRAINT meters_id_not_null NOT NULL,
            region text CONSTRAINT meters_region_not_null NOT NULL,
            reading integer CONSTRAINT meters_reading_not_null NOT NULL,
            CONSTRAINT meters_rest_pkey_old_d07813 PRIMARY KEY (id, region)
        )
        """)
    op.create_index(
        op.f("meters_rest_reading_idx_old_e92415"),
        "meters_rest_old_0537ee",
        ["reading"],
    )
    op.execute("""
        ALTER TABLE public.meters_old_ff884a ATTACH PARTITION
            public.meters_rest_old_0537ee DEFAULT
        """)
