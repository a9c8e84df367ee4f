# file: 2026_01_15_change_01_start_changing_a_and_b_and_c_and_d_of_narrow.py
"""change: start changing a and b and c and d of narrow

Locks: ACCESS EXCLUSIVE on public.narrow, catalog change only

Revision ID: 3af0dd58317d
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "3af0dd58317d"
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
        "narrow", sa.Column("a_new_ca9781", sa.String(length=20), nullable=True)
    )
    op.add_column("narrow", sa.Column("b_new_3e23e8", sa.Integer(), nullable=True))
    op.add_column(
        "narrow",
        sa.Column("c_new_2e7d2c", sa.Numeric(precision=8, scale=2), nullable=True),
    )
    op.add_column(
        "narrow", sa.Column("d_new_18ac3e", sa.String(length=40), nullable=True)
    )
    op.execute("""
CREATE FUNCTION public.narrow_sync_new_5eda95() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.a_new_ca9781 := NEW.a;
    NEW.b_new_3e23e8 := NEW.b;
    NEW.c_new_2e7d2c := NEW.c;
    NEW.d_new_18ac3e := NEW.d;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_narrow_sync_new_5eda95 BEFORE INSERT OR UPDATE ON
            public.narrow FOR EACH ROW EXECUTE FUNCTION public.narrow_sync_new_5eda95()
        """)
    op.execute(
        "ALTER TABLE public.narrow ENABLE ALWAYS TRIGGER zz_narrow_sync_new_5eda95"
    )
    op.execute("""
        ALTER TABLE public.narrow ADD CONSTRAINT a_same_new_ca9781
            CHECK (a_new_ca9781 IS NOT DISTINCT FROM (a::character varying(20)))
            NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.narrow ADD CONSTRAINT b_same_new_3e23e8
            CHECK (b_new_3e23e8 IS NOT DISTINCT FROM b::integer) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.narrow ADD CONSTRAINT c_same_new_2e7d2c
            CHECK (c_new_2e7d2c IS NOT DISTINCT FROM c::numeric(8,2)) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.narrow ADD CONSTRAINT d_same_new_18ac3e
            CHECK (d_new_18ac3e IS NOT DISTINCT FROM (d::character varying(40)))
            NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_narrow_sync_new_5eda95 ON public.narrow")
    op.execute("DROP FUNCTION public.narrow_sync_new_5eda95()")
    op.drop_column("narrow", "a_new_ca9781")
    op.drop_column("narrow", "b_new_3e23e8")
    op.drop_column("narrow", "c_new_2e7d2c")
    op.drop_column("narrow", "d_new_18ac3e")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_copy_a_and_b_and_c_and_d_of_narrow.py
"""change: copy a and b and c and d of narrow

Locks: SHARE UPDATE EXCLUSIVE on public.narrow, updates rows in batches

Revision ID: 1f6662308866
Revises: 3af0dd58317d
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "1f6662308866"
down_revision: Union[str, Sequence[str], None] = "3af0dd58317d"
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
                last bigint := pg_relation_size('public.narrow') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.narrow SET a_new_ca9781 = a, b_new_3e23e8 = b, c_new_2e7d2c = c, d_new_18ac3e = d
                    WHERE (a_new_ca9781 IS NULL AND (a) IS NOT NULL OR b_new_3e23e8 IS NULL AND (b) IS NOT NULL OR c_new_2e7d2c IS NULL AND (c) IS NOT NULL OR d_new_18ac3e IS NULL AND (d) IS NOT NULL)
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.narrow are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.narrow SET a_new_ca9781 = a, b_new_3e23e8 = b, c_new_2e7d2c = c, d_new_18ac3e = d
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.narrow WHERE (a_new_ca9781 IS NULL AND (a) IS NOT NULL OR b_new_3e23e8 IS NULL AND (b) IS NOT NULL OR c_new_2e7d2c IS NULL AND (c) IS NOT NULL OR d_new_18ac3e IS NULL AND (d) IS NOT NULL) LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("""
            ANALYZE public.narrow (a_new_ca9781, b_new_3e23e8, c_new_2e7d2c,
                d_new_18ac3e)
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_03_prove_a_and_b_and_c_and_d_of_narrow.py
"""change: prove a and b and c and d of narrow

Locks: SHARE UPDATE EXCLUSIVE on public.narrow, reads every row

Revision ID: c9a7cd2169d3
Revises: 1f6662308866
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c9a7cd2169d3"
down_revision: Union[str, Sequence[str], None] = "1f6662308866"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.narrow VALIDATE CONSTRAINT a_same_new_ca9781")
    op.execute("ALTER TABLE public.narrow VALIDATE CONSTRAINT b_same_new_3e23e8")
    op.execute("ALTER TABLE public.narrow VALIDATE CONSTRAINT c_same_new_2e7d2c")
    op.execute("ALTER TABLE public.narrow VALIDATE CONSTRAINT d_same_new_18ac3e")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_04_settle_a_and_b_and_c_and_d_of_narrow.py
"""change: settle a and b and c and d of narrow

