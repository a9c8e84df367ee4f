# file: 2026_01_15_change_01_start_changing_state_of_switches.py
"""change: start changing state of switches

Locks: ACCESS EXCLUSIVE on public.switches, catalog change only

Revision ID: 6323081d87d2
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "6323081d87d2"
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
    op.add_column(
        "switches", sa.Column("state_new_4ba697", sa.Boolean(), nullable=True)
    )
    op.execute("""
CREATE FUNCTION public.switches_sync_new_3d2676() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.state_new_4ba697 := NEW.state::boolean;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_switches_sync_new_3d2676 BEFORE INSERT OR UPDATE ON
            public.switches FOR EACH ROW EXECUTE FUNCTION
            public.switches_sync_new_3d2676()
        """)
    op.execute(
        "ALTER TABLE public.switches ENABLE ALWAYS TRIGGER zz_switches_sync_new_3d2676"
    )
    op.execute("""
        ALTER TABLE public.switches ADD CONSTRAINT state_same_new_4ba697
            CHECK (state_new_4ba697 IS NOT DISTINCT FROM state::boolean) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.switches ADD CONSTRAINT switches_state_not_null_new_ebb557
            NOT NULL state_new_4ba697 NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_switches_sync_new_3d2676 ON public.switches")
    op.execute("DROP FUNCTION public.switches_sync_new_3d2676()")
    op.drop_column("switches", "state_new_4ba697")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_copy_state_of_switches.py
"""change: copy state of switches

Locks: SHARE UPDATE EXCLUSIVE on public.switches, updates rows in batches

Revision ID: 6ab22b0966bf
Revises: 6323081d87d2
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6ab22b0966bf"
down_revision: Union[str, Sequence[str], None] = "6323081d87d2"
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
                last bigint := pg_relation_size('public.switches') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.switches SET state_new_4ba697 = state::boolean
                    WHERE state_new_4ba697 IS NULL AND (state::boolean) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.switches are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.switches SET state_new_4ba697 = state::boolean
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.switches WHERE state_new_4ba697 IS NULL AND (state::boolean) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.switches (state_new_4ba697)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_03_prove_state_of_switches.py
"""change: prove state of switches

Locks: SHARE UPDATE EXCLUSIVE on public.switches, reads every row

