# file: 2026_01_15_change_01_start_changing_id_of_jobs.py
"""change: start changing id of jobs

Locks: ACCESS EXCLUSIVE on public.jobs, catalog change only

Revision ID: 943a7be2cc87
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "943a7be2cc87"
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
    op.add_column("jobs", sa.Column("id_new_a56145", sa.Integer(), nullable=True))
    op.execute("""
CREATE FUNCTION public.jobs_sync_new_5d9a17() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_new_a56145 := NEW.id;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_jobs_sync_new_5d9a17 BEFORE INSERT OR UPDATE ON public.jobs
            FOR EACH ROW EXECUTE FUNCTION public.jobs_sync_new_5d9a17()
        """)
    op.execute("ALTER TABLE public.jobs ENABLE ALWAYS TRIGGER zz_jobs_sync_new_5d9a17")
    op.execute("""
        ALTER TABLE public.jobs ADD CONSTRAINT id_same_new_a56145
            CHECK (id_new_a56145 IS NOT DISTINCT FROM id::integer) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.jobs ADD CONSTRAINT jobs_id_not_null_new_f061a5
            NOT NULL id_new_a56145 NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_jobs_sync_new_5d9a17 ON public.jobs")
    op.execute("DROP FUNCTION public.jobs_sync_new_5d9a17()")
    op.drop_column("jobs", "id_new_a56145")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_alter_job_names.py
"""change: alter job_names

Locks: ACCESS EXCLUSIVE on public.job_names, catalog change only

Revision ID: 43d4a0d58a9d
Revises: 943a7be2cc87
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "43d4a0d58a9d"
down_revision: Union[str, Sequence[str], None] = "943a7be2cc87"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP MATERIALIZED VIEW public.job_names")
    op.execute("DROP VIEW public.named_jobs")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
        CREATE VIEW public.named_jobs (id, name) AS
         SELECT id,
            name
           FROM public.jobs
        """)
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("""
        CREATE MATERIALIZED VIEW public.job_names (id, name) AS
         SELECT id,
            upper((name)::text) AS name
           FROM public.named_jobs
          WITH DATA
        """)
    op.create_index(op.f("job_names_id"), "job_names", ["id"], unique=True)
    op.execute("SET LOCAL statement_timeout = '30s'")


# file: 2026_01_15_change_03_copy_id_of_jobs.py
"""change: copy id of jobs

Locks: SHARE UPDATE EXCLUSIVE on public.jobs, updates rows in batches

Revision ID: 450d5a4cb8f7
Revises: 43d4a0d58a9d
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "450d5a4cb8f7"
down_revision: Union[str, Sequence[str], None] = "43d4a0d58a9d"
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
                last bigint := pg_relation_size('public.jobs') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.jobs SET id_new_a56145 = id
                    WHERE id_new_a56145 IS NULL AND (id) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.jobs are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.jobs SET id_new_a56145 = id
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.jobs WHERE id_new_a56145 IS NULL AND (id) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.jobs (id_new_a56145)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_04_create_jobs_pkey_new_64e3f4.py
"""change: create jobs_pkey_new_64e3f4

Locks: SHARE UPDATE EXCLUSIVE on public.jobs, builds an index

