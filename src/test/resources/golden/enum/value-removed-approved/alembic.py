# file: 2026_01_15_change_01_alter_orders.py
"""change: alter orders

Locks: ACCESS EXCLUSIVE on public.orders, catalog change only

Revision ID: 8cd208ff91c8
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "8cd208ff91c8"
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
    op.execute("CREATE TYPE public.order_state_new_09c5af AS ENUM ('open', 'closed')")
    op.execute("""
        ALTER TABLE public.orders ADD COLUMN state_new_4ba697
            public.order_state_new_09c5af
        """)
    op.execute("""
CREATE FUNCTION public.orders_sync_new_1c168a() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.state_new_4ba697 := NEW.state::text::public.order_state_new_09c5af;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_orders_sync_new_1c168a BEFORE INSERT OR UPDATE ON
            public.orders FOR EACH ROW EXECUTE FUNCTION public.orders_sync_new_1c168a()
        """)
    op.execute(
        "ALTER TABLE public.orders ENABLE ALWAYS TRIGGER zz_orders_sync_new_1c168a"
    )
    op.execute("""
        ALTER TABLE public.orders ADD CONSTRAINT state_same_new_4ba697
            CHECK (state_new_4ba697 IS NOT DISTINCT FROM
            state::text::public.order_state_new_09c5af) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.orders ADD CONSTRAINT orders_state_not_null_new_eeab53
            NOT NULL state_new_4ba697 NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_orders_sync_new_1c168a ON public.orders")
    op.execute("DROP FUNCTION public.orders_sync_new_1c168a()")
    op.drop_column("orders", "state_new_4ba697")
    op.execute("DROP TYPE public.order_state_new_09c5af")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_copy_state_of_orders.py
"""change: copy state of orders

Locks: SHARE UPDATE EXCLUSIVE on public.orders, updates rows in batches

Revision ID: 3f857342d098
Revises: 8cd208ff91c8
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3f857342d098"
down_revision: Union[str, Sequence[str], None] = "8cd208ff91c8"
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
                last bigint := pg_relation_size('public.orders') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.orders SET state_new_4ba697 = state::text::public.order_state_new_09c5af
                    WHERE state_new_4ba697 IS NULL AND (state::text::public.order_state_new_09c5af) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.orders are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.orders SET state_new_4ba697 = state::text::public.order_state_new_09c5af
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.orders WHERE state_new_4ba697 IS NULL AND (state::text::public.order_state_new_09c5af) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.orders (state_new_4ba697)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_03_prove_state_of_orders.py
"""change: prove state of orders

Locks: SHARE UPDATE EXCLUSIVE on public.orders, reads every row