Revision ID: aac378ce4d38
Revises: 6ab22b0966bf
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "aac378ce4d38"
down_revision: Union[str, Sequence[str], None] = "6ab22b0966bf"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.switches VALIDATE CONSTRAINT state_same_new_4ba697")
    op.execute("""
        ALTER TABLE public.switches VALIDATE CONSTRAINT
            switches_state_not_null_new_ebb557
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_04_settle_state_of_switches.py
"""change: settle state of switches

Locks: ACCESS EXCLUSIVE on public.switches, catalog change only

Revision ID: 7f1cb30d552f
Revises: aac378ce4d38
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7f1cb30d552f"
down_revision: Union[str, Sequence[str], None] = "aac378ce4d38"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.switches DROP CONSTRAINT state_same_new_4ba697")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.switches'::regclass AND conname = 'state_same_new_4ba697'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.switches ADD CONSTRAINT state_same_new_4ba697 CHECK (state_new_4ba697 IS NOT DISTINCT FROM state::boolean) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute(
            "ALTER TABLE public.switches VALIDATE CONSTRAINT state_same_new_4ba697"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_05_swap_state_of_switches.py
"""change: swap state of switches

Locks: ACCESS EXCLUSIVE on public.switches, catalog change only

Revision ID: 227f3b1ab2ac
Revises: 7f1cb30d552f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "227f3b1ab2ac"
down_revision: Union[str, Sequence[str], None] = "7f1cb30d552f"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_switches_sync_new_3d2676 ON public.switches")
    op.execute("DROP FUNCTION public.switches_sync_new_3d2676()")
    op.alter_column("switches", "state", server_default=None)
    op.execute("ALTER TABLE public.switches RENAME COLUMN state TO state_old_4ba697")
    op.execute("ALTER TABLE public.switches RENAME COLUMN state_new_4ba697 TO state")
    op.execute("""
        ALTER TABLE public.switches RENAME CONSTRAINT switches_state_not_null TO
            switches_state_not_null_old_ebb557
        """)
    op.execute("""
        ALTER TABLE public.switches RENAME CONSTRAINT switches_state_not_null_new_ebb557
            TO switches_state_not_null
        """)
    op.alter_column("switches", "state", server_default=sa.text("false"))
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
                WHERE a.attrelid = 'public.switches'::regclass AND a.attname = 'state_old_4ba697'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'state',
                    'public.switches'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.switches_sync_old_3d2676() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.state_old_4ba697 := NEW.state;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_switches_sync_old_3d2676 BEFORE INSERT OR UPDATE ON
            public.switches FOR EACH ROW EXECUTE FUNCTION
            public.switches_sync_old_3d2676()
        """)
    op.execute(
        "ALTER TABLE public.switches ENABLE ALWAYS TRIGGER zz_switches_sync_old_3d2676"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_switches_sync_old_3d2676 ON public.switches")
    op.execute("DROP FUNCTION public.switches_sync_old_3d2676()")
    op.alter_column("switches", "state", server_default=None)
    op.execute("ALTER TABLE public.switches RENAME COLUMN state TO state_new_4ba697")
    op.execute("ALTER TABLE public.switches RENAME COLUMN state_old_4ba697 TO state")
    op.execute("""
        ALTER TABLE public.switches RENAME CONSTRAINT switches_state_not_null TO
            switches_state_not_null_new_ebb557
        """)
    op.execute("""
        ALTER TABLE public.switches RENAME CONSTRAINT switches_state_not_null_old_ebb557
            TO switches_state_not_null
        """)
    op.alter_column("switches", "state", server_default=sa.text("'off'::text"))
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
                WHERE a.attrelid = 'public.switches'::regclass AND a.attname = 'state_new_4ba697'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'state',
                    'public.switches'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.switches_sync_new_3d2676() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.state_new_4ba697 := NEW.state::boolean;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_switches_sync_new_3d2676 BEFORE INSERT OR UPDATE ON
            public.switches FOR EACH ROW EXECUTE FUNCTION
            public.switches_sync_new_3d2676()
        """)
    op.execute(
        "ALTER TABLE public.switches ENABLE ALWAYS TRIGGER zz_switches_sync_new_3d2676"
    )


# file: 2026_01_15_change_06_finish_changing_state_of_switches.py
"""change: finish changing state of switches

Locks: ACCESS EXCLUSIVE on public.switches, catalog change only

Revision ID: 8fe35ce4de3c
Revises: 227f3b1ab2ac
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "8fe35ce4de3c"
down_revision: Union[str, Sequence[str], None] = "227f3b1ab2ac"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_switches_sync_old_3d2676 ON public.switches")
    op.execute("DROP FUNCTION public.switches_sync_old_3d2676()")
    op.drop_column("switches", "state_old_4ba697")
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
        SELECT FROM pg_attribute WHERE attrelid = 'public.switches'::regclass AND attname = 'state_old_4ba697'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.switches ADD COLUMN state_old_4ba697 text;
        CREATE FUNCTION public.switches_sync_old_3d2676() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.state_old_4ba697 := NEW.state;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_switches_sync_old_3d2676 BEFORE INSERT OR UPDATE ON public.switches FOR EACH ROW EXECUTE FUNCTION public.switches_sync_old_3d2676();
        ALTER TABLE public.switches ENABLE ALWAYS TRIGGER zz_switches_sync_old_3d2676;
        ALTER TABLE public.switches ADD CONSTRAINT state_same_old_4ba697 CHECK (state_old_4ba697 IS NOT DISTINCT FROM state::text) NOT VALID;
        ALTER TABLE public.switches ADD CONSTRAINT switches_state_not_null_old_ebb557 NOT NULL state_old_4ba697 NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.switches') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.switches SET state_old_4ba697 = state
                    WHERE state_old_4ba697 IS NULL AND (state) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.switches are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.switches SET state_old_4ba697 = state
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.switches WHERE state_old_4ba697 IS NULL AND (state) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.switches (state_old_4ba697)")
        op.execute(
            "ALTER TABLE public.switches VALIDATE CONSTRAINT state_same_old_4ba697"
        )
        op.execute("""
            ALTER TABLE public.switches VALIDATE CONSTRAINT
                switches_state_not_null_old_ebb557
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.switches DROP CONSTRAINT state_same_old_4ba697")