Revision ID: fd894c7961e4
Revises: 450d5a4cb8f7
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "fd894c7961e4"
down_revision: Union[str, Sequence[str], None] = "450d5a4cb8f7"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.jobs_pkey_new_64e3f4")
        op.create_index(
            op.f("jobs_pkey_new_64e3f4"),
            "jobs",
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
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.jobs_pkey_new_64e3f4")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_05_prove_id_of_jobs.py
"""change: prove id of jobs

Locks: SHARE UPDATE EXCLUSIVE on public.jobs, reads every row

Revision ID: dbbd3f3a69b4
Revises: fd894c7961e4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "dbbd3f3a69b4"
down_revision: Union[str, Sequence[str], None] = "fd894c7961e4"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.jobs VALIDATE CONSTRAINT id_same_new_a56145")
    op.execute(
        "ALTER TABLE public.jobs VALIDATE CONSTRAINT jobs_id_not_null_new_f061a5"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_06_settle_id_of_jobs.py
"""change: settle id of jobs

Locks: ACCESS EXCLUSIVE on public.jobs, catalog change only

Revision ID: 9b836d722f4d
Revises: dbbd3f3a69b4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9b836d722f4d"
down_revision: Union[str, Sequence[str], None] = "dbbd3f3a69b4"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.jobs DROP CONSTRAINT id_same_new_a56145")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.jobs'::regclass AND conname = 'id_same_new_a56145'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.jobs ADD CONSTRAINT id_same_new_a56145 CHECK (id_new_a56145 IS NOT DISTINCT FROM id::integer) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("ALTER TABLE public.jobs VALIDATE CONSTRAINT id_same_new_a56145")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_07_swap_id_of_jobs.py
"""change: swap id of jobs

Locks: ACCESS EXCLUSIVE on public.jobs, catalog change only

Revision ID: 10513b892b00
Revises: 9b836d722f4d
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "10513b892b00"
down_revision: Union[str, Sequence[str], None] = "9b836d722f4d"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_jobs_sync_new_5d9a17 ON public.jobs")
    op.execute("DROP FUNCTION public.jobs_sync_new_5d9a17()")
    op.drop_constraint(op.f("jobs_pkey"), "jobs", type_="primary")
    op.execute("ALTER TABLE public.jobs RENAME COLUMN id TO id_old_a56145")
    op.execute("ALTER TABLE public.jobs RENAME COLUMN id_new_a56145 TO id")
    op.execute("""
        ALTER TABLE public.jobs RENAME CONSTRAINT jobs_id_not_null TO
            jobs_id_not_null_old_f061a5
        """)
    op.execute("""
        ALTER TABLE public.jobs RENAME CONSTRAINT jobs_id_not_null_new_f061a5 TO
            jobs_id_not_null
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
                WHERE a.attrelid = 'public.jobs'::regclass AND a.attname = 'id_old_a56145'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'id',
                    'public.jobs'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
        ALTER TABLE public.jobs ADD CONSTRAINT jobs_pkey PRIMARY KEY
            USING INDEX jobs_pkey_new_64e3f4
        """)
    op.execute("""
CREATE FUNCTION public.jobs_sync_old_5d9a17() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_old_a56145 := NEW.id;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_jobs_sync_old_5d9a17 BEFORE INSERT OR UPDATE ON public.jobs
            FOR EACH ROW EXECUTE FUNCTION public.jobs_sync_old_5d9a17()
        """)
    op.execute("ALTER TABLE public.jobs ENABLE ALWAYS TRIGGER zz_jobs_sync_old_5d9a17")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.jobs_pkey_old_64e3f4")
        op.create_index(
            op.f("jobs_pkey_old_64e3f4"),
            "jobs",
            ["id_old_a56145"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.jobs_pkey_new_64e3f4")
        op.create_index(
            op.f("jobs_pkey_new_64e3f4"),
            "jobs",
            ["id"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_jobs_sync_old_5d9a17 ON public.jobs")
    op.execute("DROP FUNCTION public.jobs_sync_old_5d9a17()")
    op.drop_constraint(op.f("jobs_pkey"), "jobs", type_="primary")
    op.execute("ALTER TABLE public.jobs RENAME COLUMN id TO id_new_a56145")
    op.execute("ALTER TABLE public.jobs RENAME COLUMN id_old_a56145 TO id")
    op.execute("""
        ALTER TABLE public.jobs RENAME CONSTRAINT jobs_id_not_null TO
            jobs_id_not_null_new_f061a5
        """)
    op.execute("""
        ALTER TABLE public.jobs RENAME CONSTRAINT jobs_id_not_null_old_f061a5 TO
            jobs_id_not_null
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
                WHERE a.attrelid = 'public.jobs'::regclass AND a.attname = 'id_new_a56145'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'id',
                    'public.jobs'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
        ALTER TABLE public.jobs ADD CONSTRAINT jobs_pkey PRIMARY KEY
            USING INDEX jobs_pkey_old_64e3f4
        """)
    op.execute("""
CREATE FUNCTION public.jobs_sync_new_5d9a17() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_new_a56145 := NEW.id;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_jobs_sync_new_5d9a17 BEFORE INSERT OR UPDATE ON public.jobs
            FOR EACH ROW EXECUTE FUNCTION public.jobs_sync_new_5d9a17()
        """)
    op.execute("ALTER TABLE public.jobs ENABLE ALWAYS TRIGGER zz_jobs_sync_new_5d9a17")


# file: 2026_01_15_change_08_finish_changing_id_of_jobs.py
"""change: finish changing id of jobs

Locks: ACCESS EXCLUSIVE on public.jobs, catalog change only

Revision ID: 69ed8568ea19
Revises: 10513b892b00
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "69ed8568ea19"
down_revision: Union[str, Sequence[str], None] = "10513b892b00"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_jobs_sync_old_5d9a17 ON public.jobs")
    op.execute("DROP FUNCTION public.jobs_sync_old_5d9a17()")
    op.drop_column("jobs", "id_old_a56145")
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
        SELECT FROM pg_attribute WHERE attrelid = 'public.jobs'::regclass AND attname = 'id_old_a56145'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.jobs ADD COLUMN id_old_a56145 bigint;
        CREATE FUNCTION public.jobs_sync_old_5d9a17() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_old_a56145 := NEW.id;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_jobs_sync_old_5d9a17 BEFORE INSERT OR UPDATE ON public.jobs FOR EACH ROW EXECUTE FUNCTION public.jobs_sync_old_5d9a17();
        ALTER TABLE public.jobs ENABLE ALWAYS TRIGGER zz_jobs_sync_old_5d9a17;
        ALTER TABLE public.jobs ADD CONSTRAINT id_same_old_a56145 CHECK (id_old_a56145 IS NOT DISTINCT FROM id::bigint) NOT VALID;
        ALTER TABLE public.jobs ADD CONSTRAINT jobs_id_not_null_old_f061a5 NOT NULL id_old_a56145 NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.jobs') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.jobs SET id_old_a56145 = id
                    WHERE id_old_a56145 IS NULL AND (id) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.jobs are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.jobs SET id_old_a56145 = id
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.jobs WHERE id_old_a56145 IS NULL AND (id) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.jobs (id_old_a56145)")
        op.execute("ALTER TABLE public.jobs VALIDATE CONSTRAINT id_same_old_a56145")
        op.execute(
            "ALTER TABLE public.jobs VALIDATE CONSTRAINT jobs_id_not_null_old_f061a5"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.jobs DROP CONSTRAINT id_same_old_a56145")
