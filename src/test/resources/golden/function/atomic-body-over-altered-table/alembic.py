# file: 2026_01_15_change_01_alter_stock.py
"""change: alter stock

Locks: ACCESS EXCLUSIVE on public.stock, catalog change only
Downgrade: loses the values of public.stock.place; to keep it: copy the column before
    downgrading

Revision ID: 4805c133f7ce
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "4805c133f7ce"
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
        "stock", sa.Column("amount_new_cf38d9", sa.SmallInteger(), nullable=True)
    )
    op.execute("""
CREATE FUNCTION public.stock_sync_new_08c424() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_new_cf38d9 := NEW.amount;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_stock_sync_new_08c424 BEFORE INSERT OR UPDATE ON public.stock
            FOR EACH ROW EXECUTE FUNCTION public.stock_sync_new_08c424()
        """)
    op.execute(
        "ALTER TABLE public.stock ENABLE ALWAYS TRIGGER zz_stock_sync_new_08c424"
    )
    op.execute("""
        ALTER TABLE public.stock ADD CONSTRAINT amount_same_new_cf38d9
            CHECK (amount_new_cf38d9 IS NOT DISTINCT FROM amount::smallint) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.stock ADD CONSTRAINT stock_amount_not_null_new_df3465
            NOT NULL amount_new_cf38d9 NOT VALID
        """)
    op.add_column("stock", sa.Column("place", sa.Text(), nullable=True))


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("stock", "place")
    op.execute("DROP TRIGGER zz_stock_sync_new_08c424 ON public.stock")
    op.execute("DROP FUNCTION public.stock_sync_new_08c424()")
    op.drop_column("stock", "amount_new_cf38d9")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_copy_amount_of_stock.py
"""change: copy amount of stock

Locks: SHARE UPDATE EXCLUSIVE on public.stock, updates rows in batches

Revision ID: 9bae13fa9e84
Revises: 4805c133f7ce
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9bae13fa9e84"
down_revision: Union[str, Sequence[str], None] = "4805c133f7ce"
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
                last bigint := pg_relation_size('public.stock') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.stock SET amount_new_cf38d9 = amount
                    WHERE amount_new_cf38d9 IS NULL AND (amount) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.stock are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.stock SET amount_new_cf38d9 = amount
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.stock WHERE amount_new_cf38d9 IS NULL AND (amount) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.stock (amount_new_cf38d9)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_03_prove_amount_of_stock.py
"""change: prove amount of stock

Locks: SHARE UPDATE EXCLUSIVE on public.stock, reads every row

Revision ID: e9a59fc92271
Revises: 9bae13fa9e84
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "e9a59fc92271"
down_revision: Union[str, Sequence[str], None] = "9bae13fa9e84"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.stock VALIDATE CONSTRAINT amount_same_new_cf38d9")
    op.execute(
        "ALTER TABLE public.stock VALIDATE CONSTRAINT stock_amount_not_null_new_df3465"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_04_settle_amount_of_stock.py
"""change: settle amount of stock

Locks: ACCESS EXCLUSIVE on public.stock, catalog change only

Revision ID: fd7a26168a41
Revises: e9a59fc92271
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "fd7a26168a41"
down_revision: Union[str, Sequence[str], None] = "e9a59fc92271"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.stock DROP CONSTRAINT amount_same_new_cf38d9")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.stock'::regclass AND conname = 'amount_same_new_cf38d9'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.stock ADD CONSTRAINT amount_same_new_cf38d9 CHECK (amount_new_cf38d9 IS NOT DISTINCT FROM amount::smallint) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute(
            "ALTER TABLE public.stock VALIDATE CONSTRAINT amount_same_new_cf38d9"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_05_swap_amount_of_stock.py
