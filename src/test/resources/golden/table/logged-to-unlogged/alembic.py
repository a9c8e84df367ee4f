# file: 2026_01_15_change_01_create_table_counters_new_332daf.py
"""change: create table counters_new_332daf

Revision ID: afae9b0c6a99
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "afae9b0c6a99"
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
        CREATE UNLOGGED TABLE public.counters_new_332daf (
            key text CONSTRAINT counters_key_not_null NOT NULL,
            n bigint DEFAULT 0 CONSTRAINT counters_n_not_null NOT NULL,
            CONSTRAINT counters_pkey_new_971f8c PRIMARY KEY (key)
        )
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_table("counters_new_332daf")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_follow_counters.py
"""change: follow counters

Locks: SHARE ROW EXCLUSIVE on public.counters, catalog change only

Revision ID: e97f4399bcdb
Revises: afae9b0c6a99
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "e97f4399bcdb"
down_revision: Union[str, Sequence[str], None] = "afae9b0c6a99"
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
CREATE OR REPLACE FUNCTION public.counters_follow_new_332daf()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.counters_new_332daf AS n
        WHERE NOT EXISTS (SELECT FROM public.counters AS o WHERE n.key = o.key);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.counters_new_332daf (key, n)
        OVERRIDING SYSTEM VALUE VALUES (OLD.key, OLD.n)
        ON CONFLICT (key) DO NOTHING;
    END IF;
    DELETE FROM public.counters_new_332daf AS n
    WHERE n.key IN (OLD.key, NEW.key)
        AND NOT EXISTS (SELECT FROM public.counters AS o WHERE n.key = o.key);
    INSERT INTO public.counters_new_332daf (key, n)
    OVERRIDING SYSTEM VALUE SELECT o.key, o.n
    FROM public.counters AS o
    WHERE o.key IN (OLD.key, NEW.key)
    ON CONFLICT (key) DO UPDATE SET n = EXCLUDED.n;
    RETURN NULL;
END
$follow$
""")
    op.execute("""
        CREATE OR REPLACE TRIGGER counters_follow_new_332daf AFTER INSERT OR UPDATE OR
            DELETE ON public.counters FOR EACH ROW EXECUTE FUNCTION
            public.counters_follow_new_332daf()
        """)
    op.execute(
        "ALTER TABLE public.counters ENABLE ALWAYS TRIGGER counters_follow_new_332daf"
    )
    op.execute("""
        CREATE OR REPLACE TRIGGER counters_follow_new_332daf_truncate AFTER TRUNCATE
            ON public.counters FOR EACH STATEMENT EXECUTE FUNCTION
            public.counters_follow_new_332daf()
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "DROP TRIGGER IF EXISTS counters_follow_new_332daf_truncate ON public.counters"
    )
    op.execute("DROP TRIGGER IF EXISTS counters_follow_new_332daf ON public.counters")
    op.execute("DROP FUNCTION IF EXISTS public.counters_follow_new_332daf()")


# file: 2026_01_15_change_03_copy_rows_of_counters.py
"""change: copy rows of counters

Revision ID: 13d8916fda8a
Revises: e97f4399bcdb
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "13d8916fda8a"
down_revision: Union[str, Sequence[str], None] = "e97f4399bcdb"
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
    low_1 public.counters.key%TYPE;
    high_1 public.counters.key%TYPE;
    copied bigint := 0;
    batch bigint;
BEGIN
    SELECT o.key INTO low_1 FROM public.counters AS o ORDER BY o.key LIMIT 1;
    WHILE FOUND LOOP
        SELECT o.key INTO high_1 FROM (
            SELECT o.key FROM public.counters AS o
            WHERE o.key >= low_1 ORDER BY o.key LIMIT 2000
        ) AS o ORDER BY o.key DESC LIMIT 1;
        batch := -1;
        WHILE batch < 0 LOOP
            BEGIN
                -- Gives up before anybody could wait for this while this waits for them.
                PERFORM set_config('lock_timeout', '200ms', true);
                INSERT INTO public.counters_new_332daf (key, n)
                OVERRIDING SYSTEM VALUE SELECT o.key, o.n
                FROM public.counters AS o
                WHERE o.key BETWEEN low_1 AND high_1
                FOR SHARE ON CONFLICT (key) DO NOTHING;
                GET DIAGNOSTICS batch = ROW_COUNT;
            EXCEPTION WHEN lock_not_available OR serialization_failure THEN
                PERFORM pg_sleep(0.1);
            END;
            COMMIT;
        END LOOP;
        copied := copied + batch;
        IF copied / 500000 > (copied - batch) / 500000 THEN
            RAISE NOTICE '% rows of public.counters are copied', copied;
        END IF;
        SELECT o.key INTO low_1 FROM public.counters AS o
        WHERE o.key > high_1
        ORDER BY o.key LIMIT 1;
    END LOOP;
END
$copy$
""")
        op.execute("ANALYZE public.counters_new_332daf")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_04_compare_rows_of_counters.py
