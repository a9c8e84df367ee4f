# file: 2026_01_15_change_01_start_changing_a_and_b_of_t.py
"""change: start changing a and b of t

Locks: ACCESS EXCLUSIVE on public.t, catalog change only

Revision ID: b4e4b6620bc4
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "b4e4b6620bc4"
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
    op.add_column("t", sa.Column("a_new_ca9781", sa.BigInteger(), nullable=True))
    op.add_column("t", sa.Column("b_new_3e23e8", sa.BigInteger(), nullable=True))
    op.execute("""
CREATE FUNCTION public.t_sync_new_e3b98a() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.a_new_ca9781 := NEW.a;
    NEW.b_new_3e23e8 := NEW.b;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_t_sync_new_e3b98a BEFORE INSERT OR UPDATE ON public.t FOR EACH
            ROW EXECUTE FUNCTION public.t_sync_new_e3b98a()
        """)
    op.execute("ALTER TABLE public.t ENABLE ALWAYS TRIGGER zz_t_sync_new_e3b98a")
    op.execute("""
        ALTER TABLE public.t ADD CONSTRAINT a_same_new_ca9781
            CHECK (a_new_ca9781 IS NOT DISTINCT FROM a::bigint) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.t ADD CONSTRAINT b_same_new_3e23e8
            CHECK (b_new_3e23e8 IS NOT DISTINCT FROM b::bigint) NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_t_sync_new_e3b98a ON public.t")
    op.execute("DROP FUNCTION public.t_sync_new_e3b98a()")
    op.drop_column("t", "a_new_ca9781")
    op.drop_column("t", "b_new_3e23e8")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_start_changing_d_of_u.py
"""change: start changing d of u

Locks: ACCESS EXCLUSIVE on public.u, catalog change only

Revision ID: 66517afa3b70
Revises: b4e4b6620bc4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "66517afa3b70"
down_revision: Union[str, Sequence[str], None] = "b4e4b6620bc4"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.add_column("u", sa.Column("d_new_18ac3e", sa.BigInteger(), nullable=True))
    op.execute("""
CREATE FUNCTION public.u_sync_new_0bfe93() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.d_new_18ac3e := NEW.d;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_u_sync_new_0bfe93 BEFORE INSERT OR UPDATE ON public.u FOR EACH
            ROW EXECUTE FUNCTION public.u_sync_new_0bfe93()
        """)
    op.execute("ALTER TABLE public.u ENABLE ALWAYS TRIGGER zz_u_sync_new_0bfe93")
    op.execute("""
        ALTER TABLE public.u ADD CONSTRAINT d_same_new_18ac3e
            CHECK (d_new_18ac3e IS NOT DISTINCT FROM d::bigint) NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_u_sync_new_0bfe93 ON public.u")
    op.execute("DROP FUNCTION public.u_sync_new_0bfe93()")
    op.drop_column("u", "d_new_18ac3e")


# file: 2026_01_15_change_03_copy_a_and_b_of_t.py
"""change: copy a and b of t

Locks: SHARE UPDATE EXCLUSIVE on public.t, updates rows in batches

Revision ID: c0273a93ddd7
Revises: 66517afa3b70
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c0273a93ddd7"
down_revision: Union[str, Sequence[str], None] = "66517afa3b70"
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
                last bigint := pg_relation_size('public.t') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.t SET a_new_ca9781 = a, b_new_3e23e8 = b
                    WHERE (a_new_ca9781 IS NULL AND (a) IS NOT NULL OR b_new_3e23e8 IS NULL AND (b) IS NOT NULL)
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.t are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.t SET a_new_ca9781 = a, b_new_3e23e8 = b
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.t WHERE (a_new_ca9781 IS NULL AND (a) IS NOT NULL OR b_new_3e23e8 IS NULL AND (b) IS NOT NULL) LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.t (a_new_ca9781, b_new_3e23e8)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_04_copy_d_of_u.py
"""change: copy d of u

Locks: SHARE UPDATE EXCLUSIVE on public.u, updates rows in batches

