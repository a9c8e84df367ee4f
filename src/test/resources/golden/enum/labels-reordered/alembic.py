# file: 2026_01_15_change_01_alter_rules.py
"""change: alter rules

Locks: ACCESS EXCLUSIVE on public.rules, catalog change only

Revision ID: 807eab95ff8d
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "807eab95ff8d"
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
    op.execute("CREATE TYPE public.level_new_008177 AS ENUM ('low', 'medium', 'high')")
    op.execute("""
        ALTER TABLE public.rules ADD COLUMN fallback_new_5c7ee2 public.level_new_008177
        """)
    op.execute(
        "ALTER TABLE public.rules ADD COLUMN level_new_008177 public.level_new_008177"
    )
    op.execute("""
CREATE FUNCTION public.rules_sync_new_6c621d() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.fallback_new_5c7ee2 := NEW.fallback::text::public.level_new_008177;
    NEW.level_new_008177 := NEW.level::text::public.level_new_008177;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_rules_sync_new_6c621d BEFORE INSERT OR UPDATE ON public.rules
            FOR EACH ROW EXECUTE FUNCTION public.rules_sync_new_6c621d()
        """)
    op.execute(
        "ALTER TABLE public.rules ENABLE ALWAYS TRIGGER zz_rules_sync_new_6c621d"
    )
    op.execute("""
        ALTER TABLE public.rules ADD CONSTRAINT fallback_same_new_5c7ee2
            CHECK (fallback_new_5c7ee2 IS NOT DISTINCT FROM
            fallback::text::public.level_new_008177) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.rules ADD CONSTRAINT rules_fallback_not_null_new_474cd6
            NOT NULL fallback_new_5c7ee2 NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.rules ADD CONSTRAINT level_same_new_008177
            CHECK (level_new_008177 IS NOT DISTINCT FROM
            level::text::public.level_new_008177) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.rules ADD CONSTRAINT rules_level_not_null_new_b3cac3
            NOT NULL level_new_008177 NOT VALID
        """)
    op.create_check_constraint(
        op.f("rules_fallback_check_new_3e527e"),
        "rules",
        "fallback_new_5c7ee2 <> 'medium'::public.level_new_008177",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_rules_sync_new_6c621d ON public.rules")
    op.execute("DROP FUNCTION public.rules_sync_new_6c621d()")
    op.drop_column("rules", "fallback_new_5c7ee2")
    op.drop_column("rules", "level_new_008177")
    op.execute("DROP TYPE public.level_new_008177")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_start_changing_level_and_seen_of_alerts.py
"""change: start changing level and seen of alerts

Locks: ACCESS EXCLUSIVE on public.alerts, catalog change only

