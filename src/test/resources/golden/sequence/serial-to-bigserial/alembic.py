# file: 2026_01_15_change_01_alter_hits.py
"""change: alter hits

Locks: ACCESS EXCLUSIVE on public.hits, catalog change only

Revision ID: 195030dc6228
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "195030dc6228"
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
        ALTER SEQUENCE public.hits_id_seq AS bigint MINVALUE 1 MAXVALUE
            9223372036854775807
        """)
    op.add_column("hits", sa.Column("id_new_a56145", sa.BigInteger(), nullable=True))
    op.execute("""
CREATE FUNCTION public.hits_sync_new_62f51d() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_new_a56145 := NEW.id;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_hits_sync_new_62f51d BEFORE INSERT OR UPDATE ON public.hits
            FOR EACH ROW EXECUTE FUNCTION public.hits_sync_new_62f51d()
        """)
    op.execute("ALTER TABLE public.hits ENABLE ALWAYS TRIGGER zz_hits_sync_new_62f51d")
    op.execute("""
        ALTER TABLE public.hits ADD CONSTRAINT id_same_new_a56145
            CHECK (id_new_a56145 IS NOT DISTINCT FROM id::bigint) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.hits ADD CONSTRAINT hits_id_not_null_new_08cdf3
            NOT NULL id_new_a56145 NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_hits_sync_new_62f51d ON public.hits")
    op.execute("DROP FUNCTION public.hits_sync_new_62f51d()")
    op.drop_column("hits", "id_new_a56145")
    op.execute("""
        SELECT setval('public.hits_id_seq', LEAST(GREATEST(last_value, 1), 2147483647),
            is_called AND last_value BETWEEN 1 AND 2147483647) FROM public.hits_id_seq
        """)
    op.execute(
        "ALTER SEQUENCE public.hits_id_seq AS integer MINVALUE 1 MAXVALUE 2147483647"
    )
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_copy_id_of_hits.py
"""change: copy id of hits

Locks: SHARE UPDATE EXCLUSIVE on public.hits, updates rows in batches

Revision ID: 1fc6b9b831d6
Revises: 195030dc6228
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "1fc6b9b831d6"
down_revision: Union[str, Sequence[str], None] = "195030dc6228"
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
                last bigint := pg_relation_size('public.hits') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.hits SET id_new_a56145 = id
                    WHERE id_new_a56145 IS NULL AND (id) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.hits are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.hits SET id_new_a56145 = id
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.hits WHERE id_new_a56145 IS NULL AND (id) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.hits (id_new_a56145)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_03_create_hits_pkey_new_ca0991.py
"""change: create hits_pkey_new_ca0991

Locks: SHARE UPDATE EXCLUSIVE on public.hits, builds an index

Revision ID: 447f230a038b
Revises: 1fc6b9b831d6
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "447f230a038b"
down_revision: Union[str, Sequence[str], None] = "1fc6b9b831d6"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.hits_pkey_new_ca0991")
        op.create_index(
            op.f("hits_pkey_new_ca0991"),
            "hits",
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
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.hits_pkey_new_ca0991")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_04_prove_id_of_hits.py
"""change: prove id of hits

Locks: SHARE UPDATE EXCLUSIVE on public.hits, reads every row

Revision ID: 5c0f82dc56be
Revises: 447f230a038b
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5c0f82dc56be"
down_revision: Union[str, Sequence[str], None] = "447f230a038b"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.hits VALIDATE CONSTRAINT id_same_new_a56145")
    op.execute(
        "ALTER TABLE public.hits VALIDATE CONSTRAINT hits_id_not_null_new_08cdf3"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_05_settle_id_of_hits.py
"""change: settle id of hits

Locks: ACCESS EXCLUSIVE on public.hits, catalog change only

Revision ID: bbdca34b22f5
Revises: 5c0f82dc56be
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "bbdca34b22f5"
down_revision: Union[str, Sequence[str], None] = "5c0f82dc56be"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.hits DROP CONSTRAINT id_same_new_a56145")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.hits'::regclass AND conname = 'id_same_new_a56145'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.hits ADD CONSTRAINT id_same_new_a56145 CHECK (id_new_a56145 IS NOT DISTINCT FROM id::bigint) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("ALTER TABLE public.hits VALIDATE CONSTRAINT id_same_new_a56145")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_06_swap_id_of_hits.py
"""change: swap id of hits

Locks: ACCESS EXCLUSIVE on public.hits, catalog change only

Revision ID: 007072feadc4
Revises: bbdca34b22f5
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "007072feadc4"
down_revision: Union[str, Sequence[str], None] = "bbdca34b22f5"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_hits_sync_new_62f51d ON public.hits")
    op.execute("DROP FUNCTION public.hits_sync_new_62f51d()")
    op.drop_constraint(op.f("hits_pkey"), "hits", type_="primary")
    op.alter_column("hits", "id", server_default=None)
    op.execute("ALTER TABLE public.hits RENAME COLUMN id TO id_old_a56145")
    op.execute("ALTER TABLE public.hits RENAME COLUMN id_new_a56145 TO id")
    op.execute("""
        ALTER TABLE public.hits RENAME CONSTRAINT hits_id_not_null TO
            hits_id_not_null_old_08cdf3
        """)
    op.execute("""
        ALTER TABLE public.hits RENAME CONSTRAINT hits_id_not_null_new_08cdf3 TO
            hits_id_not_null
        """)
    op.alter_column(
        "hits", "id", server_default=sa.text("nextval('public.hits_id_seq'::regclass)")
    )
    op.execute("ALTER SEQUENCE public.hits_id_seq OWNED BY public.hits.id")
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
                WHERE a.attrelid = 'public.hits'::regclass AND a.attname = 'id_old_a56145'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'id',
                    'public.hits'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
        ALTER TABLE public.hits ADD CONSTRAINT hits_pkey PRIMARY KEY
            USING INDEX hits_pkey_new_ca0991
        """)
    op.execute("""
CREATE FUNCTION public.hits_sync_old_62f51d() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_old_a56145 := NEW.id;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_hits_sync_old_62f51d BEFORE INSERT OR UPDATE ON public.hits
            FOR EACH ROW EXECUTE FUNCTION public.hits_sync_old_62f51d()
        """)
    op.execute("ALTER TABLE public.hits ENABLE ALWAYS TRIGGER zz_hits_sync_old_62f51d")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.hits_pkey_old_ca0991")
        op.create_index(
            op.f("hits_pkey_old_ca0991"),
            "hits",
            ["id_old_a56145"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.hits_pkey_new_ca0991")
        op.create_index(
            op.f("hits_pkey_new_ca0991"),
            "hits",
            ["id"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_hits_sync_old_62f51d ON public.hits")
    op.execute("DROP FUNCTION public.hits_sync_old_62f51d()")
    op.drop_constraint(op.f("hits_pkey"), "hits", type_="primary")
    op.alter_column("hits", "id", server_default=None)
    op.execute("ALTER TABLE public.hits RENAME COLUMN id TO id_new_a56145")
    op.execute("ALTER TABLE public.hits RENAME COLUMN id_old_a56145 TO id")
    op.execute("""
        ALTER TABLE public.hits RENAME CONSTRAINT hits_id_not_null TO
            hits_id_not_null_new_08cdf3
        """)
    op.execute("""
        ALTER TABLE public.hits RENAME CONSTRAINT hits_id_not_null_old_08cdf3 TO
            hits_id_not_null
        """)
    op.alter_column(
        "hits", "id", server_default=sa.text("nextval('public.hits_id_seq'::regclass)")
    )
    op.execute("ALTER SEQUENCE public.hits_id_seq OWNED BY public.hits.id")
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
                WHERE a.attrelid = 'public.hits'::regclass AND a.attname = 'id_new_a56145'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'id',
                    'public.hits'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
        ALTER TABLE public.hits ADD CONSTRAINT hits_pkey PRIMARY KEY
            USING INDEX hits_pkey_old_ca0991
        """)
    op.execute("""
CREATE FUNCTION public.hits_sync_new_62f51d() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_new_a56145 := NEW.id;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_hits_sync_new_62f51d BEFORE INSERT OR UPDATE ON public.hits
            FOR EACH ROW EXECUTE FUNCTION public.hits_sync_new_62f51d()
        """)
    op.execute("ALTER TABLE public.hits ENABLE ALWAYS TRIGGER zz_hits_sync_new_62f51d")


# file: 2026_01_15_change_07_finish_changing_id_of_hits.py
"""change: finish changing id of hits

Locks: ACCESS EXCLUSIVE on public.hits, catalog change only

Revision ID: e25eaae096c8
Revises: 007072feadc4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "e25eaae096c8"
down_revision: Union[str, Sequence[str], None] = "007072feadc4"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_hits_sync_old_62f51d ON public.hits")
    op.execute("DROP FUNCTION public.hits_sync_old_62f51d()")
    op.drop_column("hits", "id_old_a56145")
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
        SELECT FROM pg_attribute WHERE attrelid = 'public.hits'::regclass AND attname = 'id_old_a56145'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.hits ADD COLUMN id_old_a56145 integer;
        CREATE FUNCTION public.hits_sync_old_62f51d() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_old_a56145 := NEW.id;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_hits_sync_old_62f51d BEFORE INSERT OR UPDATE ON public.hits FOR EACH ROW EXECUTE FUNCTION public.hits_sync_old_62f51d();
        ALTER TABLE public.hits ENABLE ALWAYS TRIGGER zz_hits_sync_old_62f51d;
        ALTER TABLE public.hits ADD CONSTRAINT id_same_old_a56145 CHECK (id_old_a56145 IS NOT DISTINCT FROM id::integer) NOT VALID;
        ALTER TABLE public.hits ADD CONSTRAINT hits_id_not_null_old_08cdf3 NOT NULL id_old_a56145 NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.hits') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.hits SET id_old_a56145 = id
                    WHERE id_old_a56145 IS NULL AND (id) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.hits are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.hits SET id_old_a56145 = id
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.hits WHERE id_old_a56145 IS NULL AND (id) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.hits (id_old_a56145)")
        op.execute("ALTER TABLE public.hits VALIDATE CONSTRAINT id_same_old_a56145")
        op.execute(
            "ALTER TABLE public.hits VALIDATE CONSTRAINT hits_id_not_null_old_08cdf3"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.hits DROP CONSTRAINT id_same_old_a56145")