Revision ID: bedea9747806
Revises: c0273a93ddd7
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "bedea9747806"
down_revision: Union[str, Sequence[str], None] = "c0273a93ddd7"
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
                last bigint := pg_relation_size('public.u') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.u SET d_new_18ac3e = d
                    WHERE d_new_18ac3e IS NULL AND (d) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.u are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.u SET d_new_18ac3e = d
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.u WHERE d_new_18ac3e IS NULL AND (d) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.u (d_new_18ac3e)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_05_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.t, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.u, reads every row

Revision ID: f6b7063188cb
Revises: bedea9747806
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "f6b7063188cb"
down_revision: Union[str, Sequence[str], None] = "bedea9747806"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.t VALIDATE CONSTRAINT a_same_new_ca9781")
    op.execute("ALTER TABLE public.t VALIDATE CONSTRAINT b_same_new_3e23e8")
    op.execute("ALTER TABLE public.u VALIDATE CONSTRAINT d_same_new_18ac3e")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_06_settle_a_and_b_of_t.py
"""change: settle a and b of t

Locks: ACCESS EXCLUSIVE on public.t, catalog change only

Revision ID: 1ed2d81185c8
Revises: f6b7063188cb
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "1ed2d81185c8"
down_revision: Union[str, Sequence[str], None] = "f6b7063188cb"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.t DROP CONSTRAINT a_same_new_ca9781")
    op.execute("ALTER TABLE public.t DROP CONSTRAINT b_same_new_3e23e8")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.t'::regclass AND conname = 'a_same_new_ca9781'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.t ADD CONSTRAINT a_same_new_ca9781 CHECK (a_new_ca9781 IS NOT DISTINCT FROM a::bigint) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("ALTER TABLE public.t VALIDATE CONSTRAINT a_same_new_ca9781")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.t'::regclass AND conname = 'b_same_new_3e23e8'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.t ADD CONSTRAINT b_same_new_3e23e8 CHECK (b_new_3e23e8 IS NOT DISTINCT FROM b::bigint) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("ALTER TABLE public.t VALIDATE CONSTRAINT b_same_new_3e23e8")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_07_settle_d_of_u.py
"""change: settle d of u

Locks: ACCESS EXCLUSIVE on public.u, catalog change only