Revision ID: 5b0fd3f08b34
Revises: 807eab95ff8d
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5b0fd3f08b34"
down_revision: Union[str, Sequence[str], None] = "807eab95ff8d"
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
        "ALTER TABLE public.alerts ADD COLUMN level_new_008177 public.level_new_008177"
    )
    op.execute(
        "ALTER TABLE public.alerts ADD COLUMN seen_new_720879 public.level_new_008177[]"
    )
    op.execute("""
CREATE FUNCTION public.alerts_sync_new_deb3e3() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.level_new_008177 := NEW.level::text::public.level_new_008177;
    NEW.seen_new_720879 := NEW.seen::text::public.level_new_008177[];
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_alerts_sync_new_deb3e3 BEFORE INSERT OR UPDATE ON
            public.alerts FOR EACH ROW EXECUTE FUNCTION public.alerts_sync_new_deb3e3()
        """)
    op.execute(
        "ALTER TABLE public.alerts ENABLE ALWAYS TRIGGER zz_alerts_sync_new_deb3e3"
    )
    op.execute("""
        ALTER TABLE public.alerts ADD CONSTRAINT level_same_new_008177
            CHECK (level_new_008177 IS NOT DISTINCT FROM
            level::text::public.level_new_008177) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.alerts ADD CONSTRAINT alerts_level_not_null_new_26fd38
            NOT NULL level_new_008177 NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.alerts ADD CONSTRAINT seen_same_new_720879
            CHECK (seen_new_720879 IS NOT DISTINCT FROM
            seen::text::public.level_new_008177[]) NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_alerts_sync_new_deb3e3 ON public.alerts")
    op.execute("DROP FUNCTION public.alerts_sync_new_deb3e3()")
    op.drop_column("alerts", "level_new_008177")
    op.drop_column("alerts", "seen_new_720879")


# file: 2026_01_15_change_03_copy_fallback_and_level_of_rules.py
"""change: copy fallback and level of rules

Locks: SHARE UPDATE EXCLUSIVE on public.rules, updates rows in batches

Revision ID: 07e27db4ff90
Revises: 5b0fd3f08b34
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "07e27db4ff90"
down_revision: Union[str, Sequence[str], None] = "5b0fd3f08b34"
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
                last bigint := pg_relation_size('public.rules') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.rules SET fallback_new_5c7ee2 = fallback::text::public.level_new_008177, level_new_008177 = level::text::public.level_new_008177
                    WHERE (fallback_new_5c7ee2 IS NULL AND (fallback::text::public.level_new_008177) IS NOT NULL OR level_new_008177 IS NULL AND (level::text::public.level_new_008177) IS NOT NULL)
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.rules are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.rules SET fallback_new_5c7ee2 = fallback::text::public.level_new_008177, level_new_008177 = level::text::public.level_new_008177
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.rules WHERE (fallback_new_5c7ee2 IS NULL AND (fallback::text::public.level_new_008177) IS NOT NULL OR level_new_008177 IS NULL AND (level::text::public.level_new_008177) IS NOT NULL) LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.rules (fallback_new_5c7ee2, level_new_008177)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_04_copy_level_and_seen_of_alerts.py
"""change: copy level and seen of alerts

Locks: SHARE UPDATE EXCLUSIVE on public.alerts, updates rows in batches

Revision ID: 91b7c2d28844
Revises: 07e27db4ff90
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "91b7c2d28844"
down_revision: Union[str, Sequence[str], None] = "07e27db4ff90"
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
                last bigint := pg_relation_size('public.alerts') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.alerts SET level_new_008177 = level::text::public.level_new_008177, seen_new_720879 = seen::text::public.level_new_008177[]
                    WHERE (level_new_008177 IS NULL AND (level::text::public.level_new_008177) IS NOT NULL OR seen_new_720879 IS NULL AND (seen::text::public.level_new_008177[]) IS NOT NULL)
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.alerts are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.alerts SET level_new_008177 = level::text::public.level_new_008177, seen_new_720879 = seen::text::public.level_new_008177[]
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.alerts WHERE (level_new_008177 IS NULL AND (level::text::public.level_new_008177) IS NOT NULL OR seen_new_720879 IS NULL AND (seen::text::public.level_new_008177[]) IS NOT NULL) LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.alerts (level_new_008177, seen_new_720879)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_05_create_rules_pkey_new_1cb31a.py
"""change: create rules_pkey_new_1cb31a

Locks: SHARE UPDATE EXCLUSIVE on public.rules, builds an index

Revision ID: 563d9610eddb
Revises: 91b7c2d28844
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "563d9610eddb"
down_revision: Union[str, Sequence[str], None] = "91b7c2d28844"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.rules_pkey_new_1cb31a")
        op.create_index(
            op.f("rules_pkey_new_1cb31a"),
            "rules",
            ["level_new_008177"],
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
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.rules_pkey_new_1cb31a")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_06_create_idx_alerts_level_new_90e5cc.py
"""change: create idx_alerts_level_new_90e5cc

Locks: SHARE UPDATE EXCLUSIVE on public.alerts, builds an index

Revision ID: ca4a9f54ddac
Revises: 563d9610eddb
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "ca4a9f54ddac"
down_revision: Union[str, Sequence[str], None] = "563d9610eddb"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_alerts_level_new_90e5cc"
        )
        op.create_index(
            op.f("idx_alerts_level_new_90e5cc"),
            "alerts",
            ["level_new_008177"],
            postgresql_where=sa.text(
                "level_new_008177 >= 'low'::public.level_new_008177"
            ),
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
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_alerts_level_new_90e5cc"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_07_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.alerts, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.rules, reads every row

Revision ID: 7abbb2c02d82
Revises: ca4a9f54ddac
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7abbb2c02d82"
down_revision: Union[str, Sequence[str], None] = "ca4a9f54ddac"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.rules VALIDATE CONSTRAINT fallback_same_new_5c7ee2")
    op.execute("""
        ALTER TABLE public.rules VALIDATE CONSTRAINT rules_fallback_not_null_new_474cd6
        """)
    op.execute("ALTER TABLE public.rules VALIDATE CONSTRAINT level_same_new_008177")
    op.execute(
        "ALTER TABLE public.rules VALIDATE CONSTRAINT rules_level_not_null_new_b3cac3"
    )
    op.execute(
        "ALTER TABLE public.rules VALIDATE CONSTRAINT rules_fallback_check_new_3e527e"
    )
    op.execute("ALTER TABLE public.alerts VALIDATE CONSTRAINT level_same_new_008177")
    op.execute(
        "ALTER TABLE public.alerts VALIDATE CONSTRAINT alerts_level_not_null_new_26fd38"
    )
    op.execute("ALTER TABLE public.alerts VALIDATE CONSTRAINT seen_same_new_720879")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_08_settle_fallback_and_level_of_rules.py
"""change: settle fallback and level of rules

Locks: ACCESS EXCLUSIVE on public.rules, catalog change only

Revision ID: 46dd98d082e7
Revises: 7abbb2c02d82
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "46dd98d082e7"
down_revision: Union[str, Sequence[str], None] = "7abbb2c02d82"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.rules DROP CONSTRAINT fallback_same_new_5c7ee2")
    op.execute("ALTER TABLE public.rules DROP CONSTRAINT level_same_new_008177")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.rules'::regclass AND conname = 'fallback_same_new_5c7ee2'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.rules ADD CONSTRAINT fallback_same_new_5c7ee2 CHECK (fallback_new_5c7ee2 IS NOT DISTINCT FROM fallback::text::public.level_new_008177) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute(
            "ALTER TABLE public.rules VALIDATE CONSTRAINT fallback_same_new_5c7ee2"
        )
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.rules'::regclass AND conname = 'level_same_new_008177'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.rules ADD CONSTRAINT level_same_new_008177 CHECK (level_new_008177 IS NOT DISTINCT FROM level::text::public.level_new_008177) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("ALTER TABLE public.rules VALIDATE CONSTRAINT level_same_new_008177")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_09_settle_level_and_seen_of_alerts.py
"""change: settle level and seen of alerts

Locks: ACCESS EXCLUSIVE on public.alerts, catalog change only

Revision ID: cd2550befa8e
Revises: 46dd98d082e7
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "cd2550befa8e"
down_revision: Union[str, Sequence[str], None] = "46dd98d082e7"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.alerts DROP CONSTRAINT level_same_new_008177")
    op.execute("ALTER TABLE public.alerts DROP CONSTRAINT seen_same_new_720879")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.alerts'::regclass AND conname = 'level_same_new_008177'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.alerts ADD CONSTRAINT level_same_new_008177 CHECK (level_new_008177 IS NOT DISTINCT FROM level::text::public.level_new_008177) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute(
            "ALTER TABLE public.alerts VALIDATE CONSTRAINT level_same_new_008177"
        )
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.alerts'::regclass AND conname = 'seen_same_new_720879'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.alerts ADD CONSTRAINT seen_same_new_720879 CHECK (seen_new_720879 IS NOT DISTINCT FROM seen::text::public.level_new_008177[]) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("ALTER TABLE public.alerts VALIDATE CONSTRAINT seen_same_new_720879")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_10_swap_fallback_and_level_of_rules.py
"""change: swap fallback and level of rules

Locks: ACCESS EXCLUSIVE on public.alerts, catalog change only
Locks: ACCESS EXCLUSIVE on public.rules, catalog change only

Revision ID: d70bd7779f93
Revises: cd2550befa8e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "d70bd7779f93"
down_revision: Union[str, Sequence[str], None] = "cd2550befa8e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP VIEW public.worst_alerts")
    op.execute("DROP FUNCTION public.worst(public.level, public.level)")
    op.execute("LOCK TABLE public.rules, public.alerts IN ACCESS EXCLUSIVE MODE")
    op.execute("DROP TRIGGER zz_rules_sync_new_6c621d ON public.rules")
    op.execute("DROP FUNCTION public.rules_sync_new_6c621d()")
    op.execute("DROP TRIGGER zz_alerts_sync_new_deb3e3 ON public.alerts")
    op.execute("DROP FUNCTION public.alerts_sync_new_deb3e3()")
    op.drop_constraint(op.f("fk_alerts_rules"), "alerts", type_="foreignkey")
    op.execute("""
        ALTER TABLE public.rules RENAME CONSTRAINT rules_fallback_check TO
            rules_fallback_check_old_3e527e
        """)
    op.drop_constraint(op.f("rules_pkey"), "rules", type_="primary")
    op.execute(
        "ALTER INDEX public.idx_alerts_level RENAME TO idx_alerts_level_old_90e5cc"
    )
    op.execute("ALTER TYPE public.level RENAME TO level_old_008177")
    op.execute("ALTER TYPE public.level_new_008177 RENAME TO level")
    op.execute("ALTER TABLE public.alerts RENAME COLUMN level TO level_old_008177")
    op.execute("ALTER TABLE public.alerts RENAME COLUMN level_new_008177 TO level")
    op.execute("""
        ALTER TABLE public.alerts RENAME CONSTRAINT alerts_level_not_null TO
            alerts_level_not_null_old_26fd38
        """)
    op.execute("""
        ALTER TABLE public.alerts RENAME CONSTRAINT alerts_level_not_null_new_26fd38 TO
            alerts_level_not_null
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
                WHERE a.attrelid = 'public.alerts'::regclass AND a.attname = 'level_old_008177'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'level',
                    'public.alerts'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.alter_column("alerts", "seen", server_default=None)
    op.execute("ALTER TABLE public.alerts RENAME COLUMN seen TO seen_old_720879")
    op.execute("ALTER TABLE public.alerts RENAME COLUMN seen_new_720879 TO seen")
    op.alter_column("alerts", "seen", server_default=sa.text("'{low}'::public.level[]"))
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
                WHERE a.attrelid = 'public.alerts'::regclass AND a.attname = 'seen_old_720879'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'seen',
                    'public.alerts'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.alter_column("rules", "fallback", server_default=None)
    op.execute("ALTER TABLE public.rules RENAME COLUMN fallback TO fallback_old_5c7ee2")
    op.execute("ALTER TABLE public.rules RENAME COLUMN fallback_new_5c7ee2 TO fallback")
    op.execute("""
        ALTER TABLE public.rules RENAME CONSTRAINT rules_fallback_not_null TO
            rules_fallback_not_null_old_474cd6
        """)
    op.execute("""
        ALTER TABLE public.rules RENAME CONSTRAINT rules_fallback_not_null_new_474cd6 TO
            rules_fallback_not_null
        """)
    op.alter_column("rules", "fallback", server_default=sa.text("'low'::public.level"))
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
                WHERE a.attrelid = 'public.rules'::regclass AND a.attname = 'fallback_old_5c7ee2'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'fallback',
                    'public.rules'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("ALTER TABLE public.rules RENAME COLUMN level TO level_old_008177")
    op.execute("ALTER TABLE public.rules RENAME COLUMN level_new_008177 TO level")
    op.execute("""
        ALTER TABLE public.rules RENAME CONSTRAINT rules_level_not_null TO
            rules_level_not_null_old_b3cac3
        """)
    op.execute("""
        ALTER TABLE public.rules RENAME CONSTRAINT rules_level_not_null_new_b3cac3 TO
            rules_level_not_null
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
                WHERE a.attrelid = 'public.rules'::regclass AND a.attname = 'level_old_008177'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'level',
                    'public.rules'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
        ALTER TABLE public.rules RENAME CONSTRAINT rules_fallback_check_new_3e527e TO
            rules_fallback_check
        """)
    op.execute("""
        ALTER TABLE public.rules ADD CONSTRAINT rules_pkey PRIMARY KEY
            USING INDEX rules_pkey_new_1cb31a
        """)
    op.execute(
        "ALTER INDEX public.idx_alerts_level_new_90e5cc RENAME TO idx_alerts_level"
    )
    op.create_foreign_key(
        op.f("fk_alerts_rules"),
        "alerts",
        "rules",
        ["level"],
        ["level"],
        postgresql_not_valid=True,
    )
    op.execute("COMMENT ON TYPE public.level IS 'how much'")
    op.execute("""
CREATE FUNCTION public.rules_sync_old_6c621d() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.fallback_old_5c7ee2 := NEW.fallback::text::public.level_old_008177;
    NEW.level_old_008177 := NEW.level::text::public.level_old_008177;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_rules_sync_old_6c621d BEFORE INSERT OR UPDATE ON public.rules
            FOR EACH ROW EXECUTE FUNCTION public.rules_sync_old_6c621d()
        """)
    op.execute(
        "ALTER TABLE public.rules ENABLE ALWAYS TRIGGER zz_rules_sync_old_6c621d"
    )
    op.execute("""
CREATE FUNCTION public.alerts_sync_old_deb3e3() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.level_old_008177 := NEW.level::text::public.level_old_008177;
    NEW.seen_old_720879 := NEW.seen::text::public.level_old_008177[];
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_alerts_sync_old_deb3e3 BEFORE INSERT OR UPDATE ON
            public.alerts FOR EACH ROW EXECUTE FUNCTION public.alerts_sync_old_deb3e3()
        """)
    op.execute(
        "ALTER TABLE public.alerts ENABLE ALWAYS TRIGGER zz_alerts_sync_old_deb3e3"
    )
    op.execute("""
        CREATE OR REPLACE FUNCTION public.worst(public.level, public.level)
         RETURNS public.level
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT greatest($1, $2)$function$
        """)
    op.execute("""
        CREATE VIEW public.worst_alerts (id, worst) AS
         SELECT id,
            public.worst(level, 'low'::public.level) AS worst
           FROM public.alerts
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.rules_pkey_old_1cb31a")
        op.create_index(
            op.f("rules_pkey_old_1cb31a"),
            "rules",
            ["level_old_008177"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.rules_pkey_new_1cb31a")
        op.create_index(
            op.f("rules_pkey_new_1cb31a"),
            "rules",
            ["level"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.alerts'::regclass AND conname = 'fk_alerts_rules_old_9308fd'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.alerts ADD CONSTRAINT fk_alerts_rules_old_9308fd FOREIGN KEY (level_old_008177) REFERENCES public.rules(level_old_008177) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute(
            "ALTER TABLE public.alerts VALIDATE CONSTRAINT fk_alerts_rules_old_9308fd"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP VIEW public.worst_alerts")
    op.execute("DROP FUNCTION public.worst(public.level, public.level)")
    op.execute("LOCK TABLE public.rules, public.alerts IN ACCESS EXCLUSIVE MODE")
    op.execute("DROP TRIGGER zz_rules_sync_old_6c621d ON public.rules")
    op.execute("DROP FUNCTION public.rules_sync_old_6c621d()")
    op.execute("DROP TRIGGER zz_alerts_sync_old_deb3e3 ON public.alerts")
    op.execute("DROP FUNCTION public.alerts_sync_old_deb3e3()")
    op.drop_constraint(op.f("fk_alerts_rules"), "alerts", type_="foreignkey")
    op.execute("""
        ALTER TABLE public.rules RENAME CONSTRAINT rules_fallback_check TO
            rules_fallback_check_new_3e527e
        """)
    op.drop_constraint(op.f("rules_pkey"), "rules", type_="primary")
    op.execute(
        "ALTER INDEX public.idx_alerts_level RENAME TO idx_alerts_level_new_90e5cc"
    )
    op.execute("ALTER TYPE public.level RENAME TO level_new_008177")
    op.execute("ALTER TYPE public.level_old_008177 RENAME TO level")
    op.execute("ALTER TABLE public.alerts RENAME COLUMN level TO level_new_008177")
    op.execute("ALTER TABLE public.alerts RENAME COLUMN level_old_008177 TO level")
    op.execute("""
        ALTER TABLE public.alerts RENAME CONSTRAINT alerts_level_not_null TO
            alerts_level_not_null_new_26fd38
        """)
    op.execute("""
        ALTER TABLE public.alerts RENAME CONSTRAINT alerts_level_not_null_old_26fd38 TO
            alerts_level_not_null
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
                WHERE a.attrelid = 'public.alerts'::regclass AND a.attname = 'level_new_008177'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'level',
                    'public.alerts'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.alter_column("alerts", "seen", server_default=None)
    op.execute("ALTER TABLE public.alerts RENAME COLUMN seen TO seen_new_720879")
    op.execute("ALTER TABLE public.alerts RENAME COLUMN seen_old_720879 TO seen")
    op.alter_column("alerts", "seen", server_default=sa.text("'{low}'::public.level[]"))
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
                WHERE a.attrelid = 'public.alerts'::regclass AND a.attname = 'seen_new_720879'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'seen',
                    'public.alerts'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.alter_column("rules", "fallback", server_default=None)
    op.execute("ALTER TABLE public.rules RENAME COLUMN fallback TO fallback_new_5c7ee2")
    op.execute("ALTER TABLE public.rules RENAME COLUMN fallback_old_5c7ee2 TO fallback")
    op.execute("""
        ALTER TABLE public.rules RENAME CONSTRAINT rules_fallback_not_null TO
            rules_fallback_not_null_new_474cd6
        """)
    op.execute("""
        ALTER TABLE public.rules RENAME CONSTRAINT rules_fallback_not_null_old_474cd6 TO
            rules_fallback_not_null
        """)
    op.alter_column("rules", "fallback", server_default=sa.text("'low'::public.level"))
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
                WHERE a.attrelid = 'public.rules'::regclass AND a.attname = 'fallback_new_5c7ee2'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'fallback',
                    'public.rules'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("ALTER TABLE public.rules RENAME COLUMN level TO level_new_008177")
    op.execute("ALTER TABLE public.rules RENAME COLUMN level_old_008177 TO level")
    op.execute("""
        ALTER TABLE public.rules RENAME CONSTRAINT rules_level_not_null TO
            rules_level_not_null_new_b3cac3
        """)
    op.execute("""
        ALTER TABLE public.rules RENAME CONSTRAINT rules_level_not_null_old_b3cac3 TO
            rules_level_not_null
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
                WHERE a.attrelid = 'public.rules'::regclass AND a.attname = 'level_new_008177'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'level',
                    'public.rules'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
        ALTER TABLE public.rules RENAME CONSTRAINT rules_fallback_check_old_3e527e TO
            rules_fallback_check
        """)
    op.execute("""
        ALTER TABLE public.rules ADD CONSTRAINT rules_pkey PRIMARY KEY
            USING INDEX rules_pkey_old_1cb31a
        """)
    op.execute("""
        ALTER TABLE public.alerts RENAME CONSTRAINT fk_alerts_rules_old_9308fd TO
            fk_alerts_rules
        """)
    op.execute(
        "ALTER INDEX public.idx_alerts_level_old_90e5cc RENAME TO idx_alerts_level"
    )
    op.execute("COMMENT ON TYPE public.level IS 'how much'")
    op.execute("""
CREATE FUNCTION public.rules_sync_new_6c621d() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.fallback_new_5c7ee2 := NEW.fallback::text::public.level_new_008177;
    NEW.level_new_008177 := NEW.level::text::public.level_new_008177;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_rules_sync_new_6c621d BEFORE INSERT OR UPDATE ON public.rules
            FOR EACH ROW EXECUTE FUNCTION public.rules_sync_new_6c621d()
        """)
    op.execute(
        "ALTER TABLE public.rules ENABLE ALWAYS TRIGGER zz_rules_sync_new_6c621d"
    )
    op.execute("""
CREATE FUNCTION public.alerts_sync_new_deb3e3() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.level_new_008177 := NEW.level::text::public.level_new_008177;
    NEW.seen_new_720879 := NEW.seen::text::public.level_new_008177[];
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_alerts_sync_new_deb3e3 BEFORE INSERT OR UPDATE ON
            public.alerts FOR EACH ROW EXECUTE FUNCTION public.alerts_sync_new_deb3e3()
        """)
    op.execute(
        "ALTER TABLE public.alerts ENABLE ALWAYS TRIGGER zz_alerts_sync_new_deb3e3"
    )
    op.execute("""
        CREATE OR REPLACE FUNCTION public.worst(public.level, public.level)
         RETURNS public.level
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT greatest($1, $2)$function$
        """)
    op.execute("""
        CREATE VIEW public.worst_alerts (id, worst) AS
         SELECT id,
            public.worst(level, 'low'::public.level) AS worst
           FROM public.alerts
        """)


# file: 2026_01_15_change_11_validate_fk_alerts_rules.py
"""change: validate fk_alerts_rules

Locks: SHARE UPDATE EXCLUSIVE on public.alerts, reads every row

Revision ID: 19e6d67fbe48
Revises: d70bd7779f93
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "19e6d67fbe48"
down_revision: Union[str, Sequence[str], None] = "d70bd7779f93"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.alerts VALIDATE CONSTRAINT fk_alerts_rules")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_12_finish_changing_fallback_and_level_of_rules.py
"""change: finish changing fallback and level of rules

Locks: ACCESS EXCLUSIVE on public.rules, catalog change only

Revision ID: a4c7c99bb487
Revises: 19e6d67fbe48
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a4c7c99bb487"
down_revision: Union[str, Sequence[str], None] = "19e6d67fbe48"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_rules_sync_old_6c621d ON public.rules")
    op.execute("DROP FUNCTION public.rules_sync_old_6c621d()")
    op.drop_column("rules", "fallback_old_5c7ee2")
    op.drop_column("rules", "level_old_008177")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.rules'::regclass AND attname = 'fallback_old_5c7ee2'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.rules ADD COLUMN fallback_old_5c7ee2 public.level_old_008177;
        ALTER TABLE public.rules ADD COLUMN level_old_008177 public.level_old_008177;
        CREATE FUNCTION public.rules_sync_old_6c621d() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.fallback_old_5c7ee2 := NEW.fallback::text::public.level_old_008177;
    NEW.level_old_008177 := NEW.level::text::public.level_old_008177;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_rules_sync_old_6c621d BEFORE INSERT OR UPDATE ON public.rules FOR EACH ROW EXECUTE FUNCTION public.rules_sync_old_6c621d();
        ALTER TABLE public.rules ENABLE ALWAYS TRIGGER zz_rules_sync_old_6c621d;
        ALTER TABLE public.rules ADD CONSTRAINT fallback_same_old_5c7ee2 CHECK (fallback_old_5c7ee2 IS NOT DISTINCT FROM fallback::text::public.level_old_008177) NOT VALID;
        ALTER TABLE public.rules ADD CONSTRAINT rules_fallback_not_null_old_474cd6 NOT NULL fallback_old_5c7ee2 NOT VALID;
        ALTER TABLE public.rules ADD CONSTRAINT level_same_old_008177 CHECK (level_old_008177 IS NOT DISTINCT FROM level::text::public.level_old_008177) NOT VALID;
        ALTER TABLE public.rules ADD CONSTRAINT rules_level_not_null_old_b3cac3 NOT NULL level_old_008177 NOT VALID;
        ALTER TABLE public.rules ADD CONSTRAINT rules_fallback_check_old_3e527e CHECK ((fallback_old_5c7ee2 <> 'medium'::public.level_old_008177)) NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.rules') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.rules SET fallback_old_5c7ee2 = fallback::text::public.level_old_008177, level_old_008177 = level::text::public.level_old_008177
                    WHERE (fallback_old_5c7ee2 IS NULL AND (fallback::text::public.level_old_008177) IS NOT NULL OR level_old_008177 IS NULL AND (level::text::public.level_old_008177) IS NOT NULL)
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.rules are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.rules SET fallback_old_5c7ee2 = fallback::text::public.level_old_008177, level_old_008177 = level::text::public.level_old_008177
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.rules WHERE (fallback_old_5c7ee2 IS NULL AND (fallback::text::public.level_old_008177) IS NOT NULL OR level_old_008177 IS NULL AND (level::text::public.level_old_008177) IS NOT NULL) LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.rules (fallback_old_5c7ee2, level_old_008177)")
        op.execute(
            "ALTER TABLE public.rules VALIDATE CONSTRAINT fallback_same_old_5c7ee2"
        )
        op.execute("""
            ALTER TABLE public.rules VALIDATE CONSTRAINT
                rules_fallback_not_null_old_474cd6
            """)
        op.execute("ALTER TABLE public.rules VALIDATE CONSTRAINT level_same_old_008177")
        op.execute("""
            ALTER TABLE public.rules VALIDATE CONSTRAINT rules_level_not_null_old_b3cac3
            """)
        op.execute("""
            ALTER TABLE public.rules VALIDATE CONSTRAINT rules_fallback_check_old_3e527e
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.rules DROP CONSTRAINT fallback_same_old_5c7ee2")
    op.execute("ALTER TABLE public.rules DROP CONSTRAINT level_same_old_008177")


# file: 2026_01_15_change_13_alter_alerts.py
"""change: alter alerts

Locks: ACCESS EXCLUSIVE on public.alerts, catalog change only

Revision ID: 318df8886924
Revises: a4c7c99bb487
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "318df8886924"
down_revision: Union[str, Sequence[str], None] = "a4c7c99bb487"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_alerts_sync_old_deb3e3 ON public.alerts")
    op.execute("DROP FUNCTION public.alerts_sync_old_deb3e3()")
    op.drop_column("alerts", "level_old_008177")
    op.drop_column("alerts", "seen_old_720879")
    op.execute("DROP TYPE public.level_old_008177")
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
                    SELECT FROM pg_type WHERE oid = to_regtype('public.level_old_008177')
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    CREATE TYPE public.level_old_008177 AS ENUM ('high', 'low', 'medium');
                END IF;
            END
            $once$
            """)
        op.execute("""
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.alerts'::regclass AND attname = 'level_old_008177'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.alerts ADD COLUMN level_old_008177 public.level_old_008177;
        ALTER TABLE public.alerts ADD COLUMN seen_old_720879 public.level_old_008177[];
        CREATE FUNCTION public.alerts_sync_old_deb3e3() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.level_old_008177 := NEW.level::text::public.level_old_008177;
    NEW.seen_old_720879 := NEW.seen::text::public.level_old_008177[];
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_alerts_sync_old_deb3e3 BEFORE INSERT OR UPDATE ON public.alerts FOR EACH ROW EXECUTE FUNCTION public.alerts_sync_old_deb3e3();
        ALTER TABLE public.alerts ENABLE ALWAYS TRIGGER zz_alerts_sync_old_deb3e3;
        ALTER TABLE public.alerts ADD CONSTRAINT level_same_old_008177 CHECK (level_old_008177 IS NOT DISTINCT FROM level::text::public.level_old_008177) NOT VALID;
        ALTER TABLE public.alerts ADD CONSTRAINT alerts_level_not_null_old_26fd38 NOT NULL level_old_008177 NOT VALID;
        ALTER TABLE public.alerts ADD CONSTRAINT seen_same_old_720879 CHECK (seen_old_720879 IS NOT DISTINCT FROM seen::text::public.level_old_008177[]) NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.alerts') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.alerts SET level_old_008177 = level::text::public.level_old_008177, seen_old_720879 = seen::text::public.level_old_008177[]
                    WHERE (level_old_008177 IS NULL AND (level::text::public.level_old_008177) IS NOT NULL OR seen_old_720879 IS NULL AND (seen::text::public.level_old_008177[]) IS NOT NULL)
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.alerts are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.alerts SET level_old_008177 = level::text::public.level_old_008177, seen_old_720879 = seen::text::public.level_old_008177[]
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.alerts WHERE (level_old_008177 IS NULL AND (level::text::public.level_old_008177) IS NOT NULL OR seen_old_720879 IS NULL AND (seen::text::public.level_old_008177[]) IS NOT NULL) LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.alerts (level_old_008177, seen_old_720879)")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_alerts_level_old_90e5cc"
        )
        op.create_index(
            op.f("idx_alerts_level_old_90e5cc"),
            "alerts",
            ["level_old_008177"],
            postgresql_where=sa.text(
                "level_old_008177 >= 'low'::public.level_old_008177"
            ),
            postgresql_concurrently=True,
        )
        op.execute(
            "ALTER TABLE public.alerts VALIDATE CONSTRAINT level_same_old_008177"
        )
        op.execute("""
            ALTER TABLE public.alerts VALIDATE CONSTRAINT
                alerts_level_not_null_old_26fd38
            """)
        op.execute("ALTER TABLE public.alerts VALIDATE CONSTRAINT seen_same_old_720879")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.alerts DROP CONSTRAINT level_same_old_008177")
    op.execute("ALTER TABLE public.alerts DROP CONSTRAINT seen_same_old_720879")
