# file: 2026_01_15_change_01_create_table_people_new_c90226.py
"""change: create table people_new_c90226

Revision ID: 23ae56c23fb5
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "23ae56c23fb5"
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
        CREATE TABLE public.people_new_c90226 (
            id integer CONSTRAINT people_id_not_null NOT NULL,
            mail public.address,
            CONSTRAINT people_pkey_new_3962ec PRIMARY KEY (id)
        )
        """)
    op.create_index(op.f("people_mail_new_d1b2a2"), "people_new_c90226", ["mail"])


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_index(op.f("people_mail_new_d1b2a2"), table_name="people_new_c90226")
    op.drop_table("people_new_c90226")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_follow_people.py
"""change: follow people

Locks: SHARE ROW EXCLUSIVE on public.people, catalog change only

Revision ID: 6c6d340d186b
Revises: 23ae56c23fb5
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6c6d340d186b"
down_revision: Union[str, Sequence[str], None] = "23ae56c23fb5"
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
CREATE OR REPLACE FUNCTION public.people_follow_new_c90226()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.people_new_c90226 AS n
        WHERE NOT EXISTS (SELECT FROM public.people AS o WHERE n.id = o.id);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.people_new_c90226 (id, mail)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.mail)
        ON CONFLICT (id) DO NOTHING;
    END IF;
    DELETE FROM public.people_new_c90226 AS n
    WHERE n.id IN (OLD.id, NEW.id)
        AND NOT EXISTS (SELECT FROM public.people AS o WHERE n.id = o.id);
    INSERT INTO public.people_new_c90226 (id, mail)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.mail
    FROM public.people AS o
    WHERE o.id IN (OLD.id, NEW.id)
    ON CONFLICT (id) DO UPDATE SET mail = EXCLUDED.mail;
    RETURN NULL;
END
$follow$
""")
    op.execute("""
        CREATE OR REPLACE TRIGGER people_follow_new_c90226 AFTER INSERT OR UPDATE OR
            DELETE ON public.people FOR EACH ROW EXECUTE FUNCTION
            public.people_follow_new_c90226()
        """)
    op.execute(
        "ALTER TABLE public.people ENABLE ALWAYS TRIGGER people_follow_new_c90226"
    )
    op.execute("""
        CREATE OR REPLACE TRIGGER people_follow_new_c90226_truncate AFTER TRUNCATE
            ON public.people FOR EACH STATEMENT EXECUTE FUNCTION
            public.people_follow_new_c90226()
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "DROP TRIGGER IF EXISTS people_follow_new_c90226_truncate ON public.people"
    )
    op.execute("DROP TRIGGER IF EXISTS people_follow_new_c90226 ON public.people")
    op.execute("DROP FUNCTION IF EXISTS public.people_follow_new_c90226()")


# file: 2026_01_15_change_03_copy_rows_of_people.py
"""change: copy rows of people

Revision ID: 13550fdfed99
Revises: 6c6d340d186b
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "13550fdfed99"
down_revision: Union[str, Sequence[str], None] = "6c6d340d186b"
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
    low_1 public.people.id%TYPE;
    high_1 public.people.id%TYPE;
    copied bigint := 0;
    batch bigint;
BEGIN
    SELECT o.id INTO low_1 FROM public.people AS o ORDER BY o.id LIMIT 1;
    WHILE FOUND LOOP
        SELECT o.id INTO high_1 FROM (
            SELECT o.id FROM public.people AS o
            WHERE o.id >= low_1 ORDER BY o.id LIMIT 2000
        ) AS o ORDER BY o.id DESC LIMIT 1;
        batch := -1;
        WHILE batch < 0 LOOP
            BEGIN
                -- Gives up before anybody could wait for this while this waits for them.
                PERFORM set_config('lock_timeout', '200ms', true);
                INSERT INTO public.people_new_c90226 (id, mail)
                OVERRIDING SYSTEM VALUE SELECT o.id, o.mail
                FROM public.people AS o
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
            RAISE NOTICE '% rows of public.people are copied', copied;
        END IF;
        SELECT o.id INTO low_1 FROM public.people AS o
        WHERE o.id > high_1
        ORDER BY o.id LIMIT 1;
    END LOOP;
END
$copy$
""")
        op.execute("ANALYZE public.people_new_c90226")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_04_compare_rows_of_people.py
"""change: compare rows of people

Revision ID: a874b3f433a4
Revises: 13550fdfed99
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a874b3f433a4"
down_revision: Union[str, Sequence[str], None] = "13550fdfed99"
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
                SELECT FROM public.people AS o
                FULL JOIN public.people_new_c90226 AS n ON n.id = o.id
                WHERE o.id IS NULL OR n.id IS NULL
                    OR NOT (n.mail IS NOT DISTINCT FROM o.mail::public.address)
            ) THEN
                RAISE EXCEPTION 'rows of public.people and public.people_new_c90226 differ';
            END IF;
        END
        $prove$
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_05_swap_people.py
"""change: swap people

Locks: ACCESS EXCLUSIVE on public.people, catalog change only

Revision ID: 3e911ef07066
Revises: a874b3f433a4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3e911ef07066"
down_revision: Union[str, Sequence[str], None] = "a874b3f433a4"
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
        "DROP TRIGGER IF EXISTS people_follow_new_c90226_truncate ON public.people"
    )
    op.execute("DROP TRIGGER IF EXISTS people_follow_new_c90226 ON public.people")
    op.execute("DROP FUNCTION IF EXISTS public.people_follow_new_c90226()")
    op.execute("ALTER TABLE public.people RENAME TO people_old_c90226")
    op.execute("ALTER INDEX public.people_mail RENAME TO people_mail_old_d1b2a2")
    op.execute("ALTER INDEX public.people_pkey RENAME TO people_pkey_old_3962ec")
    op.execute("ALTER INDEX public.people_pkey_new_3962ec RENAME TO people_pkey")
    op.execute("ALTER INDEX public.people_mail_new_d1b2a2 RENAME TO people_mail")
    op.execute("ALTER TABLE public.people_new_c90226 RENAME TO people")
    op.execute("""