Locks: ACCESS EXCLUSIVE on public.narrow, catalog change only

Revision ID: 9d9661db7d13
Revises: c9a7cd2169d3
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9d9661db7d13"
down_revision: Union[str, Sequence[str], None] = "c9a7cd2169d3"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.narrow DROP CONSTRAINT a_same_new_ca9781")
    op.execute("ALTER TABLE public.narrow DROP CONSTRAINT b_same_new_3e23e8")
    op.execute("ALTER TABLE public.narrow DROP CONSTRAINT c_same_new_2e7d2c")
    op.execute("ALTER TABLE public.narrow DROP CONSTRAINT d_same_new_18ac3e")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.narrow'::regclass AND conname = 'a_same_new_ca9781'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.narrow ADD CONSTRAINT a_same_new_ca9781 CHECK (a_new_ca9781 IS NOT DISTINCT FROM (a::character varying(20))) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("ALTER TABLE public.narrow VALIDATE CONSTRAINT a_same_new_ca9781")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.narrow'::regclass AND conname = 'b_same_new_3e23e8'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.narrow ADD CONSTRAINT b_same_new_3e23e8 CHECK (b_new_3e23e8 IS NOT DISTINCT FROM b::integer) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("ALTER TABLE public.narrow VALIDATE CONSTRAINT b_same_new_3e23e8")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.narrow'::regclass AND conname = 'c_same_new_2e7d2c'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.narrow ADD CONSTRAINT c_same_new_2e7d2c CHECK (c_new_2e7d2c IS NOT DISTINCT FROM c::numeric(8,2)) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("ALTER TABLE public.narrow VALIDATE CONSTRAINT c_same_new_2e7d2c")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.narrow'::regclass AND conname = 'd_same_new_18ac3e'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.narrow ADD CONSTRAINT d_same_new_18ac3e CHECK (d_new_18ac3e IS NOT DISTINCT FROM (d::character varying(40))) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("ALTER TABLE public.narrow VALIDATE CONSTRAINT d_same_new_18ac3e")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_05_swap_a_and_b_and_c_and_d_of_narrow.py