"""change: swap amount of stock

Locks: ACCESS EXCLUSIVE on public.stock, catalog change only

Revision ID: be0d1bd6a1dd
Revises: fd7a26168a41
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "be0d1bd6a1dd"
down_revision: Union[str, Sequence[str], None] = "fd7a26168a41"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP FUNCTION public.amount_of(integer)")
    op.execute("DROP TRIGGER zz_stock_sync_new_08c424 ON public.stock")
    op.execute("DROP FUNCTION public.stock_sync_new_08c424()")
    op.execute("ALTER TABLE public.stock RENAME COLUMN amount TO amount_old_cf38d9")
    op.execute("ALTER TABLE public.stock RENAME COLUMN amount_new_cf38d9 TO amount")
    op.execute("""
        ALTER TABLE public.stock RENAME CONSTRAINT stock_amount_not_null TO
            stock_amount_not_null_old_df3465
        """)
    op.execute("""
        ALTER TABLE public.stock RENAME CONSTRAINT stock_amount_not_null_new_df3465 TO
            stock_amount_not_null
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
                WHERE a.attrelid = 'public.stock'::regclass AND a.attname = 'amount_old_cf38d9'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'amount',
                    'public.stock'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.stock_sync_old_08c424() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_old_cf38d9 := NEW.amount;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_stock_sync_old_08c424 BEFORE INSERT OR UPDATE ON public.stock
            FOR EACH ROW EXECUTE FUNCTION public.stock_sync_old_08c424()
        """)
    op.execute(
        "ALTER TABLE public.stock ENABLE ALWAYS TRIGGER zz_stock_sync_old_08c424"
    )
    op.execute("""
        CREATE OR REPLACE FUNCTION public.amount_of(item integer)
         RETURNS bigint
         LANGUAGE sql
         STABLE
        BEGIN ATOMIC
         SELECT sum(s.amount) AS sum
            FROM public.stock s
           WHERE (s.id = amount_of.item);
        END
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP FUNCTION public.amount_of(integer)")
    op.execute("DROP TRIGGER zz_stock_sync_old_08c424 ON public.stock")
    op.execute("DROP FUNCTION public.stock_sync_old_08c424()")
    op.execute("ALTER TABLE public.stock RENAME COLUMN amount TO amount_new_cf38d9")
    op.execute("ALTER TABLE public.stock RENAME COLUMN amount_old_cf38d9 TO amount")
    op.execute("""
        ALTER TABLE public.stock RENAME CONSTRAINT stock_amount_not_null TO
            stock_amount_not_null_new_df3465
        """)
    op.execute("""
        ALTER TABLE public.stock RENAME CONSTRAINT stock_amount_not_null_old_df3465 TO
            stock_amount_not_null
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
                WHERE a.attrelid = 'public.stock'::regclass AND a.attname = 'amount_new_cf38d9'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'amount',
                    'public.stock'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.stock_sync_new_08c424() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_new_cf38d9 := NEW.amount;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_stock_sync_new_08c424 BEFORE INSERT OR UPDATE ON public.stock
            FOR EACH ROW EXECUTE FUNCTION public.stock_sync_new_08c424()
        """)
    op.execute(
        "ALTER TABLE public.stock ENABLE ALWAYS TRIGGER zz_stock_sync_new_08c424"
    )
    op.execute("""
        CREATE OR REPLACE FUNCTION public.amount_of(item integer)
         RETURNS bigint
         LANGUAGE sql
         STABLE
        BEGIN ATOMIC
         SELECT sum(s.amount) AS sum
            FROM public.stock s
           WHERE (s.id = amount_of.item);
        END
        """)


# file: 2026_01_15_change_06_finish_changing_amount_of_stock.py
"""change: finish changing amount of stock

Locks: ACCESS EXCLUSIVE on public.stock, catalog change only

Revision ID: d607f7b3f103
Revises: be0d1bd6a1dd
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d607f7b3f103"
down_revision: Union[str, Sequence[str], None] = "be0d1bd6a1dd"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_stock_sync_old_08c424 ON public.stock")
    op.execute("DROP FUNCTION public.stock_sync_old_08c424()")
    op.drop_column("stock", "amount_old_cf38d9")
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
        SELECT FROM pg_attribute WHERE attrelid = 'public.stock'::regclass AND attname = 'amount_old_cf38d9'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.stock ADD COLUMN amount_old_cf38d9 integer;
        CREATE FUNCTION public.stock_sync_old_08c424() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_old_cf38d9 := NEW.amount;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_stock_sync_old_08c424 BEFORE INSERT OR UPDATE ON public.stock FOR EACH ROW EXECUTE FUNCTION public.stock_sync_old_08c424();
        ALTER TABLE public.stock ENABLE ALWAYS TRIGGER zz_stock_sync_old_08c424;
        ALTER TABLE public.stock ADD CONSTRAINT amount_same_old_cf38d9 CHECK (amount_old_cf38d9 IS NOT DISTINCT FROM amount::integer) NOT VALID;
        ALTER TABLE public.stock ADD CONSTRAINT stock_amount_not_null_old_df3465 NOT NULL amount_old_cf38d9 NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.stock') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.stock SET amount_old_cf38d9 = amount
                    WHERE amount_old_cf38d9 IS NULL AND (amount) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.stock are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.stock SET amount_old_cf38d9 = amount
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.stock WHERE amount_old_cf38d9 IS NULL AND (amount) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.stock (amount_old_cf38d9)")
        op.execute(
            "ALTER TABLE public.stock VALIDATE CONSTRAINT amount_same_old_cf38d9"
        )
        op.execute("""
            ALTER TABLE public.stock VALIDATE CONSTRAINT
                stock_amount_not_null_old_df3465
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.stock DROP CONSTRAINT amount_same_old_cf38d9")