CREATE OR REPLACE FUNCTION public.people_follow_old_c90226()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.people_old_c90226 AS n
        WHERE NOT EXISTS (SELECT FROM public.people AS o WHERE n.id = o.id);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.people_old_c90226 (id, mail)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.mail)
        ON CONFLICT (id) DO NOTHING;
    END IF;
    DELETE FROM public.people_old_c90226 AS n
    WHERE n.id IN (OLD.id, NEW.id)
        AND NOT EXISTS (SELECT FROM public.people AS o WHERE n.id = o.id);
    INSERT INTO public.people_old_c90226 (id, mail)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.mail
    FROM public.people AS o
    WHERE o.id IN (OLD.id, NEW.id)
    ON CONFLICT (id) DO UPDATE SET mail = EXCLUDED.mail;
    RETURN NULL;
END
$follow$
""")
    op.execute("""
        CREATE OR REPLACE TRIGGER people_follow_old_c90226 AFTER INSERT OR UPDATE OR
            DELETE ON public.people FOR EACH ROW EXECUTE FUNCTION
            public.people_follow_old_c90226()
        """)
    op.execute(
        "ALTER TABLE public.people ENABLE ALWAYS TRIGGER people_follow_old_c90226"
    )
    op.execute("""
        CREATE OR REPLACE TRIGGER people_follow_old_c90226_truncate AFTER TRUNCATE
            ON public.people FOR EACH STATEMENT EXECUTE FUNCTION
            public.people_follow_old_c90226()
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "DROP TRIGGER IF EXISTS people_follow_old_c90226_truncate ON public.people"
    )
    op.execute("DROP TRIGGER IF EXISTS people_follow_old_c90226 ON public.people")
    op.execute("DROP FUNCTION IF EXISTS public.people_follow_old_c90226()")
    op.execute("ALTER TABLE public.people RENAME TO people_new_c90226")
    op.execute("ALTER INDEX public.people_mail RENAME TO people_mail_new_d1b2a2")
    op.execute("ALTER INDEX public.people_pkey RENAME TO people_pkey_new_3962ec")
    op.execute("ALTER INDEX public.people_pkey_old_3962ec RENAME TO people_pkey")
    op.execute("ALTER INDEX public.people_mail_old_d1b2a2 RENAME TO people_mail")
    op.execute("ALTER TABLE public.people_old_c90226 RENAME TO people")
    op.execute("""
CREATE OR REPLACE FUNCTION public.people_follow_new_c90226()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.people_new_c90226 AS n
        WHERE NOT EXISTS (SELECT FROM public.people AS o WHERE n.id = o.id);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.people_new_c90226 (id, mail)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.mail)
        ON CONFLICT (id) DO NOTHING;
    END IF;
    DELETE FROM public.people_new_c90226 AS n
    WHERE n.id IN (OLD.id, NEW.id)
        AND NOT EXISTS (SELECT FROM public.people AS o WHERE n.id = o.id);
    INSERT INTO public.people_new_c90226 (id, mail)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.mail
    FROM public.people AS o
    WHERE o.id IN (OLD.id, NEW.id)
    ON CONFLICT (id) DO UPDATE SET mail = EXCLUDED.mail;
    RETURN NULL;
END
$follow$
""")
    op.execute("""
        CREATE OR REPLACE TRIGGER people_follow_new_c90226 AFTER INSERT OR UPDATE OR
            DELETE ON public.people FOR EACH ROW EXECUTE FUNCTION
            public.people_follow_new_c90226()
        """)
    op.execute(
        "ALTER TABLE public.people ENABLE ALWAYS TRIGGER people_follow_new_c90226"
    )
    op.execute("""
        CREATE OR REPLACE TRIGGER people_follow_new_c90226_truncate AFTER TRUNCATE
            ON public.people FOR EACH STATEMENT EXECUTE FUNCTION
            public.people_follow_new_c90226()
        """)


