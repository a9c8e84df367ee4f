# file: 2026_01_15_change_01_start_changing_id_of_events.py
"""change: start changing id of events

Locks: ACCESS EXCLUSIVE on public.events, catalog change only

Revision ID: a142685b2816
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "a142685b2816"
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
    op.add_column("events", sa.Column("id_new_a56145", sa.BigInteger(), nullable=True))
    op.execute("""
CREATE FUNCTION public.events_sync_new_862417() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_new_a56145 := NEW.id;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_events_sync_new_862417 BEFORE INSERT OR UPDATE ON
            public.events FOR EACH ROW EXECUTE FUNCTION public.events_sync_new_862417()
        """)
    op.execute(
        "ALTER TABLE public.events ENABLE ALWAYS TRIGGER zz_events_sync_new_862417"
    )
    op.execute("""
        ALTER TABLE public.events ADD CONSTRAINT id_same_new_a56145
            CHECK (id_new_a56145 IS NOT DISTINCT FROM id::bigint) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.events ADD CONSTRAINT events_id_not_null_new_f2b8b1
            NOT NULL id_new_a56145 NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_events_sync_new_862417 ON public.events")
    op.execute("DROP FUNCTION public.events_sync_new_862417()")
    op.drop_column("events", "id_new_a56145")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_start_changing_event_id_of_event_notes.py
"""change: start changing event_id of event_notes

Locks: ACCESS EXCLUSIVE on public.event_notes, catalog change only

Revision ID: 8176ca68f466
Revises: a142685b2816
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "8176ca68f466"
down_revision: Union[str, Sequence[str], None] = "a142685b2816"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.add_column(
        "event_notes", sa.Column("event_id_new_57c7c8", sa.BigInteger(), nullable=True)
    )
    op.execute("""
CREATE FUNCTION public.event_notes_sync_new_e445ee() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.event_id_new_57c7c8 := NEW.event_id;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_event_notes_sync_new_e445ee BEFORE INSERT OR UPDATE ON
            public.event_notes FOR EACH ROW EXECUTE FUNCTION
            public.event_notes_sync_new_e445ee()
        """)
    op.execute("""
        ALTER TABLE public.event_notes ENABLE ALWAYS TRIGGER
            zz_event_notes_sync_new_e445ee
        """)
    op.execute("""
        ALTER TABLE public.event_notes ADD CONSTRAINT event_id_same_new_57c7c8
            CHECK (event_id_new_57c7c8 IS NOT DISTINCT FROM event_id::bigint) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.event_notes ADD CONSTRAINT
            event_notes_event_id_not_null_new_3f9be8 NOT NULL event_id_new_57c7c8
            NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_event_notes_sync_new_e445ee ON public.event_notes")
    op.execute("DROP FUNCTION public.event_notes_sync_new_e445ee()")
    op.drop_column("event_notes", "event_id_new_57c7c8")


# file: 2026_01_15_change_03_copy_id_of_events.py
"""change: copy id of events

Locks: SHARE UPDATE EXCLUSIVE on public.events, updates rows in batches

Revision ID: bc53ea9339d5
Revises: 8176ca68f466
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "bc53ea9339d5"
down_revision: Union[str, Sequence[str], None] = "8176ca68f466"
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
                last bigint := pg_relation_size('public.events') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.events SET id_new_a56145 = id
                    WHERE id_new_a56145 IS NULL AND (id) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.events are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.events SET id_new_a56145 = id
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.events WHERE id_new_a56145 IS NULL AND (id) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.events (id_new_a56145)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_04_copy_event_id_of_event_notes.py
"""change: copy event_id of event_notes

Locks: SHARE UPDATE EXCLUSIVE on public.event_notes, updates rows in batches

