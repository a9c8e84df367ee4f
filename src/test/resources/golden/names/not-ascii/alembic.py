# file: 2026_01_15_change_01_create_table_очень_длинное_имя_таблицы_тут.py
"""change: create table очень_длинное_имя_таблицы_тут

Locks: ACCESS EXCLUSIVE on public."größen", catalog change only
Downgrade: loses the rows of public.очень_длинное_имя_таблицы_тут; the values of
    public.größen.цвет; the values of public.größen.数量; the values of public.größen.🙂;
    to keep it: dump the table before downgrading; copy the column before downgrading

Revision ID: c553de753499
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c553de753499"
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
    op.execute("CREATE TYPE public.\"цвет\" AS ENUM ('красный', 'зелёный')")
    op.execute("""
        CREATE TABLE public."очень_длинное_имя_таблицы_тут" (
            "é" integer
        )
        """)
    op.execute("""
        ALTER TABLE public."größen" ADD CONSTRAINT "größen_länge_not_null"
            NOT NULL "länge" NOT VALID
        """)
    op.execute("""
        ALTER TABLE public."größen" ADD COLUMN "цвет" public."цвет"
            DEFAULT 'красный'::public."цвет"
        """)
    op.execute('ALTER TABLE public."größen" ADD COLUMN "数量" integer DEFAULT 0 NOT NULL')
    op.execute('ALTER TABLE public."größen" ADD COLUMN "🙂" text DEFAULT \'🙃\'::text')
    op.execute("""
        ALTER TABLE public."очень_длинное_имя_таблицы_тут"
            ADD CONSTRAINT "fk_очень_größen" FOREIGN KEY ("é")
            REFERENCES public."größen"("schlüssel") NOT VALID
        """)
    op.execute('COMMENT ON COLUMN public."größen"."🙂" IS \'Ende – „so“\'')


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
        ALTER TABLE public."очень_длинное_имя_таблицы_тут"
            DROP CONSTRAINT "fk_очень_größen"
        """)
    op.execute('ALTER TABLE public."größen" DROP COLUMN "🙂"')
    op.execute('ALTER TABLE public."größen" DROP COLUMN "数量"')
    op.execute('ALTER TABLE public."größen" DROP COLUMN "цвет"')
    op.execute('ALTER TABLE public."größen" ALTER COLUMN "länge" DROP NOT NULL')
    op.execute('DROP TABLE public."очень_длинное_имя_таблицы_тут"')
    op.execute('DROP TYPE public."цвет"')
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_create_idx_größen_länge.py
"""change: create idx_größen_länge

Locks: SHARE UPDATE EXCLUSIVE on public."größen", builds an index

Revision ID: e5cc8e9790e0
Revises: c553de753499
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "e5cc8e9790e0"
down_revision: Union[str, Sequence[str], None] = "c553de753499"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute('DROP INDEX CONCURRENTLY IF EXISTS public."idx_größen_länge"')
        op.execute("""
            CREATE INDEX CONCURRENTLY "idx_größen_länge" ON public."größen"
                USING btree ("länge")
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute('DROP INDEX CONCURRENTLY IF EXISTS public."idx_größen_länge"')
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_03_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public."größen", reads every row

Revision ID: 590524077d8a
Revises: e5cc8e9790e0
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "590524077d8a"
down_revision: Union[str, Sequence[str], None] = "e5cc8e9790e0"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute(
        'ALTER TABLE public."größen" VALIDATE CONSTRAINT "größen_länge_not_null"'
    )
    op.execute("""
        ALTER TABLE public."очень_длинное_имя_таблицы_тут" VALIDATE CONSTRAINT
            "fk_очень_größen"
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