# file: 2026_01_15_change_06_leave_the_old_people.py
"""change: leave the old people

Locks: ACCESS EXCLUSIVE on public.people, catalog change only

Revision ID: 2978fdf09ad3
Revises: 3e911ef07066
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "2978fdf09ad3"
down_revision: Union[str, Sequence[str], None] = "3e911ef07066"
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
        "DROP TRIGGER IF EXISTS people_follow_old_c90226_truncate ON public.people"
    )
    op.execute("DROP TRIGGER IF EXISTS people_follow_old_c90226 ON public.people")
    op.execute("DROP FUNCTION IF EXISTS public.people_follow_old_c90226()")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
CREATE OR REPLACE FUNCTION public.people_follow_old_c90226()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.people_old_c90226 AS n
        WHERE NOT EXISTS (SELECT FROM public.people AS o WHERE n.id = o.id);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.people_old_c90226 (id, mail)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.mail)
        ON CONFLICT (id) DO NOTHING;
    END IF;
    DELETE FROM public.people_old_c90226 AS n
    WHERE n.id IN (OLD.id, NEW.id)
        AND NOT EXISTS (SELECT FROM public.people AS o WHERE n.id = o.id);
    INSERT INTO public.people_old_c90226 (id, mail)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.mail
    FROM public.people AS o
    WHERE o.id IN (OLD.id, NEW.id)
    ON CONFLICT (id) DO UPDATE SET mail = EXCLUDED.mail;
    RETURN NULL;
END
$follow$
""")
        op.execute("""
            CREATE OR REPLACE TRIGGER people_follow_old_c90226 AFTER INSERT OR UPDATE OR
                DELETE ON public.people FOR EACH ROW EXECUTE FUNCTION
                public.people_follow_old_c90226()
            """)
        op.execute(
            "ALTER TABLE public.people ENABLE ALWAYS TRIGGER people_follow_old_c90226"
        )
        op.execute("""
            CREATE OR REPLACE TRIGGER people_follow_old_c90226_truncate AFTER TRUNCATE
                ON public.people FOR EACH STATEMENT EXECUTE FUNCTION
                public.people_follow_old_c90226()
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute("""
DO $copy$
DECLARE
    low_1 public.people.id%TYPE;
    high_1 public.people.id%TYPE;
    copied bigint := 0;
    batch bigint;
BEGIN
    SELECT o.id INTO low_1 FROM public.people AS o ORDER BY o.id LIMIT 1;
    WHILE FOUND LOOP
        SELECT o.id INTO high_1 FROM (
            SELECT o.id FROM public.people AS o
            WHERE o.id >= low_1 ORDER BY o.id LIMIT 2000
        ) AS o ORDER BY o.id DESC LIMIT 1;
        batch := -1;
        WHILE batch < 0 LOOP
            BEGIN
                -- Gives up before anybody could wait for this while this waits for them.
                PERFORM set_config('lock_timeout', '200ms', true);
                INSERT INTO public.people_old_c90226 (id, mail)
                OVERRIDING SYSTEM VALUE SELECT o.id, o.mail
                FROM public.people AS o
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
            RAISE NOTICE '% rows of public.people are copied', copied;
        END IF;
        SELECT o.id INTO low_1 FROM public.people AS o
        WHERE o.id > high_1
        ORDER BY o.id LIMIT 1;
    END LOOP;
END
$copy$
""")
        op.execute("ANALYZE public.people_old_c90226")
        op.execute("""
            DO $prove$
            BEGIN
                IF EXISTS (
                    SELECT FROM public.people AS o
                    FULL JOIN public.people_old_c90226 AS n ON n.id = o.id
                    WHERE o.id IS NULL OR n.id IS NULL
                        OR NOT (n.mail IS NOT DISTINCT FROM o.mail::text)
                ) THEN
                    RAISE EXCEPTION 'rows of public.people and public.people_old_c90226 differ';
                END IF;
            END
            $prove$
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_07_drop_table_people_old_c90226.py
"""change: drop table people_old_c90226

Locks: ACCESS EXCLUSIVE on public.people_old_c90226, catalog change only

Revision ID: facf9eede048
Revises: 2978fdf09ad3
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "facf9eede048"
down_revision: Union[str, Sequence[str], None] = "2978fdf09ad3"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_table("people_old_c90226")
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
        CREATE TABLE public.people_old_c90226 (
            id integer CONSTRAINT people_id_not_null NOT NULL,
            mail text,
            CONSTRAINT people_pkey_old_3962ec PRIMARY KEY (id)
        )
        """)
    op.create_index(op.f("people_mail_old_d1b2a2"), "people_old_c90226", ["mail"])
