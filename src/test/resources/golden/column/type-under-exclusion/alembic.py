# file: 2026_01_15_change_01_create_table_bookings_new_5cc6c0.py
"""change: create table bookings_new_5cc6c0

Revision ID: dbf4a1ff9389
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "dbf4a1ff9389"
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
        CREATE TABLE public.bookings_new_5cc6c0 (
            id integer CONSTRAINT bookings_id_not_null NOT NULL,
            room integer CONSTRAINT bookings_room_not_null NOT NULL,
            during tstzrange CONSTRAINT bookings_during_not_null NOT NULL,
            CONSTRAINT bookings_excl_new_bc0384 EXCLUDE USING gist (during WITH &&),
            CONSTRAINT bookings_pkey_new_40ac6b PRIMARY KEY (id)
        )
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_table("bookings_new_5cc6c0")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_follow_bookings.py
"""change: follow bookings

Locks: SHARE ROW EXCLUSIVE on public.bookings, catalog change only

Revision ID: d934b34e9aa1
Revises: dbf4a1ff9389
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d934b34e9aa1"
down_revision: Union[str, Sequence[str], None] = "dbf4a1ff9389"
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
CREATE OR REPLACE FUNCTION public.bookings_follow_new_5cc6c0()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.bookings_new_5cc6c0 AS n
        WHERE NOT EXISTS (SELECT FROM public.bookings AS o WHERE n.id = o.id);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.bookings_new_5cc6c0 (id, room, during)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.room, CASE WHEN OLD.during IS NULL THEN NULL WHEN isempty(OLD.during) THEN 'empty'::tstzrange ELSE tstzrange(lower(OLD.during) AT TIME ZONE 'UTC', upper(OLD.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(OLD.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(OLD.during) THEN ']' ELSE ')' END) END)
        ON CONFLICT (id) DO NOTHING;
    END IF;
    DELETE FROM public.bookings_new_5cc6c0 AS n
    WHERE n.id IN (OLD.id, NEW.id)
        AND NOT EXISTS (SELECT FROM public.bookings AS o WHERE n.id = o.id);
    INSERT INTO public.bookings_new_5cc6c0 (id, room, during)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.room, CASE WHEN o.during IS NULL THEN NULL WHEN isempty(o.during) THEN 'empty'::tstzrange ELSE tstzrange(lower(o.during) AT TIME ZONE 'UTC', upper(o.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(o.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(o.during) THEN ']' ELSE ')' END) END
    FROM public.bookings AS o
    WHERE o.id IN (OLD.id, NEW.id)
    ON CONFLICT (id) DO UPDATE SET room = EXCLUDED.room, during = EXCLUDED.during;
    RETURN NULL;
END
$follow$
""")
    op.execute("""
        CREATE OR REPLACE TRIGGER bookings_follow_new_5cc6c0 AFTER INSERT OR UPDATE OR
            DELETE ON public.bookings FOR EACH ROW EXECUTE FUNCTION
            public.bookings_follow_new_5cc6c0()
        """)
    op.execute(
        "ALTER TABLE public.bookings ENABLE ALWAYS TRIGGER bookings_follow_new_5cc6c0"
    )
    op.execute("""
        CREATE OR REPLACE TRIGGER bookings_follow_new_5cc6c0_truncate AFTER TRUNCATE
            ON public.bookings FOR EACH STATEMENT EXECUTE FUNCTION
            public.bookings_follow_new_5cc6c0()
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "DROP TRIGGER IF EXISTS bookings_follow_new_5cc6c0_truncate ON public.bookings"
    )
    op.execute("DROP TRIGGER IF EXISTS bookings_follow_new_5cc6c0 ON public.bookings")
    op.execute("DROP FUNCTION IF EXISTS public.bookings_follow_new_5cc6c0()")


# file: 2026_01_15_change_03_copy_rows_of_bookings.py
"""change: copy rows of bookings

Revision ID: 170290e4d1b4
Revises: d934b34e9aa1
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "170290e4d1b4"
down_revision: Union[str, Sequence[str], None] = "d934b34e9aa1"
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
    low_1 public.bookings.id%TYPE;
    high_1 public.bookings.id%TYPE;
    copied bigint := 0;
    batch bigint;
BEGIN
    SELECT o.id INTO low_1 FROM public.bookings AS o ORDER BY o.id LIMIT 1;
    WHILE FOUND LOOP
        SELECT o.id INTO high_1 FROM (
            SELECT o.id FROM public.bookings AS o
            WHERE o.id >= low_1 ORDER BY o.id LIMIT 2000
        ) AS o ORDER BY o.id DESC LIMIT 1;
        batch := -1;
        WHILE batch < 0 LOOP
            BEGIN
                -- Gives up before anybody could wait for this while this waits for them.
                PERFORM set_config('lock_timeout', '200ms', true);
                INSERT INTO public.bookings_new_5cc6c0 (id, room, during)
                OVERRIDING SYSTEM VALUE SELECT o.id, o.room, CASE WHEN o.during IS NULL THEN NULL WHEN isempty(o.during) THEN 'empty'::tstzrange ELSE tstzrange(lower(o.during) AT TIME ZONE 'UTC', upper(o.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(o.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(o.during) THEN ']' ELSE ')' END) END
                FROM public.bookings AS o
                WHERE o.id BETWEEN low_1 AND high_1
                FOR SHARE ON CONFLICT (id) DO NOTHING;
                GET DIAGNOSTICS batch = ROW_COUNT;
            EXCEPTION WHEN lock_not_available OR serialization_failure THEN
                PERFORM pg_sleep(0.1);
            END;
            COMMIT;
        END LOOP;
        copied := copied + batch;
        IF copied / 500000 > (copied - batch) / 500000 THEN
            RAISE NOTICE '% rows of public.bookings are copied', copied;
        END IF;
        SELECT o.id INTO low_1 FROM public.bookings AS o
        WHERE o.id > high_1
        ORDER BY o.id LIMIT 1;
    END LOOP;
END
$copy$
""")
        op.execute("ANALYZE public.bookings_new_5cc6c0")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_04_compare_rows_of_bookings.py
"""change: compare rows of bookings

Revision ID: 3f71b923fdee
Revises: 170290e4d1b4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3f71b923fdee"
down_revision: Union[str, Sequence[str], None] = "170290e4d1b4"
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
                SELECT FROM public.bookings AS o
                FULL JOIN public.bookings_new_5cc6c0 AS n ON n.id = o.id
                WHERE o.id IS NULL OR n.id IS NULL
                    OR NOT (n.room IS NOT DISTINCT FROM o.room
                        AND n.during IS NOT DISTINCT FROM CASE WHEN o.during IS NULL THEN NULL WHEN isempty(o.during) THEN 'empty'::tstzrange ELSE tstzrange(lower(o.during) AT TIME ZONE 'UTC', upper(o.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(o.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(o.during) THEN ']' ELSE ')' END) END)
            ) THEN
                RAISE EXCEPTION 'rows of public.bookings and public.bookings_new_5cc6c0 differ';
            END IF;
        END
        $prove$
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_05_swap_bookings.py
"""change: swap bookings

Locks: ACCESS EXCLUSIVE on public.bookings, catalog change only

Revision ID: dae2b9032624
Revises: 3f71b923fdee
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "dae2b9032624"
down_revision: Union[str, Sequence[str], None] = "3f71b923fdee"
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
        "DROP TRIGGER IF EXISTS bookings_follow_new_5cc6c0_truncate ON public.bookings"
    )
    op.execute("DROP TRIGGER IF EXISTS bookings_follow_new_5cc6c0 ON public.bookings")
    op.execute("DROP FUNCTION IF EXISTS public.bookings_follow_new_5cc6c0()")
    op.execute("ALTER TABLE public.bookings RENAME TO bookings_old_5cc6c0")
    op.execute("ALTER INDEX public.bookings_excl RENAME TO bookings_excl_old_bc0384")
    op.execute("ALTER INDEX public.bookings_pkey RENAME TO bookings_pkey_old_40ac6b")
    op.execute("ALTER INDEX public.bookings_pkey_new_40ac6b RENAME TO bookings_pkey")
    op.execute("ALTER INDEX public.bookings_excl_new_bc0384 RENAME TO bookings_excl")
    op.execute("ALTER TABLE public.bookings_new_5cc6c0 RENAME TO bookings")
    op.execute("""
CREATE OR REPLACE FUNCTION public.bookings_follow_old_5cc6c0()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.bookings_old_5cc6c0 AS n
        WHERE NOT EXISTS (SELECT FROM public.bookings AS o WHERE n.id = o.id);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.bookings_old_5cc6c0 (id, room, during)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.room, CASE WHEN OLD.during IS NULL THEN NULL WHEN isempty(OLD.during) THEN 'empty'::tsrange ELSE tsrange(lower(OLD.during) AT TIME ZONE 'UTC', upper(OLD.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(OLD.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(OLD.during) THEN ']' ELSE ')' END) END)
        ON CONFLICT (id) DO NOTHING;
    END IF;
    DELETE FROM public.bookings_old_5cc6c0 AS n
    WHERE n.id IN (OLD.id, NEW.id)
        AND NOT EXISTS (SELECT FROM public.bookings AS o WHERE n.id = o.id);
    INSERT INTO public.bookings_old_5cc6c0 (id, room, during)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.room, CASE WHEN o.during IS NULL THEN NULL WHEN isempty(o.during) THEN 'empty'::tsrange ELSE tsrange(lower(o.during) AT TIME ZONE 'UTC', upper(o.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(o.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(o.during) THEN ']' ELSE ')' END) END
    FROM public.bookings AS o
    WHERE o.id IN (OLD.id, NEW.id)
    ON CONFLICT (id) DO UPDATE SET room = EXCLUDED.room, during = EXCLUDED.during;
    RETURN NULL;
END
$follow$
""")
    op.execute("""
        CREATE OR REPLACE TRIGGER bookings_follow_old_5cc6c0 AFTER INSERT OR UPDATE OR
            DELETE ON public.bookings FOR EACH ROW EXECUTE FUNCTION
            public.bookings_follow_old_5cc6c0()
        """)
    op.execute(
        "ALTER TABLE public.bookings ENABLE ALWAYS TRIGGER bookings_follow_old_5cc6c0"
    )
    op.execute("""
        CREATE OR REPLACE TRIGGER bookings_follow_old_5cc6c0_truncate AFTER TRUNCATE
            ON public.bookings FOR EACH STATEMENT EXECUTE FUNCTION
            public.bookings_follow_old_5cc6c0()
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "DROP TRIGGER IF EXISTS bookings_follow_old_5cc6c0_truncate ON public.bookings"
    )
    op.execute("DROP TRIGGER IF EXISTS bookings_follow_old_5cc6c0 ON public.bookings")
    op.execute("DROP FUNCTION IF EXISTS public.bookings_follow_old_5cc6c0()")
    op.execute("ALTER TABLE public.bookings RENAME TO bookings_new_5cc6c0")
    op.execute("ALTER INDEX public.bookings_excl RENAME TO bookings_excl_new_bc0384")
    op.execute("ALTER INDEX public.bookings_pkey RENAME TO bookings_pkey_new_40ac6b")
    op.execute("ALTER INDEX public.bookings_pkey_old_40ac6b RENAME TO bookings_pkey")
    op.execute("ALTER INDEX public.bookings_excl_old_bc0384 RENAME TO bookings_excl")
    op.execute("ALTER TABLE public.bookings_old_5cc6c0 RENAME TO bookings")
    op.execute("""
CREATE OR REPLACE FUNCTION public.bookings_follow_new_5cc6c0()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.bookings_new_5cc6c0 AS n
        WHERE NOT EXISTS (SELECT FROM public.bookings AS o WHERE n.id = o.id);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.bookings_new_5cc6c0 (id, room, during)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.room, CASE WHEN OLD.during IS NULL THEN NULL WHEN isempty(OLD.during) THEN 'empty'::tstzrange ELSE tstzrange(lower(OLD.during) AT TIME ZONE 'UTC', upper(OLD.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(OLD.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(OLD.during) THEN ']' ELSE ')' END) END)
        ON CONFLICT (id) DO NOTHING;
    END IF;
    DELETE FROM public.bookings_new_5cc6c0 AS n
    WHERE n.id IN (OLD.id, NEW.id)
        AND NOT EXISTS (SELECT FROM public.bookings AS o WHERE n.id = o.id);
    INSERT INTO public.bookings_new_5cc6c0 (id, room, during)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.room, CASE WHEN o.during IS NULL THEN NULL WHEN isempty(o.during) THEN 'empty'::tstzrange ELSE tstzrange(lower(o.during) AT TIME ZONE 'UTC', upper(o.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(o.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(o.during) THEN ']' ELSE ')' END) END
    FROM public.bookings AS o
    WHERE o.id IN (OLD.id, NEW.id)
    ON CONFLICT (id) DO UPDATE SET room = EXCLUDED.room, during = EXCLUDED.during;
    RETURN NULL;
END
$follow$
""")
    op.execute("""
        CREATE OR REPLACE TRIGGER bookings_follow_new_5cc6c0 AFTER INSERT OR UPDATE OR
            DELETE ON public.bookings FOR EACH ROW EXECUTE FUNCTION
            public.bookings_follow_new_5cc6c0()
        """)
    op.execute(
        "ALTER TABLE public.bookings ENABLE ALWAYS TRIGGER bookings_follow_new_5cc6c0"
    )
    op.execute("""
        CREATE OR REPLACE TRIGGER bookings_follow_new_5cc6c0_truncate AFTER TRUNCATE
            ON public.bookings FOR EACH STATEMENT EXECUTE FUNCTION
            public.bookings_follow_new_5cc6c0()
        """)


# file: 2026_01_15_change_06_leave_the_old_bookings.py
"""change: leave the old bookings

Locks: ACCESS EXCLUSIVE on public.bookings, catalog change only

Revision ID: 98d204e535ed
Revises: dae2b9032624
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "98d204e535ed"
down_revision: Union[str, Sequence[str], None] = "dae2b9032624"
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
        "DROP TRIGGER IF EXISTS bookings_follow_old_5cc6c0_truncate ON public.bookings"
    )
    op.execute("DROP TRIGGER IF EXISTS bookings_follow_old_5cc6c0 ON public.bookings")
    op.execute("DROP FUNCTION IF EXISTS public.bookings_follow_old_5cc6c0()")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
CREATE OR REPLACE FUNCTION public.bookings_follow_old_5cc6c0()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.bookings_old_5cc6c0 AS n
        WHERE NOT EXISTS (SELECT FROM public.bookings AS o WHERE n.id = o.id);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.bookings_old_5cc6c0 (id, room, during)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.room, CASE WHEN OLD.during IS NULL THEN NULL WHEN isempty(OLD.during) THEN 'empty'::tsrange ELSE tsrange(lower(OLD.during) AT TIME ZONE 'UTC', upper(OLD.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(OLD.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(OLD.during) THEN ']' ELSE ')' END) END)
        ON CONFLICT (id) DO NOTHING;
    END IF;
    DELETE FROM public.bookings_old_5cc6c0 AS n
    WHERE n.id IN (OLD.id, NEW.id)
        AND NOT EXISTS (SELECT FROM public.bookings AS o WHERE n.id = o.id);
    INSERT INTO public.bookings_old_5cc6c0 (id, room, during)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.room, CASE WHEN o.during IS NULL THEN NULL WHEN isempty(o.during) THEN 'empty'::tsrange ELSE tsrange(lower(o.during) AT TIME ZONE 'UTC', upper(o.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(o.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(o.during) THEN ']' ELSE ')' END) END
    FROM public.bookings AS o
    WHERE o.id IN (OLD.id, NEW.id)
    ON CONFLICT (id) DO UPDATE SET room = EXCLUDED.room, during = EXCLUDED.during;
    RETURN NULL;
END
$follow$
""")
        op.execute("""
            CREATE OR REPLACE TRIGGER bookings_follow_old_5cc6c0 AFTER INSERT OR UPDATE
                OR DELETE ON public.bookings FOR EACH ROW EXECUTE FUNCTION
                public.bookings_follow_old_5cc6c0()
            """)
        op.execute("""
            ALTER TABLE public.bookings ENABLE ALWAYS TRIGGER bookings_follow_old_5cc6c0
            """)
        op.execute("""
            CREATE OR REPLACE TRIGGER bookings_follow_old_5cc6c0_truncate AFTER TRUNCATE
                ON public.bookings FOR EACH STATEMENT EXECUTE FUNCTION
                public.bookings_follow_old_5cc6c0()
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute("""
DO $copy$
DECLARE
    low_1 public.bookings.id%TYPE;
    high_1 public.bookings.id%TYPE;
    copied bigint := 0;
    batch bigint;
BEGIN
    SELECT o.id INTO low_1 FROM public.bookings AS o ORDER BY o.id LIMIT 1;
    WHILE FOUND LOOP
        SELECT o.id INTO high_1 FROM (
            SELECT o.id FROM public.bookings AS o
            WHERE o.id >= low_1 ORDER BY o.id LIMIT 2000
        ) AS o ORDER BY o.id DESC LIMIT 1;
        batch := -1;
        WHILE batch < 0 LOOP
            BEGIN
                -- Gives up before anybody could wait for this while this waits for them.
                PERFORM set_config('lock_timeout', '200ms', true);
                INSERT INTO public.bookings_old_5cc6c0 (id, room, during)
                OVERRIDING SYSTEM VALUE SELECT o.id, o.room, CASE WHEN o.during IS NULL THEN NULL WHEN isempty(o.during) THEN 'empty'::tsrange ELSE tsrange(lower(o.during) AT TIME ZONE 'UTC', upper(o.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(o.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(o.during) THEN ']' ELSE ')' END) END
                FROM public.bookings AS o
                WHERE o.id BETWEEN low_1 AND high_1
                FOR SHARE ON CONFLICT (id) DO NOTHING;
                GET DIAGNOSTICS batch = ROW_COUNT;
            EXCEPTION WHEN lock_not_available OR serialization_failure THEN
                PERFORM pg_sleep(0.1);
            END;
            COMMIT;
        END LOOP;
        copied := copied + batch;
        IF copied / 500000 > (copied - batch) / 500000 THEN
            RAISE NOTICE '% rows of public.bookings are copied', copied;
        END IF;
        SELECT o.id INTO low_1 FROM public.bookings AS o
        WHERE o.id > high_1
        ORDER BY o.id LIMIT 1;
    END LOOP;
END
$copy$
""")
        op.execute("ANALYZE public.bookings_old_5cc6c0")
        op.execute("""
            DO $prove$
            BEGIN
                IF EXISTS (
                    SELECT FROM public.bookings AS o
                    FULL JOIN public.bookings_old_5cc6c0 AS n ON n.id = o.id
                    WHERE o.id IS NULL OR n.id IS NULL
                        OR NOT (n.room IS NOT DISTINCT FROM o.room
                            AND n.during IS NOT DISTINCT FROM CASE WHEN o.during IS NULL THEN NULL WHEN isempty(o.during) THEN 'empty'::tsrange ELSE tsrange(lower(o.during) AT TIME ZONE 'UTC', upper(o.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(o.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(o.during) THEN ']' ELSE ')' END) END)
                ) THEN
                    RAISE EXCEPTION 'rows of public.bookings and public.bookings_old_5cc6c0 differ';
                END IF;
            END
            $prove$
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_07_drop_table_bookings_old_5cc6c0.py
"""change: drop table bookings_old_5cc6c0

Locks: ACCESS EXCLUSIVE on public.bookings_old_5cc6c0, catalog change only

Revision ID: 23f2dda42181
Revises: 98d204e535ed
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "23f2dda42181"
down_revision: Union[str, Sequence[str], None] = "98d204e535ed"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_table("bookings_old_5cc6c0")
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
        CREATE TABLE public.bookings_old_5cc6c0 (
            id integer CONSTRAINT bookings_id_not_null NOT NULL,
            room integer CONSTRAINT bookings_room_not_null NOT NULL,
            during tsrange CONSTRAINT bookings_during_not_null NOT NULL,
            CONSTRAINT bookings_excl_old_bc0384 EXCLUDE USING gist (during WITH &&),
            CONSTRAINT bookings_pkey_old_40ac6b PRIMARY KEY (id)
        )
        """)