"""change: compare rows of counters

Revision ID: 24552f834c40
Revises: 13d8916fda8a
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "24552f834c40"
down_revision: Union[str, Sequence[str], None] = "13d8916fda8a"
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
                SELECT FROM public.counters AS o
                FULL JOIN public.counters_new_332daf AS n ON n.key = o.key
                WHERE o.key IS NULL OR n.key IS NULL
                    OR NOT (n.n IS NOT DISTINCT FROM o.n)
            ) THEN
                RAISE EXCEPTION 'rows of public.counters and public.counters_new_332daf differ';
            END IF;
        END
        $prove$
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_05_swap_counters.py
"""change: swap counters

Locks: ACCESS EXCLUSIVE on public.counters, catalog change only

Revision ID: d245e4bea2cb
Revises: 24552f834c40
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d245e4bea2cb"
down_revision: Union[str, Sequence[str], None] = "24552f834c40"
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
        "DROP TRIGGER IF EXISTS counters_follow_new_332daf_truncate ON public.counters"
    )
    op.execute("DROP TRIGGER IF EXISTS counters_follow_new_332daf ON public.counters")
    op.execute("DROP FUNCTION IF EXISTS public.counters_follow_new_332daf()")
    op.execute("ALTER TABLE public.counters RENAME TO counters_old_332daf")
    op.execute("ALTER INDEX public.counters_pkey RENAME TO counters_pkey_old_971f8c")
    op.execute("ALTER INDEX public.counters_pkey_new_971f8c RENAME TO counters_pkey")
    op.execute("ALTER TABLE public.counters_new_332daf RENAME TO counters")
    op.execute("""
CREATE OR REPLACE FUNCTION public.counters_follow_old_332daf()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.counters_old_332daf AS n
        WHERE NOT EXISTS (SELECT FROM public.counters AS o WHERE n.key = o.key);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.counters_old_332daf (key, n)
        OVERRIDING SYSTEM VALUE VALUES (OLD.key, OLD.n)
        ON CONFLICT (key) DO NOTHING;
    END IF;
    DELETE FROM public.counters_old_332daf AS n
    WHERE n.key IN (OLD.key, NEW.key)
        AND NOT EXISTS (SELECT FROM public.counters AS o WHERE n.key = o.key);
    INSERT INTO public.counters_old_332daf (key, n)
    OVERRIDING SYSTEM VALUE SELECT o.key, o.n
    FROM public.counters AS o
    WHERE o.key IN (OLD.key, NEW.key)
    ON CONFLICT (key) DO UPDATE SET n = EXCLUDED.n;
    RETURN NULL;
END
$follow$
""")
    op.execute("""
        CREATE OR REPLACE TRIGGER counters_follow_old_332daf AFTER INSERT OR UPDATE OR
            DELETE ON public.counters FOR EACH ROW EXECUTE FUNCTION
            public.counters_follow_old_332daf()
        """)
    op.execute(
        "ALTER TABLE public.counters ENABLE ALWAYS TRIGGER counters_follow_old_332daf"
    )
    op.execute("""
        CREATE OR REPLACE TRIGGER counters_follow_old_332daf_truncate AFTER TRUNCATE
            ON public.counters FOR EACH STATEMENT EXECUTE FUNCTION
            public.counters_follow_old_332daf()
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "DROP TRIGGER IF EXISTS counters_follow_old_332daf_truncate ON public.counters"
    )
    op.execute("DROP TRIGGER IF EXISTS counters_follow_old_332daf ON public.counters")
    op.execute("DROP FUNCTION IF EXISTS public.counters_follow_old_332daf()")
    op.execute("ALTER TABLE public.counters RENAME TO counters_new_332daf")
    op.execute("ALTER INDEX public.counters_pkey RENAME TO counters_pkey_new_971f8c")
    op.execute("ALTER INDEX public.counters_pkey_old_971f8c RENAME TO counters_pkey")
    op.execute("ALTER TABLE public.counters_old_332daf RENAME TO counters")
    op.execute("""
CREATE OR REPLACE FUNCTION public.counters_follow_new_332daf()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.counters_new_332daf AS n
        WHERE NOT EXISTS (SELECT FROM public.counters AS o WHERE n.key = o.key);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.counters_new_332daf (key, n)
        OVERRIDING SYSTEM VALUE VALUES (OLD.key, OLD.n)
        ON CONFLICT (key) DO NOTHING;
    END IF;
    DELETE FROM public.counters_new_332daf AS n
    WHERE n.key IN (OLD.key, NEW.key)
        AND NOT EXISTS (SELECT FROM public.counters AS o WHERE n.key = o.key);
    INSERT INTO public.counters_new_332daf (key, n)
    OVERRIDING SYSTEM VALUE SELECT o.key, o.n
    FROM public.counters AS o
    WHERE o.key IN (OLD.key, NEW.key)
    ON CONFLICT (key) DO UPDATE SET n = EXCLUDED.n;
    RETURN NULL;
END
$follow$
""")
    op.execute("""
        CREATE OR REPLACE TRIGGER counters_follow_new_332daf AFTER INSERT OR UPDATE OR
            DELETE ON public.counters FOR EACH ROW EXECUTE FUNCTION
            public.counters_follow_new_332daf()
        """)
    op.execute(
        "ALTER TABLE public.counters ENABLE ALWAYS TRIGGER counters_follow_new_332daf"
    )
    op.execute("""
        CREATE OR REPLACE TRIGGER counters_follow_new_332daf_truncate AFTER TRUNCATE
            ON public.counters FOR EACH STATEMENT EXECUTE FUNCTION
            public.counters_follow_new_332daf()
        """)


# file: 2026_01_15_change_06_leave_the_old_counters.py
"""change: leave the old counters

Locks: ACCESS EXCLUSIVE on public.counters, catalog change only

Revision ID: bc5d4b615831
Revises: d245e4bea2cb
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "bc5d4b615831"
down_revision: Union[str, Sequence[str], None] = "d245e4bea2cb"
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
        "DROP TRIGGER IF EXISTS counters_follow_old_332daf_truncate ON public.counters"
    )
    op.execute("DROP TRIGGER IF EXISTS counters_follow_old_332daf ON public.counters")
    op.execute("DROP FUNCTION IF EXISTS public.counters_follow_old_332daf()")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