Revision ID: 0aaf97304a05
Revises: 1ed2d81185c8
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "0aaf97304a05"
down_revision: Union[str, Sequence[str], None] = "1ed2d81185c8"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.u DROP CONSTRAINT d_same_new_18ac3e")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.u'::regclass AND conname = 'd_same_new_18ac3e'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.u ADD CONSTRAINT d_same_new_18ac3e CHECK (d_new_18ac3e IS NOT DISTINCT FROM d::bigint) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("ALTER TABLE public.u VALIDATE CONSTRAINT d_same_new_18ac3e")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_08_swap_a_and_b_of_t.py
"""change: swap a and b of t

Locks: ACCESS EXCLUSIVE on public.t, catalog change only
Locks: ACCESS EXCLUSIVE on public.u, catalog change only

Revision ID: 7b4be41162b4
Revises: 0aaf97304a05
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7b4be41162b4"
down_revision: Union[str, Sequence[str], None] = "0aaf97304a05"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP VIEW public.v")
    op.execute("LOCK TABLE public.t, public.u IN ACCESS EXCLUSIVE MODE")
    op.execute("DROP TRIGGER zz_t_sync_new_e3b98a ON public.t")
    op.execute("DROP FUNCTION public.t_sync_new_e3b98a()")
    op.execute("DROP TRIGGER zz_u_sync_new_0bfe93 ON public.u")
    op.execute("DROP FUNCTION public.u_sync_new_0bfe93()")
    op.execute("ALTER TABLE public.t RENAME COLUMN a TO a_old_ca9781")
    op.execute("ALTER TABLE public.t RENAME COLUMN a_new_ca9781 TO a")
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
                WHERE a.attrelid = 'public.t'::regclass AND a.attname = 'a_old_ca9781'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'a',
                    'public.t'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("ALTER TABLE public.t RENAME COLUMN b TO b_old_3e23e8")
    op.execute("ALTER TABLE public.t RENAME COLUMN b_new_3e23e8 TO b")
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
                WHERE a.attrelid = 'public.t'::regclass AND a.attname = 'b_old_3e23e8'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'b',
                    'public.t'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("ALTER TABLE public.u RENAME COLUMN d TO d_old_18ac3e")
    op.execute("ALTER TABLE public.u RENAME COLUMN d_new_18ac3e TO d")
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
                WHERE a.attrelid = 'public.u'::regclass AND a.attname = 'd_old_18ac3e'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'd',
                    'public.u'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.t_sync_old_e3b98a() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.a_old_ca9781 := NEW.a;
    NEW.b_old_3e23e8 := NEW.b;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_t_sync_old_e3b98a BEFORE INSERT OR UPDATE ON public.t FOR EACH
            ROW EXECUTE FUNCTION public.t_sync_old_e3b98a()
        """)
    op.execute("ALTER TABLE public.t ENABLE ALWAYS TRIGGER zz_t_sync_old_e3b98a")
    op.execute("""
CREATE FUNCTION public.u_sync_old_0bfe93() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.d_old_18ac3e := NEW.d;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_u_sync_old_0bfe93 BEFORE INSERT OR UPDATE ON public.u FOR EACH
            ROW EXECUTE FUNCTION public.u_sync_old_0bfe93()
        """)
    op.execute("ALTER TABLE public.u ENABLE ALWAYS TRIGGER zz_u_sync_old_0bfe93")
    op.execute("""
        CREATE VIEW public.v (id, a, b, c, d) AS
         SELECT t.id,
            t.a,
            t.b,
            t.c,
            u.d
           FROM (public.t
             JOIN public.u ON ((u.id = t.id)))
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP VIEW public.v")
    op.execute("LOCK TABLE public.t, public.u IN ACCESS EXCLUSIVE MODE")
    op.execute("DROP TRIGGER zz_t_sync_old_e3b98a ON public.t")
    op.execute("DROP FUNCTION public.t_sync_old_e3b98a()")
    op.execute("DROP TRIGGER zz_u_sync_old_0bfe93 ON public.u")
    op.execute("DROP FUNCTION public.u_sync_old_0bfe93()")
    op.execute("ALTER TABLE public.t RENAME COLUMN a TO a_new_ca9781")
    op.execute("ALTER TABLE public.t RENAME COLUMN a_old_ca9781 TO a")
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
                WHERE a.attrelid = 'public.t'::regclass AND a.attname = 'a_new_ca9781'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'a',
                    'public.t'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("ALTER TABLE public.t RENAME COLUMN b TO b_new_3e23e8")
    op.execute("ALTER TABLE public.t RENAME COLUMN b_old_3e23e8 TO b")
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
                WHERE a.attrelid = 'public.t'::regclass AND a.attname = 'b_new_3e23e8'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'b',
                    'public.t'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("ALTER TABLE public.u RENAME COLUMN d TO d_new_18ac3e")
    op.execute("ALTER TABLE public.u RENAME COLUMN d_old_18ac3e TO d")
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
                WHERE a.attrelid = 'public.u'::regclass AND a.attname = 'd_new_18ac3e'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'd',
                    'public.u'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.t_sync_new_e3b98a() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.a_new_ca9781 := NEW.a;
    NEW.b_new_3e23e8 := NEW.b;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_t_sync_new_e3b98a BEFORE INSERT OR UPDATE ON public.t FOR EACH
            ROW EXECUTE FUNCTION public.t_sync_new_e3b98a()
        """)
    op.execute("ALTER TABLE public.t ENABLE ALWAYS TRIGGER zz_t_sync_new_e3b98a")
    op.execute("""
CREATE FUNCTION public.u_sync_new_0bfe93() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.d_new_18ac3e := NEW.d;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_u_sync_new_0bfe93 BEFORE INSERT OR UPDATE ON public.u FOR EACH
            ROW EXECUTE FUNCTION public.u_sync_new_0bfe93()
        """)
    op.execute("ALTER TABLE public.u ENABLE ALWAYS TRIGGER zz_u_sync_new_0bfe93")
    op.execute("""
        CREATE VIEW public.v (id, a, b, c, d) AS
         SELECT t.id,
            t.a,
            t.b,
            t.c,
            u.d
           FROM (public.t
             JOIN public.u ON ((u.id = t.id)))
        """)


