# file: 2026_01_15_change_01_start_changing_sensor_and_value_of_measures.py
"""change: start changing sensor and value of measures

Locks: ACCESS EXCLUSIVE on public.measures, catalog change only

Revision ID: 0956daa07c37
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "0956daa07c37"
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
        "measures", sa.Column("sensor_new_ca73f6", sa.BigInteger(), nullable=True)
    )
    op.add_column(
        "measures",
        sa.Column("value_new_cd4240", postgresql.DOUBLE_PRECISION(), nullable=True),
    )
    op.execute("""
CREATE FUNCTION public.measures_sync_new_372ea2() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.sensor_new_ca73f6 := NEW.sensor;
    NEW.value_new_cd4240 := NEW.value;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_measures_sync_new_372ea2 BEFORE INSERT OR UPDATE ON
            public.measures FOR EACH ROW EXECUTE FUNCTION
            public.measures_sync_new_372ea2()
        """)
    op.execute(
        "ALTER TABLE public.measures ENABLE ALWAYS TRIGGER zz_measures_sync_new_372ea2"
    )
    op.execute("""
        ALTER TABLE public.measures ADD CONSTRAINT sensor_same_new_ca73f6
            CHECK (sensor_new_ca73f6 IS NOT DISTINCT FROM sensor::bigint) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.measures ADD CONSTRAINT measures_sensor_not_null_new_4c8531
            NOT NULL sensor_new_ca73f6 NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.measures ADD CONSTRAINT value_same_new_cd4240
            CHECK (value_new_cd4240 IS NOT DISTINCT FROM (value::double precision))
            NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_measures_sync_new_372ea2 ON public.measures")
    op.execute("DROP FUNCTION public.measures_sync_new_372ea2()")
    op.drop_column("measures", "sensor_new_ca73f6")
    op.drop_column("measures", "value_new_cd4240")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_copy_sensor_and_value_of_measures.py
"""change: copy sensor and value of measures

Locks: SHARE UPDATE EXCLUSIVE on public.measures, updates rows in batches

Revision ID: ec00a5be0c5d
Revises: 0956daa07c37
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ec00a5be0c5d"
down_revision: Union[str, Sequence[str], None] = "0956daa07c37"
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
                last bigint := pg_relation_size('public.measures') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.measures SET sensor_new_ca73f6 = sensor, value_new_cd4240 = value
                    WHERE (sensor_new_ca73f6 IS NULL AND (sensor) IS NOT NULL OR value_new_cd4240 IS NULL AND (value) IS NOT NULL)
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.measures are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.measures SET sensor_new_ca73f6 = sensor, value_new_cd4240 = value
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.measures WHERE (sensor_new_ca73f6 IS NULL AND (sensor) IS NOT NULL OR value_new_cd4240 IS NULL AND (value) IS NOT NULL) LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.measures (sensor_new_ca73f6, value_new_cd4240)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_03_prove_sensor_and_value_of_measures.py
"""change: prove sensor and value of measures

Locks: SHARE UPDATE EXCLUSIVE on public.measures, reads every row

Revision ID: d6aacec9c606
Revises: ec00a5be0c5d
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d6aacec9c606"
down_revision: Union[str, Sequence[str], None] = "ec00a5be0c5d"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.measures VALIDATE CONSTRAINT sensor_same_new_ca73f6")
    op.execute("""
        ALTER TABLE public.measures VALIDATE CONSTRAINT
            measures_sensor_not_null_new_4c8531
        """)
    op.execute("ALTER TABLE public.measures VALIDATE CONSTRAINT value_same_new_cd4240")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_04_settle_sensor_and_value_of_measures.py
"""change: settle sensor and value of measures

Locks: ACCESS EXCLUSIVE on public.measures, catalog change only

Revision ID: 041c55c802bb
Revises: d6aacec9c606
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "041c55c802bb"
down_revision: Union[str, Sequence[str], None] = "d6aacec9c606"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.measures DROP CONSTRAINT sensor_same_new_ca73f6")
    op.execute("ALTER TABLE public.measures DROP CONSTRAINT value_same_new_cd4240")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.measures'::regclass AND conname = 'sensor_same_new_ca73f6'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.measures ADD CONSTRAINT sensor_same_new_ca73f6 CHECK (sensor_new_ca73f6 IS NOT DISTINCT FROM sensor::bigint) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute(
            "ALTER TABLE public.measures VALIDATE CONSTRAINT sensor_same_new_ca73f6"
        )
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.measures'::regclass AND conname = 'value_same_new_cd4240'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.measures ADD CONSTRAINT value_same_new_cd4240 CHECK (value_new_cd4240 IS NOT DISTINCT FROM (value::double precision)) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute(
            "ALTER TABLE public.measures VALIDATE CONSTRAINT value_same_new_cd4240"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_05_drop_materialized_view_averages.py
"""change: drop materialized view averages