Revision ID: ee546c5d64cf
Revises: bc53ea9339d5
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ee546c5d64cf"
down_revision: Union[str, Sequence[str], None] = "bc53ea9339d5"
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
                last bigint := pg_relation_size('public.event_notes') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.event_notes SET event_id_new_57c7c8 = event_id
                    WHERE event_id_new_57c7c8 IS NULL AND (event_id) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.event_notes are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.event_notes SET event_id_new_57c7c8 = event_id
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.event_notes WHERE event_id_new_57c7c8 IS NULL AND (event_id) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.event_notes (event_id_new_57c7c8)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_05_create_events_pkey_new_3305ba.py
"""change: create events_pkey_new_3305ba

Locks: SHARE UPDATE EXCLUSIVE on public.events, builds an index

Revision ID: bddbd1eebedc
Revises: ee546c5d64cf
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "bddbd1eebedc"
down_revision: Union[str, Sequence[str], None] = "ee546c5d64cf"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.events_pkey_new_3305ba")
        op.create_index(
            op.f("events_pkey_new_3305ba"),
            "events",
            ["id_new_a56145"],
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
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.events_pkey_new_3305ba")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_06_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.event_notes, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.events, reads every row

Revision ID: 9c9f023a7e03
Revises: bddbd1eebedc
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9c9f023a7e03"
down_revision: Union[str, Sequence[str], None] = "bddbd1eebedc"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.events VALIDATE CONSTRAINT id_same_new_a56145")
    op.execute(
        "ALTER TABLE public.events VALIDATE CONSTRAINT events_id_not_null_new_f2b8b1"
    )
    op.execute(
        "ALTER TABLE public.event_notes VALIDATE CONSTRAINT event_id_same_new_57c7c8"
    )
    op.execute("""
        ALTER TABLE public.event_notes VALIDATE CONSTRAINT
            event_notes_event_id_not_null_new_3f9be8
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_07_settle_id_of_events.py
"""change: settle id of events

Locks: ACCESS EXCLUSIVE on public.events, catalog change only

Revision ID: e09a3752ff4a
Revises: 9c9f023a7e03
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "e09a3752ff4a"
down_revision: Union[str, Sequence[str], None] = "9c9f023a7e03"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.events DROP CONSTRAINT id_same_new_a56145")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.events'::regclass AND conname = 'id_same_new_a56145'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.events ADD CONSTRAINT id_same_new_a56145 CHECK (id_new_a56145 IS NOT DISTINCT FROM id::bigint) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("ALTER TABLE public.events VALIDATE CONSTRAINT id_same_new_a56145")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_08_settle_event_id_of_event_notes.py
"""change: settle event_id of event_notes

Locks: ACCESS EXCLUSIVE on public.event_notes, catalog change only