CREATE OR REPLACE FUNCTION public.counters_follow_old_332daf()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.counters_old_332daf AS n
        WHERE NOT EXISTS (SELECT FROM public.counters AS o WHERE n.key = o.key);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.counters_old_332daf (key, n)
        OVERRIDING SYSTEM VALUE VALUES (OLD.key, OLD.n)
        ON CONFLICT (key) DO NOTHING;
    END IF;
    DELETE FROM public.counters_old_332daf AS n
    WHERE n.key IN (OLD.key, NEW.key)
        AND NOT EXISTS (SELECT FROM public.counters AS o WHERE n.key = o.key);
    INSERT INTO public.counters_old_332daf (key, n)
    OVERRIDING SYSTEM VALUE SELECT o.key, o.n
    FROM public.counters AS o
    WHERE o.key IN (OLD.key, NEW.key)
    ON CONFLICT (key) DO UPDATE SET n = EXCLUDED.n;
    RETURN NULL;
END
$follow$
""")
        op.execute("""
            CREATE OR REPLACE TRIGGER counters_follow_old_332daf AFTER INSERT OR UPDATE
                OR DELETE ON public.counters FOR EACH ROW EXECUTE FUNCTION
                public.counters_follow_old_332daf()
            """)
        op.execute("""
            ALTER TABLE public.counters ENABLE ALWAYS TRIGGER counters_follow_old_332daf
            """)
        op.execute("""
            CREATE OR REPLACE TRIGGER counters_follow_old_332daf_truncate AFTER TRUNCATE
                ON public.counters FOR EACH STATEMENT EXECUTE FUNCTION
                public.counters_follow_old_332daf()
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute("""
DO $copy$
DECLARE
    low_1 public.counters.key%TYPE;
    high_1 public.counters.key%TYPE;
    copied bigint := 0;
    batch bigint;
BEGIN
    SELECT o.key INTO low_1 FROM public.counters AS o ORDER BY o.key LIMIT 1;
    WHILE FOUND LOOP
        SELECT o.key INTO high_1 FROM (
            SELECT o.key FROM public.counters AS o
            WHERE o.key >= low_1 ORDER BY o.key LIMIT 2000
        ) AS o ORDER BY o.key DESC LIMIT 1;
        batch := -1;
        WHILE batch < 0 LOOP
            BEGIN
                -- Gives up before anybody could wait for this while this waits for them.
                PERFORM set_config('lock_timeout', '200ms', true);
                INSERT INTO public.counters_old_332daf (key, n)
                OVERRIDING SYSTEM VALUE SELECT o.key, o.n
                FROM public.counters AS o
                WHERE o.key BETWEEN low_1 AND high_1
                FOR SHARE ON CONFLICT (key) DO NOTHING;
                GET DIAGNOSTICS batch = ROW_COUNT;
            EXCEPTION WHEN lock_not_available OR serialization_failure THEN
                PERFORM pg_sleep(0.1);
            END;
            COMMIT;
        END LOOP;
        copied := copied + batch;
        IF copied / 500000 > (copied - batch) / 500000 THEN
            RAISE NOTICE '% rows of public.counters are copied', copied;
        END IF;
        SELECT o.key INTO low_1 FROM public.counters AS o
        WHERE o.key > high_1
        ORDER BY o.key LIMIT 1;
    END LOOP;
END
$copy$
""")
        op.execute("ANALYZE public.counters_old_332daf")
        op.execute("""
            DO $prove$
            BEGIN
                IF EXISTS (
                    SELECT FROM public.counters AS o
                    FULL JOIN public.counters_old_332daf AS n ON n.key = o.key
                    WHERE o.key IS NULL OR n.key IS NULL
                        OR NOT (n.n IS NOT DISTINCT FROM o.n)
                ) THEN
                    RAISE EXCEPTION 'rows of public.counters and public.counters_old_332daf differ';
                END IF;
            END
            $prove$
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_07_drop_table_counters_old_332daf.py
"""change: drop table counters_old_332daf

Locks: ACCESS EXCLUSIVE on public.counters_old_332daf, catalog change only

Revision ID: b325916f55aa
Revises: bc5d4b615831
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b325916f55aa"
down_revision: Union[str, Sequence[str], None] = "bc5d4b615831"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_table("counters_old_332daf")
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
        CREATE TABLE public.counters_old_332daf (
            key text CONSTRAINT counters_key_not_null NOT NULL,
            n bigint DEFAULT 0 CONSTRAINT counters_n_not_null NOT NULL,
            CONSTRAINT counters_pkey_old_971f8c PRIMARY KEY (key)
        )
        """)