Locks: ACCESS EXCLUSIVE on public.averages, catalog change only

Revision ID: b13a3afee1df
Revises: 041c55c802bb
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b13a3afee1df"
down_revision: Union[str, Sequence[str], None] = "041c55c802bb"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP MATERIALIZED VIEW public.averages")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("""
        CREATE MATERIALIZED VIEW public.averages (sensor, value) AS
         SELECT sensor,
            avg(value) AS value
           FROM public.measures
          GROUP BY sensor
          WITH DATA
        """)
    op.create_index(op.f("idx_averages_sensor"), "averages", ["sensor"], unique=True)
    op.execute("SET LOCAL statement_timeout = '30s'")


# file: 2026_01_15_change_06_swap_sensor_and_value_of_measures.py
"""change: swap sensor and value of measures

Locks: ACCESS EXCLUSIVE on public.measures, catalog change only

Revision ID: 46bb2a871272
Revises: b13a3afee1df
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "46bb2a871272"
down_revision: Union[str, Sequence[str], None] = "b13a3afee1df"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_measures_sync_new_372ea2 ON public.measures")
    op.execute("DROP FUNCTION public.measures_sync_new_372ea2()")
    op.execute("ALTER TABLE public.measures RENAME COLUMN sensor TO sensor_old_ca73f6")
    op.execute("ALTER TABLE public.measures RENAME COLUMN sensor_new_ca73f6 TO sensor")
    op.execute("""
        ALTER TABLE public.measures RENAME CONSTRAINT measures_sensor_not_null TO
            measures_sensor_not_null_old_4c8531
        """)
    op.execute("""
        ALTER TABLE public.measures RENAME CONSTRAINT
            measures_sensor_not_null_new_4c8531 TO measures_sensor_not_null
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
                WHERE a.attrelid = 'public.measures'::regclass AND a.attname = 'sensor_old_ca73f6'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'sensor',
                    'public.measures'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("ALTER TABLE public.measures RENAME COLUMN value TO value_old_cd4240")
    op.execute("ALTER TABLE public.measures RENAME COLUMN value_new_cd4240 TO value")
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
                WHERE a.attrelid = 'public.measures'::regclass AND a.attname = 'value_old_cd4240'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'value',
                    'public.measures'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.measures_sync_old_372ea2() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.sensor_old_ca73f6 := NEW.sensor;
    NEW.value_old_cd4240 := NEW.value;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_measures_sync_old_372ea2 BEFORE INSERT OR UPDATE ON
            public.measures FOR EACH ROW EXECUTE FUNCTION
            public.measures_sync_old_372ea2()
        """)
    op.execute(
        "ALTER TABLE public.measures ENABLE ALWAYS TRIGGER zz_measures_sync_old_372ea2"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_measures_sync_old_372ea2 ON public.measures")
    op.execute("DROP FUNCTION public.measures_sync_old_372ea2()")
    op.execute("ALTER TABLE public.measures RENAME COLUMN sensor TO sensor_new_ca73f6")
    op.execute("ALTER TABLE public.measures RENAME COLUMN sensor_old_ca73f6 TO sensor")
    op.execute("""
        ALTER TABLE public.measures RENAME CONSTRAINT measures_sensor_not_null TO
            measures_sensor_not_null_new_4c8531
        """)
    op.execute("""
        ALTER TABLE public.measures RENAME CONSTRAINT
            measures_sensor_not_null_old_4c8531 TO measures_sensor_not_null
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
                WHERE a.attrelid = 'public.measures'::regclass AND a.attname = 'sensor_new_ca73f6'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'sensor',
                    'public.measures'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("ALTER TABLE public.measures RENAME COLUMN value TO value_new_cd4240")
    op.execute("ALTER TABLE public.measures RENAME COLUMN value_old_cd4240 TO value")
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
                WHERE a.attrelid = 'public.measures'::regclass AND a.attname = 'value_new_cd4240'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'value',
                    'public.measures'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.measures_sync_new_372ea2() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.sensor_new_ca73f6 := NEW.sensor;
    NEW.value_new_cd4240 := NEW.value;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_measures_sync_new_372ea2 BEFORE INSERT OR UPDATE ON
            public.measures FOR EACH ROW EXECUTE FUNCTION
            public.measures_sync_new_372ea2()
        """)
    op.execute(
        "ALTER TABLE public.measures ENABLE ALWAYS TRIGGER zz_measures_sync_new_372ea2"
    )


# file: 2026_01_15_change_07_finish_changing_sensor_and_value_of_measures.py
"""change: finish changing sensor and value of measures

Locks: ACCESS EXCLUSIVE on public.measures, catalog change only

Revision ID: d8275e9d6366
Revises: 46bb2a871272
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d8275e9d6366"
down_revision: Union[str, Sequence[str], None] = "46bb2a871272"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_measures_sync_old_372ea2 ON public.measures")
    op.execute("DROP FUNCTION public.measures_sync_old_372ea2()")
    op.drop_column("measures", "sensor_old_ca73f6")
    op.drop_column("measures", "value_old_cd4240")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.measures'::regclass AND attname = 'sensor_old_ca73f6'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.measures ADD COLUMN sensor_old_ca73f6 integer;
        ALTER TABLE public.measures ADD COLUMN value_old_cd4240 real;
        CREATE FUNCTION public.measures_sync_old_372ea2() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.sensor_old_ca73f6 := NEW.sensor;
    NEW.value_old_cd4240 := NEW.value;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_measures_sync_old_372ea2 BEFORE INSERT OR UPDATE ON public.measures FOR EACH ROW EXECUTE FUNCTION public.measures_sync_old_372ea2();
        ALTER TABLE public.measures ENABLE ALWAYS TRIGGER zz_measures_sync_old_372ea2;
        ALTER TABLE public.measures ADD CONSTRAINT sensor_same_old_ca73f6 CHECK (sensor_old_ca73f6 IS NOT DISTINCT FROM sensor::integer) NOT VALID;
        ALTER TABLE public.measures ADD CONSTRAINT measures_sensor_not_null_old_4c8531 NOT NULL sensor_old_ca73f6 NOT VALID;
        ALTER TABLE public.measures ADD CONSTRAINT value_same_old_cd4240 CHECK (value_old_cd4240 IS NOT DISTINCT FROM value::real) NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.measures') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.measures SET sensor_old_ca73f6 = sensor, value_old_cd4240 = value
                    WHERE (sensor_old_ca73f6 IS NULL AND (sensor) IS NOT NULL OR value_old_cd4240 IS NULL AND (value) IS NOT NULL)
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.measures are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.measures SET sensor_old_ca73f6 = sensor, value_old_cd4240 = value
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.measures WHERE (sensor_old_ca73f6 IS NULL AND (sensor) IS NOT NULL OR value_old_cd4240 IS NULL AND (value) IS NOT NULL) LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.measures (sensor_old_ca73f6, value_old_cd4240)")
        op.execute(
            "ALTER TABLE public.measures VALIDATE CONSTRAINT sensor_same_old_ca73f6"
        )
        op.execute("""
            ALTER TABLE public.measures VALIDATE CONSTRAINT
                measures_sensor_not_null_old_4c8531
            """)
        op.execute(
            "ALTER TABLE public.measures VALIDATE CONSTRAINT value_same_old_cd4240"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.measures DROP CONSTRAINT sensor_same_old_ca73f6")
    op.execute("ALTER TABLE public.measures DROP CONSTRAINT value_same_old_cd4240")


# file: 2026_01_15_change_08_create_materialized_view_averages.py
"""change: create materialized view averages

Revision ID: 0b58c733c1ae
Revises: d8275e9d6366
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "0b58c733c1ae"
down_revision: Union[str, Sequence[str], None] = "d8275e9d6366"
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
        CREATE MATERIALIZED VIEW public.averages (sensor, value) AS
         SELECT sensor,
            avg(value) AS value
           FROM public.measures
          GROUP BY sensor
          WITH DATA
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("DROP MATERIALIZED VIEW public.averages")


# file: 2026_01_15_change_09_create_idx_averages_sensor.py
"""change: create idx_averages_sensor

Revision ID: bcfab9175263
Revises: 0b58c733c1ae
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "bcfab9175263"
down_revision: Union[str, Sequence[str], None] = "0b58c733c1ae"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.create_index(op.f("idx_averages_sensor"), "averages", ["sensor"], unique=True)
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
    op.drop_index(op.f("idx_averages_sensor"), table_name="averages")