Revision ID: 65c6a8edbcfc
Revises: e09a3752ff4a
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "65c6a8edbcfc"
down_revision: Union[str, Sequence[str], None] = "e09a3752ff4a"
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
        "ALTER TABLE public.event_notes DROP CONSTRAINT event_id_same_new_57c7c8"
    )


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.event_notes'::regclass AND conname = 'event_id_same_new_57c7c8'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.event_notes ADD CONSTRAINT event_id_same_new_57c7c8 CHECK (event_id_new_57c7c8 IS NOT DISTINCT FROM event_id::bigint) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("""
            ALTER TABLE public.event_notes VALIDATE CONSTRAINT event_id_same_new_57c7c8
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_09_swap_id_of_events.py
"""change: swap id of events

Locks: ACCESS EXCLUSIVE on public.event_notes, catalog change only
Locks: ACCESS EXCLUSIVE on public.events, catalog change only

Revision ID: 7cd57c0f71a4
Revises: 65c6a8edbcfc
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7cd57c0f71a4"
down_revision: Union[str, Sequence[str], None] = "65c6a8edbcfc"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.events, public.event_notes IN ACCESS EXCLUSIVE MODE")
    op.execute("DROP TRIGGER zz_events_sync_new_862417 ON public.events")
    op.execute("DROP FUNCTION public.events_sync_new_862417()")
    op.execute("DROP TRIGGER zz_event_notes_sync_new_e445ee ON public.event_notes")
    op.execute("DROP FUNCTION public.event_notes_sync_new_e445ee()")
    op.drop_constraint(op.f("fk_event_notes_events"), "event_notes", type_="foreignkey")
    op.drop_constraint(op.f("events_pkey"), "events", type_="primary")
    op.execute(
        "ALTER TABLE public.event_notes RENAME COLUMN event_id TO event_id_old_57c7c8"
    )
    op.execute(
        "ALTER TABLE public.event_notes RENAME COLUMN event_id_new_57c7c8 TO event_id"
    )
    op.execute("""
        ALTER TABLE public.event_notes RENAME CONSTRAINT event_notes_event_id_not_null
            TO event_notes_event_id_not_null_old_3f9be8
        """)
    op.execute("""
        ALTER TABLE public.event_notes RENAME CONSTRAINT
            event_notes_event_id_not_null_new_3f9be8 TO event_notes_event_id_not_null
        """)
    op.execute("""
        DO $grants$
        DECLARE
            given record;
        BEGIN
            FOR given IN
                SELECT acl.privilege_type AS privilege,
                       coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
                       CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
                FROM pg_attribute a
                CROSS JOIN LATERAL aclexplode(a.attacl) acl
                LEFT JOIN pg_roles r ON r.oid = acl.grantee
                WHERE a.attrelid = 'public.event_notes'::regclass AND a.attname = 'event_id_old_57c7c8'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'event_id',
                    'public.event_notes'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("ALTER SEQUENCE public.events_id_seq RENAME TO events_id_seq_was_a74c5c")
    op.execute("ALTER TABLE public.events RENAME COLUMN id TO id_old_a56145")
    op.execute("ALTER TABLE public.events RENAME COLUMN id_new_a56145 TO id")
    op.execute("""
        ALTER TABLE public.events RENAME CONSTRAINT events_id_not_null TO
            events_id_not_null_old_f2b8b1
        """)
    op.execute("""
        ALTER TABLE public.events RENAME CONSTRAINT events_id_not_null_new_f2b8b1 TO
            events_id_not_null
        """)
    op.execute("""
        ALTER TABLE public.events ALTER COLUMN id ADD
            GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.events_id_seq)
        """)
    op.execute("""
        SELECT setval('public.events_id_seq', last_value + CASE WHEN is_called THEN 1
            ELSE 0 END, false) FROM public.events_id_seq_was_a74c5c
        """)
    op.execute("ALTER TABLE public.events ALTER COLUMN id_old_a56145 DROP IDENTITY")
    op.execute("""
        DO $grants$
        DECLARE
            given record;
        BEGIN
            FOR given IN
                SELECT acl.privilege_type AS privilege,
                       coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
                       CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
                FROM pg_attribute a
                CROSS JOIN LATERAL aclexplode(a.attacl) acl
                LEFT JOIN pg_roles r ON r.oid = acl.grantee
                WHERE a.attrelid = 'public.events'::regclass AND a.attname = 'id_old_a56145'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'id',
                    'public.events'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
        ALTER TABLE public.events ADD CONSTRAINT events_pkey PRIMARY KEY
            USING INDEX events_pkey_new_3305ba
        """)
    op.create_foreign_key(
        op.f("fk_event_notes_events"),
        "event_notes",
        "events",
        ["event_id"],
        ["id"],
        postgresql_not_valid=True,
    )
    op.execute("""
CREATE FUNCTION public.events_sync_old_862417() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_old_a56145 := NEW.id;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_events_sync_old_862417 BEFORE INSERT OR UPDATE ON
            public.events FOR EACH ROW EXECUTE FUNCTION public.events_sync_old_862417()
        """)
    op.execute(
        "ALTER TABLE public.events ENABLE ALWAYS TRIGGER zz_events_sync_old_862417"
    )
    op.execute("""
CREATE FUNCTION public.event_notes_sync_old_e445ee() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.event_id_old_57c7c8 := NEW.event_id;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_event_notes_sync_old_e445ee BEFORE INSERT OR UPDATE ON
            public.event_notes FOR EACH ROW EXECUTE FUNCTION
            public.event_notes_sync_old_e445ee()
        """)
    op.execute("""
        ALTER TABLE public.event_notes ENABLE ALWAYS TRIGGER
            zz_event_notes_sync_old_e445ee
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.events_pkey_old_3305ba")
        op.create_index(
            op.f("events_pkey_old_3305ba"),
            "events",
            ["id_old_a56145"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.events_pkey_new_3305ba")
        op.create_index(
            op.f("events_pkey_new_3305ba"),
            "events",
            ["id"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.event_notes'::regclass AND conname = 'fk_event_notes_events_old_e199cf'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.event_notes ADD CONSTRAINT fk_event_notes_events_old_e199cf FOREIGN KEY (event_id_old_57c7c8) REFERENCES public.events(id_old_a56145) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("""
            ALTER TABLE public.event_notes VALIDATE CONSTRAINT
                fk_event_notes_events_old_e199cf
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.events, public.event_notes IN ACCESS EXCLUSIVE MODE")
    op.execute("DROP TRIGGER zz_events_sync_old_862417 ON public.events")
    op.execute("DROP FUNCTION public.events_sync_old_862417()")
    op.execute("DROP TRIGGER zz_event_notes_sync_old_e445ee ON public.event_notes")
    op.execute("DROP FUNCTION public.event_notes_sync_old_e445ee()")
    op.drop_constraint(op.f("fk_event_notes_events"), "event_notes", type_="foreignkey")
    op.drop_constraint(op.f("events_pkey"), "events", type_="primary")
    op.execute(
        "ALTER TABLE public.event_notes RENAME COLUMN event_id TO event_id_new_57c7c8"
    )
    op.execute(
        "ALTER TABLE public.event_notes RENAME COLUMN event_id_old_57c7c8 TO event_id"
    )
    op.execute("""
        ALTER TABLE public.event_notes RENAME CONSTRAINT event_notes_event_id_not_null
            TO event_notes_event_id_not_null_new_3f9be8
        """)
    op.execute("""
        ALTER TABLE public.event_notes RENAME CONSTRAINT
            event_notes_event_id_not_null_old_3f9be8 TO event_notes_event_id_not_null
        """)
    op.execute("""
        DO $grants$
        DECLARE
            given record;
        BEGIN
            FOR given IN
                SELECT acl.privilege_type AS privilege,
                       coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
                       CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
                FROM pg_attribute a
                CROSS JOIN LATERAL aclexplode(a.attacl) acl
                LEFT JOIN pg_roles r ON r.oid = acl.grantee
                WHERE a.attrelid = 'public.event_notes'::regclass AND a.attname = 'event_id_new_57c7c8'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'event_id',
                    'public.event_notes'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("ALTER SEQUENCE public.events_id_seq RENAME TO events_id_seq_was_a74c5c")
    op.execute("ALTER TABLE public.events RENAME COLUMN id TO id_new_a56145")
    op.execute("ALTER TABLE public.events RENAME COLUMN id_old_a56145 TO id")
    op.execute("""
        ALTER TABLE public.events RENAME CONSTRAINT events_id_not_null TO
            events_id_not_null_new_f2b8b1
        """)
    op.execute("""
        ALTER TABLE public.events RENAME CONSTRAINT events_id_not_null_old_f2b8b1 TO
            events_id_not_null
        """)
    op.execute("""
        ALTER TABLE public.events ALTER COLUMN id ADD
            GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.events_id_seq)
        """)
    op.execute("""
        SELECT setval('public.events_id_seq', last_value + CASE WHEN is_called THEN 1
            ELSE 0 END, false) FROM public.events_id_seq_was_a74c5c
        """)
    op.execute("ALTER TABLE public.events ALTER COLUMN id_new_a56145 DROP IDENTITY")
    op.execute("""
        DO $grants$
        DECLARE
            given record;
        BEGIN
            FOR given IN
                SELECT acl.privilege_type AS privilege,
                       coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
                       CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
                FROM pg_attribute a
                CROSS JOIN LATERAL aclexplode(a.attacl) acl
                LEFT JOIN pg_roles r ON r.oid = acl.grantee
                WHERE a.attrelid = 'public.events'::regclass AND a.attname = 'id_new_a56145'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'id',
                    'public.events'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
        ALTER TABLE public.events ADD CONSTRAINT events_pkey PRIMARY KEY
            USING INDEX events_pkey_old_3305ba
        """)
    op.execute("""
        ALTER TABLE public.event_notes RENAME CONSTRAINT
            fk_event_notes_events_old_e199cf TO fk_event_notes_events
        """)
    op.execute("""
CREATE FUNCTION public.events_sync_new_862417() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_new_a56145 := NEW.id;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_events_sync_new_862417 BEFORE INSERT OR UPDATE ON
            public.events FOR EACH ROW EXECUTE FUNCTION public.events_sync_new_862417()
        """)
    op.execute(
        "ALTER TABLE public.events ENABLE ALWAYS TRIGGER zz_events_sync_new_862417"
    )
    op.execute("""
CREATE FUNCTION public.event_notes_sync_new_e445ee() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.event_id_new_57c7c8 := NEW.event_id;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_event_notes_sync_new_e445ee BEFORE INSERT OR UPDATE ON
            public.event_notes FOR EACH ROW EXECUTE FUNCTION
            public.event_notes_sync_new_e445ee()
        """)
    op.execute("""
        ALTER TABLE public.event_notes ENABLE ALWAYS TRIGGER
            zz_event_notes_sync_new_e445ee
        """)


# file: 2026_01_15_change_10_validate_fk_event_notes_events.py
"""change: validate fk_event_notes_events

Locks: SHARE UPDATE EXCLUSIVE on public.event_notes, reads every row

Revision ID: 84a9b38bfe91
Revises: 7cd57c0f71a4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "84a9b38bfe91"
down_revision: Union[str, Sequence[str], None] = "7cd57c0f71a4"
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
        "ALTER TABLE public.event_notes VALIDATE CONSTRAINT fk_event_notes_events"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_11_finish_changing_id_of_events.py
"""change: finish changing id of events

Locks: ACCESS EXCLUSIVE on public.events, catalog change only

Revision ID: 35ee63fcc7d8
Revises: 84a9b38bfe91
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "35ee63fcc7d8"
down_revision: Union[str, Sequence[str], None] = "84a9b38bfe91"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_events_sync_old_862417 ON public.events")
    op.execute("DROP FUNCTION public.events_sync_old_862417()")
    op.drop_column("events", "id_old_a56145")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.events'::regclass AND attname = 'id_old_a56145'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.events ADD COLUMN id_old_a56145 integer;
        CREATE FUNCTION public.events_sync_old_862417() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_old_a56145 := NEW.id;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_events_sync_old_862417 BEFORE INSERT OR UPDATE ON public.events FOR EACH ROW EXECUTE FUNCTION public.events_sync_old_862417();
        ALTER TABLE public.events ENABLE ALWAYS TRIGGER zz_events_sync_old_862417;
        ALTER TABLE public.events ADD CONSTRAINT id_same_old_a56145 CHECK (id_old_a56145 IS NOT DISTINCT FROM id::integer) NOT VALID;
        ALTER TABLE public.events ADD CONSTRAINT events_id_not_null_old_f2b8b1 NOT NULL id_old_a56145 NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.events') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.events SET id_old_a56145 = id
                    WHERE id_old_a56145 IS NULL AND (id) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.events are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.events SET id_old_a56145 = id
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.events WHERE id_old_a56145 IS NULL AND (id) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.events (id_old_a56145)")
        op.execute("ALTER TABLE public.events VALIDATE CONSTRAINT id_same_old_a56145")
        op.execute("""
            ALTER TABLE public.events VALIDATE CONSTRAINT events_id_not_null_old_f2b8b1
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.events DROP CONSTRAINT id_same_old_a56145")


# file: 2026_01_15_change_12_finish_changing_event_id_of_event_notes.py
"""change: finish changing event_id of event_notes

Locks: ACCESS EXCLUSIVE on public.event_notes, catalog change only

Revision ID: e1c9cc2040a3
Revises: 35ee63fcc7d8
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "e1c9cc2040a3"
down_revision: Union[str, Sequence[str], None] = "35ee63fcc7d8"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_event_notes_sync_old_e445ee ON public.event_notes")
    op.execute("DROP FUNCTION public.event_notes_sync_old_e445ee()")
    op.drop_column("event_notes", "event_id_old_57c7c8")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.event_notes'::regclass AND attname = 'event_id_old_57c7c8'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.event_notes ADD COLUMN event_id_old_57c7c8 integer;
        CREATE FUNCTION public.event_notes_sync_old_e445ee() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.event_id_old_57c7c8 := NEW.event_id;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_event_notes_sync_old_e445ee BEFORE INSERT OR UPDATE ON public.event_notes FOR EACH ROW EXECUTE FUNCTION public.event_notes_sync_old_e445ee();
        ALTER TABLE public.event_notes ENABLE ALWAYS TRIGGER zz_event_notes_sync_old_e445ee;
        ALTER TABLE public.event_notes ADD CONSTRAINT event_id_same_old_57c7c8 CHECK (event_id_old_57c7c8 IS NOT DISTINCT FROM event_id::integer) NOT VALID;
        ALTER TABLE public.event_notes ADD CONSTRAINT event_notes_event_id_not_null_old_3f9be8 NOT NULL event_id_old_57c7c8 NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.event_notes') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.event_notes SET event_id_old_57c7c8 = event_id
                    WHERE event_id_old_57c7c8 IS NULL AND (event_id) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.event_notes are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.event_notes SET event_id_old_57c7c8 = event_id
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.event_notes WHERE event_id_old_57c7c8 IS NULL AND (event_id) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.event_notes (event_id_old_57c7c8)")
        op.execute("""
            ALTER TABLE public.event_notes VALIDATE CONSTRAINT event_id_same_old_57c7c8
            """)
        op.execute("""
            ALTER TABLE public.event_notes VALIDATE CONSTRAINT
                event_notes_event_id_not_null_old_3f9be8
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "ALTER TABLE public.event_notes DROP CONSTRAINT event_id_same_old_57c7c8"
    )