# file: 2026_01_15_change_09_finish_changing_a_and_b_of_t.py
"""change: finish changing a and b of t

Locks: ACCESS EXCLUSIVE on public.t, catalog change only

Revision ID: 0fd640522184
Revises: 7b4be41162b4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "0fd640522184"
down_revision: Union[str, Sequence[str], None] = "7b4be41162b4"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_t_sync_old_e3b98a ON public.t")
    op.execute("DROP FUNCTION public.t_sync_old_e3b98a()")
    op.drop_column("t", "a_old_ca9781")
    op.drop_column("t", "b_old_3e23e8")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.t'::regclass AND attname = 'a_old_ca9781'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.t ADD COLUMN a_old_ca9781 integer;
        ALTER TABLE public.t ADD COLUMN b_old_3e23e8 integer;
        CREATE FUNCTION public.t_sync_old_e3b98a() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.a_old_ca9781 := NEW.a;
    NEW.b_old_3e23e8 := NEW.b;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_t_sync_old_e3b98a BEFORE INSERT OR UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION public.t_sync_old_e3b98a();
        ALTER TABLE public.t ENABLE ALWAYS TRIGGER zz_t_sync_old_e3b98a;
        ALTER TABLE public.t ADD CONSTRAINT a_same_old_ca9781 CHECK (a_old_ca9781 IS NOT DISTINCT FROM a::integer) NOT VALID;
        ALTER TABLE public.t ADD CONSTRAINT b_same_old_3e23e8 CHECK (b_old_3e23e8 IS NOT DISTINCT FROM b::integer) NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.t') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.t SET a_old_ca9781 = a, b_old_3e23e8 = b
                    WHERE (a_old_ca9781 IS NULL AND (a) IS NOT NULL OR b_old_3e23e8 IS NULL AND (b) IS NOT NULL)
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.t are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.t SET a_old_ca9781 = a, b_old_3e23e8 = b
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.t WHERE (a_old_ca9781 IS NULL AND (a) IS NOT NULL OR b_old_3e23e8 IS NULL AND (b) IS NOT NULL) LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.t (a_old_ca9781, b_old_3e23e8)")
        op.execute("ALTER TABLE public.t VALIDATE CONSTRAINT a_same_old_ca9781")
        op.execute("ALTER TABLE public.t VALIDATE CONSTRAINT b_same_old_3e23e8")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.t DROP CONSTRAINT a_same_old_ca9781")
    op.execute("ALTER TABLE public.t DROP CONSTRAINT b_same_old_3e23e8")


# file: 2026_01_15_change_10_finish_changing_d_of_u.py
"""change: finish changing d of u

Locks: ACCESS EXCLUSIVE on public.u, catalog change only

Revision ID: a1db50837eaf
Revises: 0fd640522184
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a1db50837eaf"
down_revision: Union[str, Sequence[str], None] = "0fd640522184"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_u_sync_old_0bfe93 ON public.u")
    op.execute("DROP FUNCTION public.u_sync_old_0bfe93()")
    op.drop_column("u", "d_old_18ac3e")
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
        SELECT FROM pg_attribute WHERE attrelid = 'public.u'::regclass AND attname = 'd_old_18ac3e'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.u ADD COLUMN d_old_18ac3e integer;
        CREATE FUNCTION public.u_sync_old_0bfe93() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.d_old_18ac3e := NEW.d;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_u_sync_old_0bfe93 BEFORE INSERT OR UPDATE ON public.u FOR EACH ROW EXECUTE FUNCTION public.u_sync_old_0bfe93();
        ALTER TABLE public.u ENABLE ALWAYS TRIGGER zz_u_sync_old_0bfe93;
        ALTER TABLE public.u ADD CONSTRAINT d_same_old_18ac3e CHECK (d_old_18ac3e IS NOT DISTINCT FROM d::integer) NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.u') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.u SET d_old_18ac3e = d
                    WHERE d_old_18ac3e IS NULL AND (d) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.u are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.u SET d_old_18ac3e = d
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.u WHERE d_old_18ac3e IS NULL AND (d) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.u (d_old_18ac3e)")
        op.execute("ALTER TABLE public.u VALIDATE CONSTRAINT d_same_old_18ac3e")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.u DROP CONSTRAINT d_same_old_18ac3e")