"""change: swap a and b and c and d of narrow

Locks: ACCESS EXCLUSIVE on public.narrow, catalog change only

Revision ID: 91fd87c88fc9
Revises: 9d9661db7d13
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "91fd87c88fc9"
down_revision: Union[str, Sequence[str], None] = "9d9661db7d13"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_narrow_sync_new_5eda95 ON public.narrow")
    op.execute("DROP FUNCTION public.narrow_sync_new_5eda95()")
    op.execute("ALTER TABLE public.narrow RENAME COLUMN a TO a_old_ca9781")
    op.execute("ALTER TABLE public.narrow RENAME COLUMN a_new_ca9781 TO a")
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
                WHERE a.attrelid = 'public.narrow'::regclass AND a.attname = 'a_old_ca9781'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'a',
                    'public.narrow'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("ALTER TABLE public.narrow RENAME COLUMN b TO b_old_3e23e8")
    op.execute("ALTER TABLE public.narrow RENAME COLUMN b_new_3e23e8 TO b")
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
                WHERE a.attrelid = 'public.narrow'::regclass AND a.attname = 'b_old_3e23e8'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'b',
                    'public.narrow'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("ALTER TABLE public.narrow RENAME COLUMN c TO c_old_2e7d2c")
    op.execute("ALTER TABLE public.narrow RENAME COLUMN c_new_2e7d2c TO c")
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
                WHERE a.attrelid = 'public.narrow'::regclass AND a.attname = 'c_old_2e7d2c'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'c',
                    'public.narrow'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("ALTER TABLE public.narrow RENAME COLUMN d TO d_old_18ac3e")
    op.execute("ALTER TABLE public.narrow RENAME COLUMN d_new_18ac3e TO d")
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
                WHERE a.attrelid = 'public.narrow'::regclass AND a.attname = 'd_old_18ac3e'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'd',
                    'public.narrow'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.narrow_sync_old_5eda95() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.a_old_ca9781 := NEW.a;
    NEW.b_old_3e23e8 := NEW.b;
    NEW.c_old_2e7d2c := NEW.c;
    NEW.d_old_18ac3e := NEW.d;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_narrow_sync_old_5eda95 BEFORE INSERT OR UPDATE ON
            public.narrow FOR EACH ROW EXECUTE FUNCTION public.narrow_sync_old_5eda95()
        """)
    op.execute(
        "ALTER TABLE public.narrow ENABLE ALWAYS TRIGGER zz_narrow_sync_old_5eda95"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_narrow_sync_old_5eda95 ON public.narrow")
    op.execute("DROP FUNCTION public.narrow_sync_old_5eda95()")
    op.execute("ALTER TABLE public.narrow RENAME COLUMN a TO a_new_ca9781")
    op.execute("ALTER TABLE public.narrow RENAME COLUMN a_old_ca9781 TO a")
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
                WHERE a.attrelid = 'public.narrow'::regclass AND a.attname = 'a_new_ca9781'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'a',
                    'public.narrow'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("ALTER TABLE public.narrow RENAME COLUMN b TO b_new_3e23e8")
    op.execute("ALTER TABLE public.narrow RENAME COLUMN b_old_3e23e8 TO b")
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
                WHERE a.attrelid = 'public.narrow'::regclass AND a.attname = 'b_new_3e23e8'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'b',
                    'public.narrow'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("ALTER TABLE public.narrow RENAME COLUMN c TO c_new_2e7d2c")
    op.execute("ALTER TABLE public.narrow RENAME COLUMN c_old_2e7d2c TO c")
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
                WHERE a.attrelid = 'public.narrow'::regclass AND a.attname = 'c_new_2e7d2c'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'c',
                    'public.narrow'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("ALTER TABLE public.narrow RENAME COLUMN d TO d_new_18ac3e")
    op.execute("ALTER TABLE public.narrow RENAME COLUMN d_old_18ac3e TO d")
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
                WHERE a.attrelid = 'public.narrow'::regclass AND a.attname = 'd_new_18ac3e'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'd',
                    'public.narrow'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.narrow_sync_new_5eda95() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.a_new_ca9781 := NEW.a;
    NEW.b_new_3e23e8 := NEW.b;
    NEW.c_new_2e7d2c := NEW.c;
    NEW.d_new_18ac3e := NEW.d;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_narrow_sync_new_5eda95 BEFORE INSERT OR UPDATE ON
            public.narrow FOR EACH ROW EXECUTE FUNCTION public.narrow_sync_new_5eda95()
        """)
    op.execute(
        "ALTER TABLE public.narrow ENABLE ALWAYS TRIGGER zz_narrow_sync_new_5eda95"
    )


# file: 2026_01_15_change_06_finish_changing_a_and_b_and_c_and_d_of_narrow.py
"""change: finish changing a and b and c and d of narrow

Locks: ACCESS EXCLUSIVE on public.narrow, catalog change only
Downgrade: loses what the new type of public.narrow.c rounds away; to keep it: copy the
    column first

Revision ID: ef963dfaea6a
Revises: 91fd87c88fc9
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ef963dfaea6a"
down_revision: Union[str, Sequence[str], None] = "91fd87c88fc9"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_narrow_sync_old_5eda95 ON public.narrow")
    op.execute("DROP FUNCTION public.narrow_sync_old_5eda95()")
    op.drop_column("narrow", "a_old_ca9781")
    op.drop_column("narrow", "b_old_3e23e8")
    op.drop_column("narrow", "c_old_2e7d2c")
    op.drop_column("narrow", "d_old_18ac3e")
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
        SELECT FROM pg_attribute WHERE attrelid = 'public.narrow'::regclass AND attname = 'a_old_ca9781'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.narrow ADD COLUMN a_old_ca9781 character varying(100);
        ALTER TABLE public.narrow ADD COLUMN b_old_3e23e8 bigint;
        ALTER TABLE public.narrow ADD COLUMN c_old_2e7d2c numeric(12,4);
        ALTER TABLE public.narrow ADD COLUMN d_old_18ac3e text;
        CREATE FUNCTION public.narrow_sync_old_5eda95() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.a_old_ca9781 := NEW.a;
    NEW.b_old_3e23e8 := NEW.b;
    NEW.c_old_2e7d2c := NEW.c;
    NEW.d_old_18ac3e := NEW.d;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_narrow_sync_old_5eda95 BEFORE INSERT OR UPDATE ON public.narrow FOR EACH ROW EXECUTE FUNCTION public.narrow_sync_old_5eda95();
        ALTER TABLE public.narrow ENABLE ALWAYS TRIGGER zz_narrow_sync_old_5eda95;
        ALTER TABLE public.narrow ADD CONSTRAINT a_same_old_ca9781 CHECK (a_old_ca9781 IS NOT DISTINCT FROM (a::character varying(100))) NOT VALID;
        ALTER TABLE public.narrow ADD CONSTRAINT b_same_old_3e23e8 CHECK (b_old_3e23e8 IS NOT DISTINCT FROM b::bigint) NOT VALID;
        ALTER TABLE public.narrow ADD CONSTRAINT c_same_old_2e7d2c CHECK (c_old_2e7d2c IS NOT DISTINCT FROM c::numeric(12,4)) NOT VALID;
        ALTER TABLE public.narrow ADD CONSTRAINT d_same_old_18ac3e CHECK (d_old_18ac3e IS NOT DISTINCT FROM d::text) NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.narrow') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.narrow SET a_old_ca9781 = a, b_old_3e23e8 = b, c_old_2e7d2c = c, d_old_18ac3e = d
                    WHERE (a_old_ca9781 IS NULL AND (a) IS NOT NULL OR b_old_3e23e8 IS NULL AND (b) IS NOT NULL OR c_old_2e7d2c IS NULL AND (c) IS NOT NULL OR d_old_18ac3e IS NULL AND (d) IS NOT NULL)
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.narrow are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.narrow SET a_old_ca9781 = a, b_old_3e23e8 = b, c_old_2e7d2c = c, d_old_18ac3e = d
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.narrow WHERE (a_old_ca9781 IS NULL AND (a) IS NOT NULL OR b_old_3e23e8 IS NULL AND (b) IS NOT NULL OR c_old_2e7d2c IS NULL AND (c) IS NOT NULL OR d_old_18ac3e IS NULL AND (d) IS NOT NULL) LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("""
            ANALYZE public.narrow (a_old_ca9781, b_old_3e23e8, c_old_2e7d2c,
                d_old_18ac3e)
            """)
        op.execute("ALTER TABLE public.narrow VALIDATE CONSTRAINT a_same_old_ca9781")
        op.execute("ALTER TABLE public.narrow VALIDATE CONSTRAINT b_same_old_3e23e8")
        op.execute("ALTER TABLE public.narrow VALIDATE CONSTRAINT c_same_old_2e7d2c")
        op.execute("ALTER TABLE public.narrow VALIDATE CONSTRAINT d_same_old_18ac3e")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.narrow DROP CONSTRAINT a_same_old_ca9781")
    op.execute("ALTER TABLE public.narrow DROP CONSTRAINT b_same_old_3e23e8")
    op.execute("ALTER TABLE public.narrow DROP CONSTRAINT c_same_old_2e7d2c")
    op.execute("ALTER TABLE public.narrow DROP CONSTRAINT d_same_old_18ac3e")
