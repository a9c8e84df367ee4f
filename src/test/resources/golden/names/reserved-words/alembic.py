# file: 2026_01_15_change_01_create_table_table.py
"""change: create table table

Locks: ACCESS EXCLUSIVE on public."user", catalog change only
Downgrade: loses the rows of public.table; the values of public.user.group; the values
    of public.user.order; to keep it: dump the table before downgrading; copy the column
    before downgrading

Revision ID: 12df1679d777
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "12df1679d777"
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
    op.execute("CREATE TYPE public.\"case\" AS ENUM ('when', 'then')")
    op.execute('CREATE SEQUENCE public."default"')
    op.execute("""
        CREATE TABLE public."table" (
            "column" integer,
            CONSTRAINT "check" CHECK (("column" > 0))
        )
        """)
    op.execute("""
        CREATE VIEW public.view ("select", "where") AS
         SELECT "select",
            "from" AS "where"
           FROM public."user"
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION public."all"("in" integer, "as" text DEFAULT
            'x'::text)
         RETURNS text
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT "as" || "in"$function$
        """)
    op.execute("""
        ALTER TABLE public."user" ADD COLUMN "group" public."case"
            DEFAULT 'when'::public."case"
        """)
    op.execute('ALTER TABLE public."user" ADD COLUMN "order" bigint')
    op.execute("""
        ALTER TABLE public."user" ALTER COLUMN "order" SET
            DEFAULT nextval('public."default"'::regclass)
        """)
    op.execute("""
        ALTER TABLE public."table" ADD CONSTRAINT "foreign" FOREIGN KEY ("column")
            REFERENCES public."user"("select") NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute('ALTER TABLE public."table" DROP CONSTRAINT "foreign"')
    op.execute('ALTER TABLE public."user" DROP COLUMN "order"')
    op.execute('ALTER TABLE public."user" DROP COLUMN "group"')
    op.execute('DROP FUNCTION public."all"(integer, text)')
    op.execute("DROP VIEW public.view")
    op.execute('DROP TABLE public."table"')
    op.execute('DROP SEQUENCE IF EXISTS public."default"')
    op.execute('DROP TYPE public."case"')
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_backfill_order_of_user.py
"""change: backfill order of user

Revision ID: 830b1984efd8
Revises: 12df1679d777
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "830b1984efd8"
down_revision: Union[str, Sequence[str], None] = "12df1679d777"
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
                last bigint := pg_relation_size('public."user"') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public."user" SET "order" = DEFAULT
                    WHERE "order" IS NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.user are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public."user" SET "order" = DEFAULT
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public."user" WHERE "order" IS NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_03_require_order_of_user.py
"""change: require order of user

Locks: ACCESS EXCLUSIVE on public."user", catalog change only

Revision ID: 2f96b948d825
Revises: 830b1984efd8
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "2f96b948d825"
down_revision: Union[str, Sequence[str], None] = "830b1984efd8"
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
        ALTER TABLE public."user" ADD CONSTRAINT user_order_not_null NOT NULL "order"
            NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute('ALTER TABLE public."user" ALTER COLUMN "order" DROP NOT NULL')


# file: 2026_01_15_change_04_create_index.py
"""change: create index

Locks: SHARE UPDATE EXCLUSIVE on public."user", builds an index

Revision ID: 3710b603062f
Revises: 2f96b948d825
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3710b603062f"
down_revision: Union[str, Sequence[str], None] = "2f96b948d825"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.index")
        op.execute("""
            CREATE INDEX CONCURRENTLY index ON public."user"
                USING btree ("from", "order" DESC)
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.index")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_05_add_end_to_user.py
"""change: add end to user

Locks: ACCESS EXCLUSIVE on public."user", rewrites the table
Downgrade: loses the values of public.user.end; to keep it: copy the column before
    downgrading

Revision ID: 25e3d8c45f40
Revises: 3710b603062f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "25e3d8c45f40"
down_revision: Union[str, Sequence[str], None] = "3710b603062f"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("""
        ALTER TABLE public."user" ADD COLUMN "end" text
            GENERATED ALWAYS AS (upper("from")) STORED
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute('ALTER TABLE public."user" DROP COLUMN "end"')


# file: 2026_01_15_change_06_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public."user", reads every row

Revision ID: 67f45ca32772
Revises: 25e3d8c45f40
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "67f45ca32772"
down_revision: Union[str, Sequence[str], None] = "25e3d8c45f40"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute('ALTER TABLE public."user" VALIDATE CONSTRAINT user_order_not_null')
    op.execute('ALTER TABLE public."table" VALIDATE CONSTRAINT "foreign"')
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