Revision ID: 9ac6eca01843
Revises: 3f857342d098
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9ac6eca01843"
down_revision: Union[str, Sequence[str], None] = "3f857342d098"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.orders VALIDATE CONSTRAINT state_same_new_4ba697")
    op.execute(
        "ALTER TABLE public.orders VALIDATE CONSTRAINT orders_state_not_null_new_eeab53"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_04_settle_state_of_orders.py
"""change: settle state of orders

Locks: ACCESS EXCLUSIVE on public.orders, catalog change only

Revision ID: a59a536a6c2f
Revises: 9ac6eca01843
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a59a536a6c2f"
down_revision: Union[str, Sequence[str], None] = "9ac6eca01843"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.orders DROP CONSTRAINT state_same_new_4ba697")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.orders'::regclass AND conname = 'state_same_new_4ba697'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.orders ADD CONSTRAINT state_same_new_4ba697 CHECK (state_new_4ba697 IS NOT DISTINCT FROM state::text::public.order_state_new_09c5af) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute(
            "ALTER TABLE public.orders VALIDATE CONSTRAINT state_same_new_4ba697"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_05_swap_state_of_orders.py
"""change: swap state of orders

Locks: ACCESS EXCLUSIVE on public.orders, catalog change only

Revision ID: e31b586332cd
Revises: a59a536a6c2f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "e31b586332cd"
down_revision: Union[str, Sequence[str], None] = "a59a536a6c2f"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP VIEW public.open_orders")
    op.execute("DROP TRIGGER zz_orders_sync_new_1c168a ON public.orders")
    op.execute("DROP FUNCTION public.orders_sync_new_1c168a()")
    op.execute("ALTER TYPE public.order_state RENAME TO order_state_old_09c5af")
    op.execute("ALTER TYPE public.order_state_new_09c5af RENAME TO order_state")
    op.alter_column("orders", "state", server_default=None)
    op.execute("ALTER TABLE public.orders RENAME COLUMN state TO state_old_4ba697")
    op.execute("ALTER TABLE public.orders RENAME COLUMN state_new_4ba697 TO state")
    op.execute("""
        ALTER TABLE public.orders RENAME CONSTRAINT orders_state_not_null TO
            orders_state_not_null_old_eeab53
        """)
    op.execute("""
        ALTER TABLE public.orders RENAME CONSTRAINT orders_state_not_null_new_eeab53 TO
            orders_state_not_null
        """)
    op.alter_column(
        "orders", "state", server_default=sa.text("'open'::public.order_state")
    )
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
                WHERE a.attrelid = 'public.orders'::regclass AND a.attname = 'state_old_4ba697'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'state',
                    'public.orders'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.orders_sync_old_1c168a() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.state_old_4ba697 := NEW.state::text::public.order_state_old_09c5af;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_orders_sync_old_1c168a BEFORE INSERT OR UPDATE ON
            public.orders FOR EACH ROW EXECUTE FUNCTION public.orders_sync_old_1c168a()
        """)
    op.execute(
        "ALTER TABLE public.orders ENABLE ALWAYS TRIGGER zz_orders_sync_old_1c168a"
    )
    op.execute("""
        CREATE VIEW public.open_orders (id, state) AS
         SELECT id,
            state
           FROM public.orders
          WHERE (state = 'open'::public.order_state)
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP VIEW public.open_orders")
    op.execute("DROP TRIGGER zz_orders_sync_old_1c168a ON public.orders")
    op.execute("DROP FUNCTION public.orders_sync_old_1c168a()")
    op.execute("ALTER TYPE public.order_state RENAME TO order_state_new_09c5af")
    op.execute("ALTER TYPE public.order_state_old_09c5af RENAME TO order_state")
    op.alter_column("orders", "state", server_default=None)
    op.execute("ALTER TABLE public.orders RENAME COLUMN state TO state_new_4ba697")
    op.execute("ALTER TABLE public.orders RENAME COLUMN state_old_4ba697 TO state")
    op.execute("""
        ALTER TABLE public.orders RENAME CONSTRAINT orders_state_not_null TO
            orders_state_not_null_new_eeab53
        """)
    op.execute("""
        ALTER TABLE public.orders RENAME CONSTRAINT orders_state_not_null_old_eeab53 TO
            orders_state_not_null
        """)
    op.alter_column(
        "orders", "state", server_default=sa.text("'open'::public.order_state")
    )
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
                WHERE a.attrelid = 'public.orders'::regclass AND a.attname = 'state_new_4ba697'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'state',
                    'public.orders'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.orders_sync_new_1c168a() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.state_new_4ba697 := NEW.state::text::public.order_state_new_09c5af;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_orders_sync_new_1c168a BEFORE INSERT OR UPDATE ON
            public.orders FOR EACH ROW EXECUTE FUNCTION public.orders_sync_new_1c168a()
        """)
    op.execute(
        "ALTER TABLE public.orders ENABLE ALWAYS TRIGGER zz_orders_sync_new_1c168a"
    )
    op.execute("""
        CREATE VIEW public.open_orders (id, state) AS
         SELECT id,
            state
           FROM public.orders
          WHERE (state = 'open'::public.order_state)
        """)


# file: 2026_01_15_change_06_alter_orders.py
"""change: alter orders

Locks: ACCESS EXCLUSIVE on public.orders, catalog change only

Revision ID: e4f8ac99d0ce
Revises: e31b586332cd
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "e4f8ac99d0ce"
down_revision: Union[str, Sequence[str], None] = "e31b586332cd"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_orders_sync_old_1c168a ON public.orders")
    op.execute("DROP FUNCTION public.orders_sync_old_1c168a()")
    op.drop_column("orders", "state_old_4ba697")
    op.execute("DROP TYPE public.order_state_old_09c5af")
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
                    SELECT FROM pg_type WHERE oid = to_regtype('public.order_state_old_09c5af')
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    CREATE TYPE public.order_state_old_09c5af AS ENUM ('open', 'lost', 'closed');
                END IF;
            END
            $once$
            """)
        op.execute("""
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.orders'::regclass AND attname = 'state_old_4ba697'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.orders ADD COLUMN state_old_4ba697 public.order_state_old_09c5af;
        CREATE FUNCTION public.orders_sync_old_1c168a() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.state_old_4ba697 := NEW.state::text::public.order_state_old_09c5af;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_orders_sync_old_1c168a BEFORE INSERT OR UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.orders_sync_old_1c168a();
        ALTER TABLE public.orders ENABLE ALWAYS TRIGGER zz_orders_sync_old_1c168a;
        ALTER TABLE public.orders ADD CONSTRAINT state_same_old_4ba697 CHECK (state_old_4ba697 IS NOT DISTINCT FROM state::text::public.order_state_old_09c5af) NOT VALID;
        ALTER TABLE public.orders ADD CONSTRAINT orders_state_not_null_old_eeab53 NOT NULL state_old_4ba697 NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.orders') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.orders SET state_old_4ba697 = state::text::public.order_state_old_09c5af
                    WHERE state_old_4ba697 IS NULL AND (state::text::public.order_state_old_09c5af) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.orders are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.orders SET state_old_4ba697 = state::text::public.order_state_old_09c5af
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.orders WHERE state_old_4ba697 IS NULL AND (state::text::public.order_state_old_09c5af) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.orders (state_old_4ba697)")
        op.execute(
            "ALTER TABLE public.orders VALIDATE CONSTRAINT state_same_old_4ba697"
        )
        op.execute("""
            ALTER TABLE public.orders VALIDATE CONSTRAINT
                orders_state_not_null_old_eeab53
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.orders DROP CONSTRAINT state_same_old_4ba697")
