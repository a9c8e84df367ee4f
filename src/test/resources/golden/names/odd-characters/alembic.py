# file: 2026_01_15_change_01_alter_odd_schema_a_quoted_table.py
"""change: alter odd schema.a "quoted" table

Locks: ACCESS EXCLUSIVE on "odd schema"."a ""quoted"" table", catalog change only
Downgrade: loses the values of odd schema.a "quoted" table.:bind; the values of odd
    schema.a "quoted" table.it's; the values of odd schema.a "quoted" table.a.b; the
    values of odd schema.a "quoted" table.back\\slash; the values of odd schema.a
    "quoted" table.{x}; the values of odd schema.a "quoted" table.%(name)s; the values
    of odd schema.a "quoted" table.$1; to keep it: copy the column before downgrading

Revision ID: 8e4ee2dc953f
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "8e4ee2dc953f"
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
    op.execute("""
        ALTER TABLE "odd schema"."a ""quoted"" table"
            ADD CONSTRAINT "a ""quoted"" table_100%_not_null" NOT NULL "100%" NOT VALID
        """)
    op.execute(r"""
        ALTER TABLE "odd schema"."a ""quoted"" table" ADD COLUMN "\:bind" text
            DEFAULT '\:bind'::text
        """)
    op.execute('ALTER TABLE "odd schema"."a ""quoted"" table" ADD COLUMN "it\'s" text')
    op.execute('ALTER TABLE "odd schema"."a ""quoted"" table" ADD COLUMN "a.b" integer')
    op.execute(
        'ALTER TABLE "odd schema"."a ""quoted"" table" ADD COLUMN "back\\slash" text'
    )
    op.execute("""
        ALTER TABLE "odd schema"."a ""quoted"" table" ADD COLUMN "{x}" jsonb
            DEFAULT '{"x": 1}'::jsonb
        """)
    op.execute(
        'ALTER TABLE "odd schema"."a ""quoted"" table" ADD COLUMN "%(name)s" text'
    )
    op.execute('ALTER TABLE "odd schema"."a ""quoted"" table" ADD COLUMN "$1" text')
    op.execute(r"""
        ALTER TABLE "odd schema"."a ""quoted"" table" ADD CONSTRAINT "check: 100%"
            CHECK ((("a.b" > 0) AND ("\:bind" <> '\:x'::text))) NOT VALID
        """)
    op.execute(r"""
        COMMENT ON TABLE "odd schema"."a ""quoted"" table" IS
            E'\:colon %percent% ''quote'' "double" \\back'
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute('COMMENT ON TABLE "odd schema"."a ""quoted"" table" IS NULL')
    op.execute(
        'ALTER TABLE "odd schema"."a ""quoted"" table" DROP CONSTRAINT "check: 100%"'
    )
    op.execute('ALTER TABLE "odd schema"."a ""quoted"" table" DROP COLUMN "$1"')
    op.execute('ALTER TABLE "odd schema"."a ""quoted"" table" DROP COLUMN "%(name)s"')
    op.execute('ALTER TABLE "odd schema"."a ""quoted"" table" DROP COLUMN "{x}"')
    op.execute(
        'ALTER TABLE "odd schema"."a ""quoted"" table" DROP COLUMN "back\\slash"'
    )
    op.execute('ALTER TABLE "odd schema"."a ""quoted"" table" DROP COLUMN "a.b"')
    op.execute('ALTER TABLE "odd schema"."a ""quoted"" table" DROP COLUMN "it\'s"')
    op.execute('ALTER TABLE "odd schema"."a ""quoted"" table" DROP COLUMN "\\:bind"')
    op.execute("""
        ALTER TABLE "odd schema"."a ""quoted"" table" ALTER COLUMN "100%" DROP NOT NULL
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_create_idx_a_b_s_x.py
"""change: create idx a.b %s :x

Locks: SHARE UPDATE EXCLUSIVE on "odd schema"."a ""quoted"" table", builds an index

Revision ID: a343331f43b8
Revises: 8e4ee2dc953f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a343331f43b8"
down_revision: Union[str, Sequence[str], None] = "8e4ee2dc953f"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute('DROP INDEX CONCURRENTLY IF EXISTS "odd schema"."idx a.b %s \\:x"')
        op.execute(r"""
            CREATE INDEX CONCURRENTLY "idx a.b %s \:x"
                ON "odd schema"."a ""quoted"" table"
                USING btree ("a.b", (("\:bind" || '::text'::text)))
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute('DROP INDEX CONCURRENTLY IF EXISTS "odd schema"."idx a.b %s \\:x"')
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_03_create_uni_que.py
"""change: create uni"que

Locks: SHARE UPDATE EXCLUSIVE on "odd schema"."a ""quoted"" table", builds an index

Revision ID: 1caecc47d241
Revises: a343331f43b8
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "1caecc47d241"
down_revision: Union[str, Sequence[str], None] = "a343331f43b8"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute('DROP INDEX CONCURRENTLY IF EXISTS "odd schema"."uni""que"')
        op.execute("""
            CREATE UNIQUE INDEX CONCURRENTLY "uni""que"
                ON "odd schema"."a ""quoted"" table" USING btree ("it's")
                WHERE ("%(name)s" ~~ '%(x)s:y'::text)
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute('DROP INDEX CONCURRENTLY IF EXISTS "odd schema"."uni""que"')
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_04_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on "odd schema"."a ""quoted"" table", reads every row

Revision ID: 65bdad67d7a0
Revises: 1caecc47d241
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "65bdad67d7a0"
down_revision: Union[str, Sequence[str], None] = "1caecc47d241"
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
        ALTER TABLE "odd schema"."a ""quoted"" table" VALIDATE CONSTRAINT
            "a ""quoted"" table_100%_not_null"
        """)
    op.execute("""
        ALTER TABLE "odd schema"."a ""quoted"" table" VALIDATE CONSTRAINT "check: 100%"
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
