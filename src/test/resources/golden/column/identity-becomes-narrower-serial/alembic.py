# file: 2026_01_15_change_01_alter_id_of_events.py
"""change: alter id of events

Locks: ACCESS EXCLUSIVE on public.events, catalog change only

Revision ID: bbeccef10b11
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "bbeccef10b11"
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
    op.execute("CREATE SEQUENCE public.events_id_seq_next_a74c5c AS integer")
    op.execute("""
        SELECT setval('public.events_id_seq_next_a74c5c',
            nextval('public.events_id_seq'), false)
        """)
    op.execute("ALTER TABLE public.events ALTER COLUMN id DROP IDENTITY")
    op.execute(
        "ALTER SEQUENCE public.events_id_seq_next_a74c5c RENAME TO events_id_seq"
    )
    op.execute("ALTER SEQUENCE public.events_id_seq OWNED BY public.events.id")
    op.alter_column(
        "events",
        "id",
        server_default=sa.text("nextval('public.events_id_seq'::regclass)"),
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("events", "id", server_default=None)
    op.execute("ALTER SEQUENCE public.events_id_seq OWNED BY NONE")
    op.execute(
        "ALTER SEQUENCE public.events_id_seq RENAME TO events_id_seq_next_a74c5c"
    )
    op.execute("""
        ALTER TABLE public.events ALTER COLUMN id ADD
            GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.events_id_seq)
        """)
    op.execute("""
        SELECT setval('public.events_id_seq',
            nextval('public.events_id_seq_next_a74c5c'), false)
        """)
    op.execute("DROP SEQUENCE public.events_id_seq_next_a74c5c")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_start_changing_id_of_events.py
"""change: start changing id of events

Locks: ACCESS EXCLUSIVE on public.events, catalog change only

Revision ID: d6ecf6173744
Revises: bbeccef10b11
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "d6ecf6173744"
down_revision: Union[str, Sequence[str], None] = "bbeccef10b11"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.add_column("events", sa.Column("id_new_a56145", sa.Integer(), nullable=True))
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
            CHECK (id_new_a56145 IS NOT DISTINCT FROM id::integer) NOT VALID
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


# file: 2026_01_15_change_03_copy_id_of_events.py
"""change: copy id of events

Locks: SHARE UPDATE EXCLUSIVE on public.events, updates rows in batches

Revision ID: 88fb02e1f27a
Revises: d6ecf6173744
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "88fb02e1f27a"
down_revision: Union[str, Sequence[str], None] = "d6ecf6173744"
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


# file: 2026_01_15_change_04_create_events_pkey_new_3305ba.py
"""change: create events_pkey_new_3305ba

Locks: SHARE UPDATE EXCLUSIVE on public.events, builds an index

Revision ID: 92842ec97230
Revises: 88fb02e1f27a
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "92842ec97230"
down_revision: Union[str, Sequence[str], None] = "88fb02e1f27a"
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


# file: 2026_01_15_change_05_prove_id_of_events.py
"""change: prove id of events

Locks: SHARE UPDATE EXCLUSIVE on public.events, reads every row

Revision ID: 36a4579b73b9
Revises: 92842ec97230
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "36a4579b73b9"
down_revision: Union[str, Sequence[str], None] = "92842ec97230"
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


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_06_settle_id_of_events.py
"""change: settle id of events

Locks: ACCESS EXCLUSIVE on public.events, catalog change only

Revision ID: 4deb9dd19131
Revises: 36a4579b73b9
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "4deb9dd19131"
down_revision: Union[str, Sequence[str], None] = "36a4579b73b9"
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
                    ALTER TABLE public.events ADD CONSTRAINT id_same_new_a56145 CHECK (id_new_a56145 IS NOT DISTINCT FROM id::integer) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("ALTER TABLE public.events VALIDATE CONSTRAINT id_same_new_a56145")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_07_swap_id_of_events.py
"""change: swap id of events

Locks: ACCESS EXCLUSIVE on public.events, catalog change only

Revision ID: e27e77daf300
Revises: 4deb9dd19131
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "e27e77daf300"
down_revision: Union[str, Sequence[str], None] = "4deb9dd19131"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_events_sync_new_862417 ON public.events")
    op.execute("DROP FUNCTION public.events_sync_new_862417()")
    op.drop_constraint(op.f("events_pkey"), "events", type_="primary")
    op.alter_column("events", "id", server_default=None)
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
    op.alter_column(
        "events",
        "id",
        server_default=sa.text("nextval('public.events_id_seq'::regclass)"),
    )
    op.execute("ALTER SEQUENCE public.events_id_seq OWNED BY public.events.id")
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
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_events_sync_old_862417 ON public.events")
    op.execute("DROP FUNCTION public.events_sync_old_862417()")
    op.drop_constraint(op.f("events_pkey"), "events", type_="primary")
    op.alter_column("events", "id", server_default=None)
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
    op.alter_column(
        "events",
        "id",
        server_default=sa.text("nextval('public.events_id_seq'::regclass)"),
    )
    op.execute("ALTER SEQUENCE public.events_id_seq OWNED BY public.events.id")
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


# file: 2026_01_15_change_08_finish_changing_id_of_events.py
"""change: finish changing id of events

Locks: ACCESS EXCLUSIVE on public.events, catalog change only

Revision ID: 57dba6f06346
Revises: e27e77daf300
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "57dba6f06346"
down_revision: Union[str, Sequence[str], None] = "e27e77daf300"
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
        SELECT FROM pg_attribute WHERE attrelid = 'public.events'::regclass AND attname = 'id_old_a56145'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.events ADD COLUMN id_old_a56145 bigint;
        CREATE FUNCTION public.events_sync_old_862417() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_old_a56145 := NEW.id;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_events_sync_old_862417 BEFORE INSERT OR UPDATE ON public.events FOR EACH ROW EXECUTE FUNCTION public.events_sync_old_862417();
        ALTER TABLE public.events ENABLE ALWAYS TRIGGER zz_events_sync_old_862417;
        ALTER TABLE public.events ADD CONSTRAINT id_same_old_a56145 CHECK (id_old_a56145 IS NOT DISTINCT FROM id::bigint) NOT VALID;
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
