# file: 2026_01_15_change_01_create_table_shadow_users.py
"""change: create table shadow.users

Locks: ACCESS EXCLUSIVE on public.users, catalog change only
Downgrade: loses the rows of shadow.users; the values of public.users.name; to keep it:
    dump the table before downgrading; copy the column before downgrading

Revision ID: 84b5b766045f
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "84b5b766045f"
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
    op.execute("CREATE TYPE shadow.text AS ENUM ('a', 'b')")
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("users_pkey")),
        schema="shadow",
    )
    op.execute("""
        CREATE VIEW shadow.everyone (id) AS
         SELECT u.id
           FROM (public.users u
             JOIN shadow.users s USING (id))
        """)
    op.execute("""
        CREATE OR REPLACE FUNCTION shadow.lower(text)
         RETURNS text
         LANGUAGE sql
         IMMUTABLE
        AS $function$SELECT $1$function$
        """)
    op.add_column("users", sa.Column("name", sa.Text(), nullable=True))
    op.create_foreign_key(
        op.f("fk_users_users"),
        "users",
        "users",
        ["user_id"],
        ["id"],
        source_schema="shadow",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(
        op.f("fk_users_users"), "users", type_="foreignkey", schema="shadow"
    )
    op.drop_column("users", "name")
    op.execute("DROP FUNCTION shadow.lower(text)")
    op.execute("DROP VIEW shadow.everyone")
    op.drop_table("users", schema="shadow")
    op.execute("DROP TYPE shadow.text")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_alter_shadow_pg_class.py
"""change: alter shadow.pg_class

Locks: ACCESS EXCLUSIVE on shadow.pg_class, catalog change only
Downgrade: loses the values of shadow.pg_class.value; the values of
    shadow.pg_class.plain; to keep it: copy the column before downgrading

Revision ID: 21703f90e86e
Revises: 84b5b766045f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "21703f90e86e"
down_revision: Union[str, Sequence[str], None] = "84b5b766045f"
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
        ALTER TABLE shadow.pg_class ADD COLUMN value shadow.text
            DEFAULT 'a'::shadow.text
        """)
    op.execute("ALTER TABLE shadow.pg_class ADD COLUMN plain text DEFAULT 'x'::text")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE shadow.pg_class DROP COLUMN plain")
    op.execute("ALTER TABLE shadow.pg_class DROP COLUMN value")


# file: 2026_01_15_change_03_create_idx_pg_class_lower.py
"""change: create idx_pg_class_lower

Locks: SHARE UPDATE EXCLUSIVE on shadow.pg_class, builds an index

Revision ID: 1f83e4813def
Revises: 21703f90e86e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "1f83e4813def"
down_revision: Union[str, Sequence[str], None] = "21703f90e86e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS shadow.idx_pg_class_lower")
        op.execute("""
            CREATE INDEX CONCURRENTLY idx_pg_class_lower ON shadow.pg_class
                USING btree (shadow.lower(plain), lower(plain))
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS shadow.idx_pg_class_lower")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_04_validate_fk_users_users.py
"""change: validate fk_users_users

Revision ID: 07eb959bbfd4
Revises: 1f83e4813def
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "07eb959bbfd4"
down_revision: Union[str, Sequence[str], None] = "1f83e4813def"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE shadow.users VALIDATE CONSTRAINT fk_users_users")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
