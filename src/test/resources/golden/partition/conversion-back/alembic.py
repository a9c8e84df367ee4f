# file: 2026_01_15_change_01_create_table_events_new_862417.py
"""change: create table events_new_862417

Locks: SHARE ROW EXCLUSIVE on public.users, catalog change only

Revision ID: 36a23df990ef
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "36a23df990ef"
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
            id bigint DEFAULT nextval('public.events_id_seq'::regclass) CONSTRAINT
                events_id_not_null NOT NULL,
            at date CONSTRAINT events_at_not_null NOT NULL,
            user_id bigint,
            cause bigint,
            cause_at date,
            note text,
            CONSTRAINT events_note_check CHECK ((note <> ''::text)),
            CONSTRAINT events_pkey_new_3305ba PRIMARY KEY (id, at)
        )
        """)
    op.execute("ALTER TABLE public.events_new_862417 ENABLE ROW LEVEL SECURITY")
    op.create_index(
        op.f("events_user_id_idx_new_dde015"), "events_new_862417", ["user_id"]
    )
    op.execute("""
        CREATE POLICY mine ON public.events_new_862417 AS PERMISSIVE FOR ALL TO PUBLIC
            USING ((user_id = 1))
        """)
    op.execute("COMMENT ON TABLE public.events_new_862417 IS 'what happened'")
    op.execute("COMMENT ON COLUMN public.events_new_862417.note IS 'in words'")
    op.create_foreign_key(
        op.f("events_user_id_fkey"),
        "events_new_862417",
        "users",
        ["user_id"],
        ["id"],
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(
        op.f("events_user_id_fkey"), "events_new_862417", type_="foreignkey"
    )
    op.execute("DROP POLICY mine ON public.events_new_862417")
    op.drop_index(op.f("events_user_id_idx_new_dde015"), table_name="events_new_862417")
    op.drop_table("events_new_862417")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_events_user_id_fkey.py
"""change: validate events_user_id_fkey

Revision ID: 8097f4395857
Revises: 36a23df990ef
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "8097f4395857"
down_revision: Union[str, Sequence[str], None] = "36a23df990ef"
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
        "ALTER TABLE public.events_new_862417 VALIDATE CONSTRAINT events_user_id_fkey"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_03_follow_events.py
"""change: follow events

Locks: SHARE ROW EXCLUSIVE on public.events, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.events_2024, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.events_rest, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.events_rest_0, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.events_rest_1, catalog change only

Revision ID: a3d4b0a326fb
Revises: 8097f4395857
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a3d4b0a326fb"
down_revision: Union[str, Sequence[str], None] = "8097f4395857"
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
        INSERT INTO public.events_new_862417 (id, at, user_id, cause, cause_at, note)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.at, OLD.user_id, OLD.cause, OLD.cause_at, OLD.note)
        ON CONFLICT (id, at) DO NOTHING;
    END IF;
    DELETE FROM public.events_new_862417 AS n
    WHERE (n.id, n.at) IN ((OLD.id, OLD.at), (NEW.id, NEW.at))
        AND NOT EXISTS (SELECT FROM public.events AS o WHERE n.id = o.id AND n.at = o.at);
    INSERT INTO public.events_new_862417 (id, at, user_id, cause, cause_at, note)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.at, o.user_id, o.cause, o.cause_at, o.note
    FROM public.events AS o
    WHERE (o.id, o.at) IN ((OLD.id, OLD.at), (NEW.id, NEW.at))
    ON CONFLICT (id, at) DO UPDATE SET user_id = EXCLUDED.user_id, cause = EXCLUDED.cause, cause_at = EXCLUDED.cause_at, note = EXCLUDED.note;
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
    op.execute("""
        CREATE OR REPLACE TRIGGER events_follow_new_862417_truncate AFTER TRUNCATE
            ON public.events_2024 FOR EACH STATEMENT EXECUTE FUNCTION
            public.events_follow_new_862417()
        """)
    op.execute("""
        CREATE OR REPLACE TRIGGER events_follow_new_862417_truncate AFTER TRUNCATE
            ON public.events_rest FOR EACH STATEMENT EXECUTE FUNCTION
            public.events_follow_new_862417()
        """)
    op.execute("""
        CREATE OR REPLACE TRIGGER events_follow_new_862417_truncate AFTER TRUNCATE
            ON public.events_rest_0 FOR EACH STATEMENT EXECUTE FUNCTION
            public.events_follow_new_862417()
        """)
    op.execute("""
        CREATE OR REPLACE TRIGGER events_follow_new_862417_truncate AFTER TRUNCATE
            ON public.events_rest_1 FOR EACH STATEMENT EXECUTE FUNCTION
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
    op.execute(
        "DROP TRIGGER IF EXISTS events_follow_new_862417_truncate ON public.events_2024"
    )
    op.execute(
        "DROP TRIGGER IF EXISTS events_follow_new_862417_truncate ON public.events_rest"
    )
    op.execute("""
        DROP TRIGGER IF EXISTS events_follow_new_862417_truncate ON public.events_rest_0
        """)
    op.execute("""
        DROP TRIGGER IF EXISTS events_follow_new_862417_truncate ON public.events_rest_1
        """)
    op.execute("DROP TRIGGER IF EXISTS events_follow_new_862417 ON public.events")
    op.execute("DROP FUNCTION IF EXISTS public.events_follow_new_862417()")


# file: 2026_01_15_change_04_copy_rows_of_events.py
"""change: copy rows of events

Revision ID: 13754d57a6c4
Revises: a3d4b0a326fb
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "13754d57a6c4"
down_revision: Union[str, Sequence[str], None] = "a3d4b0a326fb"
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
                INSERT INTO public.events_new_862417 (id, at, user_id, cause, cause_at, note)
                OVERRIDING SYSTEM VALUE SELECT o.id, o.at, o.user_id, o.cause, o.cause_at, o.note
                FROM public.events AS o
                WHERE (o.id, o.at) BETWEEN (low_1, low_2) AND (high_1, high_2)
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
        SELECT o.id, o.at INTO low_1, low_2 FROM public.events AS o
        WHERE (o.id, o.at) > (high_1, high_2)
        ORDER BY o.id, o.at LIMIT 1;
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


# file: 2026_01_15_change_05_add_events_cause_fkey.py
"""change: add events_cause_fkey

Locks: SHARE ROW EXCLUSIVE on public.events_new_862417, catalog change only

Revision ID: edba07a7c6e6
Revises: 13754d57a6c4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "edba07a7c6e6"
down_revision: Union[str, Sequence[str], None] = "13754d57a6c4"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.create_foreign_key(
        op.f("events_cause_fkey"),
        "events_new_862417",
        "events_new_862417",
        ["cause", "cause_at"],
        ["id", "at"],
        deferrable=True,
        initially="DEFERRED",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(
        op.f("events_cause_fkey"), "events_new_862417", type_="foreignkey"
    )


# file: 2026_01_15_change_06_validate_events_cause_fkey.py
"""change: validate events_cause_fkey

Locks: SHARE UPDATE EXCLUSIVE on public.events_new_862417, reads every row

Revision ID: 2180e55cc6f2
Revises: edba07a7c6e6
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "2180e55cc6f2"
down_revision: Union[str, Sequence[str], None] = "edba07a7c6e6"
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
        "ALTER TABLE public.events_new_862417 VALIDATE CONSTRAINT events_cause_fkey"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_07_compare_rows_of_events.py
"""change: compare rows of events

Revision ID: 7589faa25709
Revises: 2180e55cc6f2
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7589faa25709"
down_revision: Union[str, Sequence[str], None] = "2180e55cc6f2"
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
                    OR NOT (n.user_id IS NOT DISTINCT FROM o.user_id
                        AND n.cause IS NOT DISTINCT FROM o.cause
                        AND n.cause_at IS NOT DISTINCT FROM o.cause_at
                        AND n.note IS NOT DISTINCT FROM o.note)
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


# file: 2026_01_15_change_08_swap_events.py
"""change: swap events

Locks: ACCESS EXCLUSIVE on public.events, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_rest, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_rest_0, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_rest_1, catalog change only
Locks: ACCESS EXCLUSIVE on public.marks, catalog change only
Locks: ACCESS EXCLUSIVE on public.notes, catalog change only

Revision ID: 2a043b9af05f
Revises: 7589faa25709
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "2a043b9af05f"
down_revision: Union[str, Sequence[str], None] = "7589faa25709"
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
        "LOCK TABLE public.events, public.marks, public.notes IN ACCESS EXCLUSIVE MODE"
    )
    op.execute(
        "DROP TRIGGER IF EXISTS events_follow_new_862417_truncate ON public.events"
    )
    op.execute(
        "DROP TRIGGER IF EXISTS events_follow_new_862417_truncate ON public.events_2024"
    )
    op.execute(
        "DROP TRIGGER IF EXISTS events_follow_new_862417_truncate ON public.events_rest"
    )
    op.execute("""
        DROP TRIGGER IF EXISTS events_follow_new_862417_truncate ON public.events_rest_0
        """)
    op.execute("""
        DROP TRIGGER IF EXISTS events_follow_new_862417_truncate ON public.events_rest_1
        """)
    op.execute("DROP TRIGGER IF EXISTS events_follow_new_862417 ON public.events")
    op.execute("DROP FUNCTION IF EXISTS public.events_follow_new_862417()")
    op.execute("ALTER TABLE public.events RENAME TO events_old_862417")
    op.execute("ALTER INDEX public.events_pkey RENAME TO events_pkey_old_3305ba")
    op.execute(
        "ALTER INDEX public.events_user_id_idx RENAME TO events_user_id_idx_old_dde015"
    )
    op.execute(
        "ALTER INDEX public.events_user_id_idx_new_dde015 RENAME TO events_user_id_idx"
    )
    op.execute("ALTER INDEX public.events_pkey_new_3305ba RENAME TO events_pkey")
    op.execute("ALTER TABLE public.events_new_862417 RENAME TO events")
    op.execute(
        "ALTER TABLE public.events ALTER CONSTRAINT events_cause_fkey NOT DEFERRABLE"
    )
    op.execute("""
        ALTER TABLE public.events_old_862417 ALTER CONSTRAINT events_cause_fkey
            DEFERRABLE INITIALLY DEFERRED
        """)
    op.execute("GRANT SELECT ON TABLE public.events TO PUBLIC")
    op.execute("ALTER SEQUENCE public.events_id_seq OWNED BY public.events.id")
    op.execute("""
        CREATE OR REPLACE VIEW public.recent (id, at) AS
         SELECT id,
            at
           FROM public.events
          WHERE (at > '2020-01-01'::date)
        """)
    op.drop_constraint(op.f("marks_event_at_fkey"), "marks", type_="foreignkey")
    op.create_foreign_key(
        op.f("marks_event_at_fkey"),
        "marks",
        "events",
        ["event", "at"],
        ["id", "at"],
        postgresql_not_valid=True,
    )
    op.execute("""
        CREATE TRIGGER events_stamp BEFORE INSERT
            ON public.events FOR EACH ROW EXECUTE FUNCTION public.stamp()
        """)
    op.execute("DROP POLICY mine ON public.events_old_862417")
    op.drop_constraint(op.f("notes_event_at_fkey"), "notes", type_="foreignkey")
    op.create_foreign_key(
        op.f("notes_event_at_fkey"),
        "notes",
        "events",
        ["event", "at"],
        ["id", "at"],
        ondelete="CASCADE",
        postgresql_not_valid=True,
    )
    op.execute("DROP TRIGGER events_stamp ON public.events_old_862417")
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
        INSERT INTO public.events_old_862417 (id, at, user_id, cause, cause_at, note)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.at, OLD.user_id, OLD.cause, OLD.cause_at, OLD.note)
        ON CONFLICT (id, at) DO NOTHING;
    END IF;
    DELETE FROM public.events_old_862417 AS n
    WHERE (n.id, n.at) IN ((OLD.id, OLD.at), (NEW.id, NEW.at))
        AND NOT EXISTS (SELECT FROM public.events AS o WHERE n.id = o.id AND n.at = o.at);
    INSERT INTO public.events_old_862417 (id, at, user_id, cause, cause_at, note)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.at, o.user_id, o.cause, o.cause_at, o.note
    FROM public.events AS o
    WHERE (o.id, o.at) IN ((OLD.id, OLD.at), (NEW.id, NEW.at))
    ON CONFLICT (id, at) DO UPDATE SET user_id = EXCLUDED.user_id, cause = EXCLUDED.cause, cause_at = EXCLUDED.cause_at, note = EXCLUDED.note;
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


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE public.notes DROP CONSTRAINT IF EXISTS
                notes_event_at_fkey_spare_86dea0
            """)
        op.create_foreign_key(
            op.f("notes_event_at_fkey_spare_86dea0"),
            "notes",
            "events_old_862417",
            ["event", "at"],
            ["id", "at"],
            ondelete="CASCADE",
            postgresql_not_valid=True,
        )
        op.execute("SET lock_timeout = '0'")
        op.execute("""
            ALTER TABLE public.notes VALIDATE CONSTRAINT
                notes_event_at_fkey_spare_86dea0
            """)
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE public.marks DROP CONSTRAINT IF EXISTS
                marks_event_at_fkey_spare_e97398
            """)
        op.create_foreign_key(
            op.f("marks_event_at_fkey_spare_e97398"),
            "marks",
            "events_old_862417",
            ["event", "at"],
            ["id", "at"],
            postgresql_not_valid=True,
        )
        op.execute("SET lock_timeout = '0'")
        op.execute("""
            ALTER TABLE public.marks VALIDATE CONSTRAINT
                marks_event_at_fkey_spare_e97398
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "LOCK TABLE public.events, public.marks, public.notes IN ACCESS EXCLUSIVE MODE"
    )
    op.execute(
        "DROP TRIGGER IF EXISTS events_follow_old_862417_truncate ON public.events"
    )
    op.execute("DROP TRIGGER IF EXISTS events_follow_old_862417 ON public.events")
    op.execute("DROP FUNCTION IF EXISTS public.events_follow_old_862417()")
    op.execute("""
        CREATE TRIGGER events_stamp BEFORE INSERT
            ON public.events_old_862417 FOR EACH ROW EXECUTE FUNCTION public.stamp()
        """)
    op.drop_constraint(op.f("notes_event_at_fkey"), "notes", type_="foreignkey")
    op.execute("""
        ALTER TABLE public.notes RENAME CONSTRAINT notes_event_at_fkey_spare_86dea0 TO
            notes_event_at_fkey
        """)
    op.execute("""
        CREATE POLICY mine ON public.events_old_862417 AS PERMISSIVE FOR ALL TO PUBLIC
            USING ((user_id = 1))
        """)
    op.execute("DROP TRIGGER events_stamp ON public.events")
    op.drop_constraint(op.f("marks_event_at_fkey"), "marks", type_="foreignkey")
    op.execute("""
        ALTER TABLE public.marks RENAME CONSTRAINT marks_event_at_fkey_spare_e97398 TO
            marks_event_at_fkey
        """)
    op.execute("""
        CREATE OR REPLACE VIEW public.recent (id, at) AS
         SELECT id,
            at
           FROM public.events_old_862417
          WHERE (at > '2020-01-01'::date)
        """)
    op.execute(
        "ALTER SEQUENCE public.events_id_seq OWNED BY public.events_old_862417.id"
    )
    op.execute("ALTER TABLE public.events RENAME TO events_new_862417")
    op.execute("ALTER INDEX public.events_pkey RENAME TO events_pkey_new_3305ba")
    op.execute(
        "ALTER INDEX public.events_user_id_idx RENAME TO events_user_id_idx_new_dde015"
    )
    op.execute(
        "ALTER INDEX public.events_user_id_idx_old_dde015 RENAME TO events_user_id_idx"
    )
    op.execute("ALTER INDEX public.events_pkey_old_3305ba RENAME TO events_pkey")
    op.execute("ALTER TABLE public.events_old_862417 RENAME TO events")
    op.execute(
        "ALTER TABLE public.events ALTER CONSTRAINT events_cause_fkey NOT DEFERRABLE"
    )
    op.execute("""
        ALTER TABLE public.events_new_862417 ALTER CONSTRAINT events_cause_fkey
            DEFERRABLE INITIALLY DEFERRED
        """)
    op.execute("GRANT SELECT ON TABLE public.events TO PUBLIC")
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
        INSERT INTO public.events_new_862417 (id, at, user_id, cause, cause_at, note)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.at, OLD.user_id, OLD.cause, OLD.cause_at, OLD.note)
        ON CONFLICT (id, at) DO NOTHING;
    END IF;
    DELETE FROM public.events_new_862417 AS n
    WHERE (n.id, n.at) IN ((OLD.id, OLD.at), (NEW.id, NEW.at))
        AND NOT EXISTS (SELECT FROM public.events AS o WHERE n.id = o.id AND n.at = o.at);
    INSERT INTO public.events_new_862417 (id, at, user_id, cause, cause_at, note)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.at, o.user_id, o.cause, o.cause_at, o.note
    FROM public.events AS o
    WHERE (o.id, o.at) IN ((OLD.id, OLD.at), (NEW.id, NEW.at))
    ON CONFLICT (id, at) DO UPDATE SET user_id = EXCLUDED.user_id, cause = EXCLUDED.cause, cause_at = EXCLUDED.cause_at, note = EXCLUDED.note;
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
    op.execute("""
        CREATE OR REPLACE TRIGGER events_follow_new_862417_truncate AFTER TRUNCATE
            ON public.events_2024 FOR EACH STATEMENT EXECUTE FUNCTION
            public.events_follow_new_862417()
        """)
    op.execute("""
        CREATE OR REPLACE TRIGGER events_follow_new_862417_truncate AFTER TRUNCATE
            ON public.events_rest FOR EACH STATEMENT EXECUTE FUNCTION
            public.events_follow_new_862417()
        """)
    op.execute("""
        CREATE OR REPLACE TRIGGER events_follow_new_862417_truncate AFTER TRUNCATE
            ON public.events_rest_0 FOR EACH STATEMENT EXECUTE FUNCTION
            public.events_follow_new_862417()
        """)
    op.execute("""
        CREATE OR REPLACE TRIGGER events_follow_new_862417_truncate AFTER TRUNCATE
            ON public.events_rest_1 FOR EACH STATEMENT EXECUTE FUNCTION
            public.events_follow_new_862417()
        """)


# file: 2026_01_15_change_09_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.marks, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.notes, reads every row

Revision ID: dd68c6b74ae6
Revises: 2a043b9af05f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "dd68c6b74ae6"
down_revision: Union[str, Sequence[str], None] = "2a043b9af05f"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.marks VALIDATE CONSTRAINT marks_event_at_fkey")
    op.execute("ALTER TABLE public.notes VALIDATE CONSTRAINT notes_event_at_fkey")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_10_build_daily_new_6f3130.py
"""change: build daily_new_6f3130

Revision ID: c9a48af8ac30
Revises: dd68c6b74ae6
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c9a48af8ac30"
down_revision: Union[str, Sequence[str], None] = "dd68c6b74ae6"
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
        CREATE MATERIALIZED VIEW public.daily_new_6f3130 (at, n) AS
         SELECT at,
            count(*) AS n
           FROM public.events
          GROUP BY at
          WITH DATA
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("DROP MATERIALIZED VIEW public.daily_new_6f3130")


# file: 2026_01_15_change_11_swap_daily.py
"""change: swap daily

Locks: ACCESS EXCLUSIVE on public.daily, catalog change only

Revision ID: adc3918182c7
Revises: c9a48af8ac30
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "adc3918182c7"
down_revision: Union[str, Sequence[str], None] = "c9a48af8ac30"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER MATERIALIZED VIEW public.daily RENAME TO daily_old_6f3130")
    op.execute("ALTER MATERIALIZED VIEW public.daily_new_6f3130 RENAME TO daily")
    op.execute("DROP MATERIALIZED VIEW public.daily_old_6f3130")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            CREATE MATERIALIZED VIEW IF NOT EXISTS public.daily_old_6f3130 (at, n) AS
             SELECT at,
                count(*) AS n
               FROM public.events_old_862417
              GROUP BY at
              WITH DATA
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER MATERIALIZED VIEW public.daily RENAME TO daily_new_6f3130")
    op.execute("ALTER MATERIALIZED VIEW public.daily_old_6f3130 RENAME TO daily")


# file: 2026_01_15_change_12_drop_events_cause_fkey.py
"""change: drop events_cause_fkey

Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_old_862417, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_rest, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_rest_0, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_rest_1, catalog change only

Revision ID: 7a711ddd4aaf
Revises: adc3918182c7
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7a711ddd4aaf"
down_revision: Union[str, Sequence[str], None] = "adc3918182c7"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(
        op.f("events_cause_fkey"), "events_old_862417", type_="foreignkey"
    )


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE public.events_old_862417 DROP CONSTRAINT IF EXISTS
                events_cause_fkey
            """)
        op.create_foreign_key(
            op.f("events_cause_fkey"),
            "events_old_862417",
            "events_old_862417",
            ["cause", "cause_at"],
            ["id", "at"],
            deferrable=True,
            initially="DEFERRED",
            postgresql_not_valid=True,
        )
        op.execute("SET lock_timeout = '0'")
        op.execute(
            "ALTER TABLE public.events_old_862417 VALIDATE CONSTRAINT events_cause_fkey"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_13_leave_the_old_events.py
"""change: leave the old events

Locks: ACCESS EXCLUSIVE on public.events, catalog change only

Revision ID: 7ce90aaf4661
Revises: 7a711ddd4aaf
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7ce90aaf4661"
down_revision: Union[str, Sequence[str], None] = "7a711ddd4aaf"
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
        INSERT INTO public.events_old_862417 (id, at, user_id, cause, cause_at, note)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.at, OLD.user_id, OLD.cause, OLD.cause_at, OLD.note)
        ON CONFLICT (id, at) DO NOTHING;
    END IF;
    DELETE FROM public.events_old_862417 AS n
    WHERE (n.id, n.at) IN ((OLD.id, OLD.at), (NEW.id, NEW.at))
        AND NOT EXISTS (SELECT FROM public.events AS o WHERE n.id = o.id AND n.at = o.at);
    INSERT INTO public.events_old_862417 (id, at, user_id, cause, cause_at, note)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.at, o.user_id, o.cause, o.cause_at, o.note
    FROM public.events AS o
    WHERE (o.id, o.at) IN ((OLD.id, OLD.at), (NEW.id, NEW.at))
    ON CONFLICT (id, at) DO UPDATE SET user_id = EXCLUDED.user_id, cause = EXCLUDED.cause, cause_at = EXCLUDED.cause_at, note = EXCLUDED.note;
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
                INSERT INTO public.events_old_862417 (id, at, user_id, cause, cause_at, note)
                OVERRIDING SYSTEM VALUE SELECT o.id, o.at, o.user_id, o.cause, o.cause_at, o.note
                FROM public.events AS o
                WHERE (o.id, o.at) BETWEEN (low_1, low_2) AND (high_1, high_2)
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
                        OR NOT (n.user_id IS NOT DISTINCT FROM o.user_id
                            AND n.cause IS NOT DISTINCT FROM o.cause
                            AND n.cause_at IS NOT DISTINCT FROM o.cause_at
                            AND n.note IS NOT DISTINCT FROM o.note)
                ) THEN
                    RAISE EXCEPTION 'rows of public.events and public.events_old_862417 differ';
                END IF;
            END
            $prove$
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_14_drop_table_events_old_862417.py
"""change: drop table events_old_862417

Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_old_862417, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_rest, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_rest_0, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_rest_1, catalog change only
Locks: ACCESS EXCLUSIVE on public.users, catalog change only

Revision ID: a05eceda393f
Revises: 7ce90aaf4661
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a05eceda393f"
down_revision: Union[str, Sequence[str], None] = "7ce90aaf4661"
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
        "LOCK TABLE public.users, public.events_old_862417 IN ACCESS EXCLUSIVE MODE"
    )
    op.drop_constraint(
        op.f("events_user_id_fkey"), "events_old_862417", type_="foreignkey"
    )
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
            id bigint DEFAULT nextval('public.events_id_seq'::regclass) CONSTRAINT
                events_id_not_null NOT NULL,
            at date CONSTRAINT events_at_not_null NOT NULL,
            user_id bigint,
            cause bigint,
            cause_at date,
            note text,
            CONSTRAINT events_note_check CHECK ((note <> ''::text)),
            CONSTRAINT events_pkey_old_3305ba PRIMARY KEY (id, at)
        )
        PARTITION BY RANGE (at)
        """)
    op.execute("ALTER TABLE public.events_old_862417 ENABLE ROW LEVEL SECURITY")
    op.execute("""
        CREATE INDEX events_user_id_idx_old_dde015 ON ONLY public.events_old_862417
            USING btree (user_id)
        """)
    op.execute("""
        CREATE TABLE public.events_2024 (
            id bigint DEFAULT nextval('public.events_id_seq'::regclass) CONSTRAINT
                events_id_not_null NOT NULL,
            at date CONSTRAINT events_at_not_null NOT NULL,
            user_id bigint,
            cause bigint,
            cause_at date,
            note text,
            CONSTRAINT events_2024_pkey PRIMARY KEY (id, at),
            CONSTRAINT events_note_check CHECK ((note <> ''::text))
        )
        """)
    op.create_index(op.f("events_2024_user_id_idx"), "events_2024", ["user_id"])
    op.execute("""
        ALTER TABLE public.events_old_862417 ATTACH PARTITION public.events_2024 FOR
            VALUES FROM ('2024-01-01') TO ('2025-01-01')
        """)
    op.execute("""
        CREATE TABLE public.events_rest (
            id bigint DEFAULT nextval('public.events_id_seq'::regclass) CONSTRAINT
                events_id_not_null NOT NULL,
            at date CONSTRAINT events_at_not_null NOT NULL,
            user_id bigint,
            cause bigint,
            cause_at date,
            note text,
            CONSTRAINT events_note_check CHECK ((note <> ''::text)),
            CONSTRAINT events_rest_pkey PRIMARY KEY (id, at)
        )
        PARTITION BY HASH (id)
        """)
    op.execute("""
        CREATE INDEX events_rest_user_id_idx ON ONLY public.events_rest
            USING btree (user_id)
        """)
    op.execute("""
        CREATE TABLE public.events_rest_0 (
            id bigint DEFAULT nextval('public.events_id_seq'::regclass) CONSTRAINT
                events_id_not_null NOT NULL,
            at date CONSTRAINT events_at_not_null NOT NULL,
            user_id bigint,
            cause bigint,
            cause_at date,
            note text,
            CONSTRAINT events_note_check CHECK ((note <> ''::text)),
            CONSTRAINT events_rest_0_pkey PRIMARY KEY (id, at)
        )
        """)
    op.create_index(op.f("events_rest_0_user_id_idx"), "events_rest_0", ["user_id"])
    op.execute("""
        ALTER TABLE public.events_rest ATTACH PARTITION public.events_rest_0 FOR VALUES
            WITH (modulus 2, remainder 0)
        """)
    op.execute("""
        CREATE TABLE public.events_rest_1 (
            id bigint DEFAULT nextval('public.events_id_seq'::regclass) CONSTRAINT
                events_id_not_null NOT NULL,
            at date CONSTRAINT events_at_not_null NOT NULL,
            user_id bigint,
            cause bigint,
            cause_at date,
            note text,
            CONSTRAINT events_note_check CHECK ((note <> ''::text)),
            CONSTRAINT events_rest_1_pkey PRIMARY KEY (id, at)
        )
        """)
    op.create_index(op.f("events_rest_1_user_id_idx"), "events_rest_1", ["user_id"])
    op.execute("""
        ALTER TABLE public.events_rest ATTACH PARTITION public.events_rest_1 FOR VALUES
            WITH (modulus 2, remainder 1)
        """)
    op.execute("""
        ALTER TABLE public.events_old_862417 ATTACH PARTITION public.events_rest DEFAULT
        """)
    op.execute("COMMENT ON TABLE public.events_old_862417 IS 'what happened'")
    op.execute("COMMENT ON COLUMN public.events_old_862417.note IS 'in words'")
    op.create_foreign_key(
        op.f("events_user_id_fkey"), "events_old_862417", "users", ["user_id"], ["id"]
    )
