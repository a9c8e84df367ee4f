# file: 2026_01_15_change_01_start_changing_breaks_and_during_and_noted_of_bookings.py
"""change: start changing breaks and during and noted of bookings

Locks: ACCESS EXCLUSIVE on public.bookings, catalog change only

Revision ID: a107aae8e1aa
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "a107aae8e1aa"
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
    op.execute(
        "ALTER TABLE public.bookings ADD COLUMN breaks_new_342b50 tstzmultirange"
    )
    op.add_column(
        "bookings",
        sa.Column("during_new_76678e", postgresql.TSTZRANGE(), nullable=True),
    )
    op.add_column(
        "bookings",
        sa.Column("noted_new_41954b", sa.DateTime(timezone=True), nullable=True),
    )
    op.execute("""
CREATE FUNCTION public.bookings_sync_new_5cc6c0() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.breaks_new_342b50 := NEW.breaks::text::tstzmultirange;
    NEW.during_new_76678e := CASE WHEN NEW.during IS NULL THEN NULL WHEN isempty(NEW.during) THEN 'empty'::tstzrange ELSE tstzrange(lower(NEW.during) AT TIME ZONE 'UTC', upper(NEW.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(NEW.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(NEW.during) THEN ']' ELSE ')' END) END;
    NEW.noted_new_41954b := NEW.noted::timestamp with time zone;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_bookings_sync_new_5cc6c0 BEFORE INSERT OR UPDATE ON
            public.bookings FOR EACH ROW EXECUTE FUNCTION
            public.bookings_sync_new_5cc6c0()
        """)
    op.execute(
        "ALTER TABLE public.bookings ENABLE ALWAYS TRIGGER zz_bookings_sync_new_5cc6c0"
    )
    op.execute("""
        ALTER TABLE public.bookings ADD CONSTRAINT breaks_same_new_342b50
            CHECK (breaks_new_342b50 IS NOT DISTINCT FROM breaks::text::tstzmultirange)
            NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.bookings ADD CONSTRAINT during_same_new_76678e
            CHECK (during_new_76678e IS NOT DISTINCT FROM
            (CASE WHEN during IS NULL THEN NULL WHEN isempty(during) THEN
            'empty'::tstzrange ELSE tstzrange(lower(during) AT TIME ZONE 'UTC',
            upper(during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(during) THEN '[' ELSE
            '(' END || CASE WHEN upper_inc(during) THEN ']' ELSE ')' END) END))
            NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.bookings ADD CONSTRAINT bookings_during_not_null_new_add092
            NOT NULL during_new_76678e NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.bookings ADD CONSTRAINT noted_same_new_41954b
            CHECK (noted_new_41954b IS NOT DISTINCT FROM
            (noted::timestamp with time zone)) NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_bookings_sync_new_5cc6c0 ON public.bookings")
    op.execute("DROP FUNCTION public.bookings_sync_new_5cc6c0()")
    op.drop_column("bookings", "breaks_new_342b50")
    op.drop_column("bookings", "during_new_76678e")
    op.drop_column("bookings", "noted_new_41954b")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_copy_breaks_and_during_and_noted_of_bookings.py
"""change: copy breaks and during and noted of bookings

Locks: SHARE UPDATE EXCLUSIVE on public.bookings, updates rows in batches

Revision ID: ca407f1c0f8e
Revises: a107aae8e1aa
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ca407f1c0f8e"
down_revision: Union[str, Sequence[str], None] = "a107aae8e1aa"
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
                last bigint := pg_relation_size('public.bookings') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.bookings SET breaks_new_342b50 = breaks::text::tstzmultirange, during_new_76678e = CASE WHEN during IS NULL THEN NULL WHEN isempty(during) THEN 'empty'::tstzrange ELSE tstzrange(lower(during) AT TIME ZONE 'UTC', upper(during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(during) THEN ']' ELSE ')' END) END, noted_new_41954b = noted::timestamp with time zone
                    WHERE (breaks_new_342b50 IS NULL AND (breaks::text::tstzmultirange) IS NOT NULL OR during_new_76678e IS NULL AND (CASE WHEN during IS NULL THEN NULL WHEN isempty(during) THEN 'empty'::tstzrange ELSE tstzrange(lower(during) AT TIME ZONE 'UTC', upper(during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(during) THEN ']' ELSE ')' END) END) IS NOT NULL OR noted_new_41954b IS NULL AND (noted::timestamp with time zone) IS NOT NULL)
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.bookings are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.bookings SET breaks_new_342b50 = breaks::text::tstzmultirange, during_new_76678e = CASE WHEN during IS NULL THEN NULL WHEN isempty(during) THEN 'empty'::tstzrange ELSE tstzrange(lower(during) AT TIME ZONE 'UTC', upper(during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(during) THEN ']' ELSE ')' END) END, noted_new_41954b = noted::timestamp with time zone
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.bookings WHERE (breaks_new_342b50 IS NULL AND (breaks::text::tstzmultirange) IS NOT NULL OR during_new_76678e IS NULL AND (CASE WHEN during IS NULL THEN NULL WHEN isempty(during) THEN 'empty'::tstzrange ELSE tstzrange(lower(during) AT TIME ZONE 'UTC', upper(during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(during) THEN ']' ELSE ')' END) END) IS NOT NULL OR noted_new_41954b IS NULL AND (noted::timestamp with time zone) IS NOT NULL) LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("""
            ANALYZE public.bookings (breaks_new_342b50, during_new_76678e,
                noted_new_41954b)
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_03_create_bookings_during_new_221feb.py
"""change: create bookings_during_new_221feb

Locks: SHARE UPDATE EXCLUSIVE on public.bookings, builds an index

Revision ID: 48814acb14fa
Revises: ca407f1c0f8e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "48814acb14fa"
down_revision: Union[str, Sequence[str], None] = "ca407f1c0f8e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.bookings_during_new_221feb"
        )
        op.create_index(
            op.f("bookings_during_new_221feb"),
            "bookings",
            ["during_new_76678e"],
            postgresql_using="gist",
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.bookings_during_new_221feb"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_04_prove_breaks_and_during_and_noted_of_bookings.py
"""change: prove breaks and during and noted of bookings

Locks: SHARE UPDATE EXCLUSIVE on public.bookings, reads every row

Revision ID: bb4ac7da967c
Revises: 48814acb14fa
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "bb4ac7da967c"
down_revision: Union[str, Sequence[str], None] = "48814acb14fa"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.bookings VALIDATE CONSTRAINT breaks_same_new_342b50")
    op.execute("ALTER TABLE public.bookings VALIDATE CONSTRAINT during_same_new_76678e")
    op.execute("""
        ALTER TABLE public.bookings VALIDATE CONSTRAINT
            bookings_during_not_null_new_add092
        """)
    op.execute("ALTER TABLE public.bookings VALIDATE CONSTRAINT noted_same_new_41954b")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_05_settle_breaks_and_during_and_noted_of_bookings.py
"""change: settle breaks and during and noted of bookings

Locks: ACCESS EXCLUSIVE on public.bookings, catalog change only

Revision ID: d2d441c18ccf
Revises: bb4ac7da967c
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d2d441c18ccf"
down_revision: Union[str, Sequence[str], None] = "bb4ac7da967c"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.bookings DROP CONSTRAINT breaks_same_new_342b50")
    op.execute("ALTER TABLE public.bookings DROP CONSTRAINT during_same_new_76678e")
    op.execute("ALTER TABLE public.bookings DROP CONSTRAINT noted_same_new_41954b")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.bookings'::regclass AND conname = 'breaks_same_new_342b50'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.bookings ADD CONSTRAINT breaks_same_new_342b50 CHECK (breaks_new_342b50 IS NOT DISTINCT FROM breaks::text::tstzmultirange) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute(
            "ALTER TABLE public.bookings VALIDATE CONSTRAINT breaks_same_new_342b50"
        )
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.bookings'::regclass AND conname = 'during_same_new_76678e'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.bookings ADD CONSTRAINT during_same_new_76678e CHECK (during_new_76678e IS NOT DISTINCT FROM (CASE WHEN during IS NULL THEN NULL WHEN isempty(during) THEN 'empty'::tstzrange ELSE tstzrange(lower(during) AT TIME ZONE 'UTC', upper(during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(during) THEN ']' ELSE ')' END) END)) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute(
            "ALTER TABLE public.bookings VALIDATE CONSTRAINT during_same_new_76678e"
        )
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.bookings'::regclass AND conname = 'noted_same_new_41954b'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.bookings ADD CONSTRAINT noted_same_new_41954b CHECK (noted_new_41954b IS NOT DISTINCT FROM (noted::timestamp with time zone)) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute(
            "ALTER TABLE public.bookings VALIDATE CONSTRAINT noted_same_new_41954b"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_06_swap_breaks_and_during_and_noted_of_bookings.py
"""change: swap breaks and during and noted of bookings

Locks: ACCESS EXCLUSIVE on public.bookings, catalog change only

Revision ID: 173e220e9c23
Revises: d2d441c18ccf
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "173e220e9c23"
down_revision: Union[str, Sequence[str], None] = "d2d441c18ccf"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_bookings_sync_new_5cc6c0 ON public.bookings")
    op.execute("DROP FUNCTION public.bookings_sync_new_5cc6c0()")
    op.execute(
        "ALTER INDEX public.bookings_during RENAME TO bookings_during_old_221feb"
    )
    op.execute("ALTER TABLE public.bookings RENAME COLUMN breaks TO breaks_old_342b50")
    op.execute("ALTER TABLE public.bookings RENAME COLUMN breaks_new_342b50 TO breaks")
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
                WHERE a.attrelid = 'public.bookings'::regclass AND a.attname = 'breaks_old_342b50'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'breaks',
                    'public.bookings'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("ALTER TABLE public.bookings RENAME COLUMN during TO during_old_76678e")
    op.execute("ALTER TABLE public.bookings RENAME COLUMN during_new_76678e TO during")
    op.execute("""
        ALTER TABLE public.bookings RENAME CONSTRAINT bookings_during_not_null TO
            bookings_during_not_null_old_add092
        """)
    op.execute("""
        ALTER TABLE public.bookings RENAME CONSTRAINT
            bookings_during_not_null_new_add092 TO bookings_during_not_null
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
                WHERE a.attrelid = 'public.bookings'::regclass AND a.attname = 'during_old_76678e'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'during',
                    'public.bookings'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("ALTER TABLE public.bookings RENAME COLUMN noted TO noted_old_41954b")
    op.execute("ALTER TABLE public.bookings RENAME COLUMN noted_new_41954b TO noted")
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
                WHERE a.attrelid = 'public.bookings'::regclass AND a.attname = 'noted_old_41954b'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'noted',
                    'public.bookings'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute(
        "ALTER INDEX public.bookings_during_new_221feb RENAME TO bookings_during"
    )
    op.execute("""
CREATE FUNCTION public.bookings_sync_old_5cc6c0() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.breaks_old_342b50 := NEW.breaks::text::tsmultirange;
    NEW.during_old_76678e := CASE WHEN NEW.during IS NULL THEN NULL WHEN isempty(NEW.during) THEN 'empty'::tsrange ELSE tsrange(lower(NEW.during) AT TIME ZONE 'UTC', upper(NEW.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(NEW.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(NEW.during) THEN ']' ELSE ')' END) END;
    NEW.noted_old_41954b := NEW.noted;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_bookings_sync_old_5cc6c0 BEFORE INSERT OR UPDATE ON
            public.bookings FOR EACH ROW EXECUTE FUNCTION
            public.bookings_sync_old_5cc6c0()
        """)
    op.execute(
        "ALTER TABLE public.bookings ENABLE ALWAYS TRIGGER zz_bookings_sync_old_5cc6c0"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_bookings_sync_old_5cc6c0 ON public.bookings")
    op.execute("DROP FUNCTION public.bookings_sync_old_5cc6c0()")
    op.execute(
        "ALTER INDEX public.bookings_during RENAME TO bookings_during_new_221feb"
    )
    op.execute("ALTER TABLE public.bookings RENAME COLUMN breaks TO breaks_new_342b50")
    op.execute("ALTER TABLE public.bookings RENAME COLUMN breaks_old_342b50 TO breaks")
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
                WHERE a.attrelid = 'public.bookings'::regclass AND a.attname = 'breaks_new_342b50'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'breaks',
                    'public.bookings'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("ALTER TABLE public.bookings RENAME COLUMN during TO during_new_76678e")
    op.execute("ALTER TABLE public.bookings RENAME COLUMN during_old_76678e TO during")
    op.execute("""
        ALTER TABLE public.bookings RENAME CONSTRAINT bookings_during_not_null TO
            bookings_during_not_null_new_add092
        """)
    op.execute("""
        ALTER TABLE public.bookings RENAME CONSTRAINT
            bookings_during_not_null_old_add092 TO bookings_during_not_null
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
                WHERE a.attrelid = 'public.bookings'::regclass AND a.attname = 'during_new_76678e'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'during',
                    'public.bookings'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("ALTER TABLE public.bookings RENAME COLUMN noted TO noted_new_41954b")
    op.execute("ALTER TABLE public.bookings RENAME COLUMN noted_old_41954b TO noted")
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
                WHERE a.attrelid = 'public.bookings'::regclass AND a.attname = 'noted_new_41954b'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'noted',
                    'public.bookings'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute(
        "ALTER INDEX public.bookings_during_old_221feb RENAME TO bookings_during"
    )
    op.execute("""
CREATE FUNCTION public.bookings_sync_new_5cc6c0() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.breaks_new_342b50 := NEW.breaks::text::tstzmultirange;
    NEW.during_new_76678e := CASE WHEN NEW.during IS NULL THEN NULL WHEN isempty(NEW.during) THEN 'empty'::tstzrange ELSE tstzrange(lower(NEW.during) AT TIME ZONE 'UTC', upper(NEW.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(NEW.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(NEW.during) THEN ']' ELSE ')' END) END;
    NEW.noted_new_41954b := NEW.noted::timestamp with time zone;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_bookings_sync_new_5cc6c0 BEFORE INSERT OR UPDATE ON
            public.bookings FOR EACH ROW EXECUTE FUNCTION
            public.bookings_sync_new_5cc6c0()
        """)
    op.execute(
        "ALTER TABLE public.bookings ENABLE ALWAYS TRIGGER zz_bookings_sync_new_5cc6c0"
    )


# file: 2026_01_15_change_07_finish_changing_breaks_and_during_and_noted_of_bookings.py
"""change: finish changing breaks and during and noted of bookings

Locks: ACCESS EXCLUSIVE on public.bookings, catalog change only

Revision ID: 7dcf20faba5a
Revises: 173e220e9c23
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7dcf20faba5a"
down_revision: Union[str, Sequence[str], None] = "173e220e9c23"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_bookings_sync_old_5cc6c0 ON public.bookings")
    op.execute("DROP FUNCTION public.bookings_sync_old_5cc6c0()")
    op.drop_column("bookings", "breaks_old_342b50")
    op.drop_column("bookings", "during_old_76678e")
    op.drop_column("bookings", "noted_old_41954b")
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
        SELECT FROM pg_attribute WHERE attrelid = 'public.bookings'::regclass AND attname = 'breaks_old_342b50'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.bookings ADD COLUMN breaks_old_342b50 tsmultirange;
        ALTER TABLE public.bookings ADD COLUMN during_old_76678e tsrange;
        ALTER TABLE public.bookings ADD COLUMN noted_old_41954b text;
        CREATE FUNCTION public.bookings_sync_old_5cc6c0() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.breaks_old_342b50 := NEW.breaks::text::tsmultirange;
    NEW.during_old_76678e := CASE WHEN NEW.during IS NULL THEN NULL WHEN isempty(NEW.during) THEN 'empty'::tsrange ELSE tsrange(lower(NEW.during) AT TIME ZONE 'UTC', upper(NEW.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(NEW.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(NEW.during) THEN ']' ELSE ')' END) END;
    NEW.noted_old_41954b := NEW.noted;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_bookings_sync_old_5cc6c0 BEFORE INSERT OR UPDATE ON public.bookings FOR EACH ROW EXECUTE FUNCTION public.bookings_sync_old_5cc6c0();
        ALTER TABLE public.bookings ENABLE ALWAYS TRIGGER zz_bookings_sync_old_5cc6c0;
        ALTER TABLE public.bookings ADD CONSTRAINT breaks_same_old_342b50 CHECK (breaks_old_342b50 IS NOT DISTINCT FROM breaks::text::tsmultirange) NOT VALID;
        ALTER TABLE public.bookings ADD CONSTRAINT during_same_old_76678e CHECK (during_old_76678e IS NOT DISTINCT FROM (CASE WHEN during IS NULL THEN NULL WHEN isempty(during) THEN 'empty'::tsrange ELSE tsrange(lower(during) AT TIME ZONE 'UTC', upper(during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(during) THEN ']' ELSE ')' END) END)) NOT VALID;
        ALTER TABLE public.bookings ADD CONSTRAINT bookings_during_not_null_old_add092 NOT NULL during_old_76678e NOT VALID;
        ALTER TABLE public.bookings ADD CONSTRAINT noted_same_old_41954b CHECK (noted_old_41954b IS NOT DISTINCT FROM noted::text) NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.bookings') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.bookings SET breaks_old_342b50 = breaks::text::tsmultirange, during_old_76678e = CASE WHEN during IS NULL THEN NULL WHEN isempty(during) THEN 'empty'::tsrange ELSE tsrange(lower(during) AT TIME ZONE 'UTC', upper(during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(during) THEN ']' ELSE ')' END) END, noted_old_41954b = noted
                    WHERE (breaks_old_342b50 IS NULL AND (breaks::text::tsmultirange) IS NOT NULL OR during_old_76678e IS NULL AND (CASE WHEN during IS NULL THEN NULL WHEN isempty(during) THEN 'empty'::tsrange ELSE tsrange(lower(during) AT TIME ZONE 'UTC', upper(during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(during) THEN ']' ELSE ')' END) END) IS NOT NULL OR noted_old_41954b IS NULL AND (noted) IS NOT NULL)
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.bookings are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.bookings SET breaks_old_342b50 = breaks::text::tsmultirange, during_old_76678e = CASE WHEN during IS NULL THEN NULL WHEN isempty(during) THEN 'empty'::tsrange ELSE tsrange(lower(during) AT TIME ZONE 'UTC', upper(during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(during) THEN ']' ELSE ')' END) END, noted_old_41954b = noted
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.bookings WHERE (breaks_old_342b50 IS NULL AND (breaks::text::tsmultirange) IS NOT NULL OR during_old_76678e IS NULL AND (CASE WHEN during IS NULL THEN NULL WHEN isempty(during) THEN 'empty'::tsrange ELSE tsrange(lower(during) AT TIME ZONE 'UTC', upper(during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(during) THEN ']' ELSE ')' END) END) IS NOT NULL OR noted_old_41954b IS NULL AND (noted) IS NOT NULL) LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("""
            ANALYZE public.bookings (breaks_old_342b50, during_old_76678e,
                noted_old_41954b)
            """)
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.bookings_during_old_221feb"
        )
        op.create_index(
            op.f("bookings_during_old_221feb"),
            "bookings",
            ["during_old_76678e"],
            postgresql_using="gist",
            postgresql_concurrently=True,
        )
        op.execute(
            "ALTER TABLE public.bookings VALIDATE CONSTRAINT breaks_same_old_342b50"
        )
        op.execute(
            "ALTER TABLE public.bookings VALIDATE CONSTRAINT during_same_old_76678e"
        )
        op.execute("""
            ALTER TABLE public.bookings VALIDATE CONSTRAINT
                bookings_during_not_null_old_add092
            """)
        op.execute(
            "ALTER TABLE public.bookings VALIDATE CONSTRAINT noted_same_old_41954b"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.bookings DROP CONSTRAINT breaks_same_old_342b50")
    op.execute("ALTER TABLE public.bookings DROP CONSTRAINT during_same_old_76678e")
    op.execute("ALTER TABLE public.bookings DROP CONSTRAINT noted_same_old_41954b")
