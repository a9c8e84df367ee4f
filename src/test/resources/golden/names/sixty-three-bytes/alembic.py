# file: 2026_01_15_change_01_alter_a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123.py
"""change: alter a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123

Locks: ACCESS EXCLUSIVE on
    public.a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123, catalog
    change only
Downgrade: loses the values of
    public.a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123.u23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123;
    to keep it: copy the column before downgrading

Revision ID: e73ae4283445
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "e73ae4283445"
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
        ALTER TABLE
            public.a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123
            ADD CONSTRAINT
            a23456789_b23456789_c234567_n23456789_b23456789_c23456_not_null
            NOT NULL n23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123
            NOT VALID
        """)
    op.execute("""
        ALTER TABLE
            public.a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123
            ADD CONSTRAINT
            a23456789_b23456789_c23456_n23456789_b23456789_c23456_not_null1
            NOT NULL n23456789_b23456789_c23456789_d23456789_e23456789_f23456789_124
            NOT VALID
        """)
    op.add_column(
        "a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123",
        sa.Column(
            "u23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123",
            postgresql.UUID(),
            nullable=True,
        ),
    )
    op.alter_column(
        "a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123",
        "u23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123",
        server_default=sa.text("gen_random_uuid()"),
    )
    op.create_check_constraint(
        op.f("c23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123"),
        "a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123",
        "n23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123 <> ''::text",
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
        op.f("c23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123"),
        "a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123",
        type_="check",
    )
    op.drop_column(
        "a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123",
        "u23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123",
    )
    op.alter_column(
        "a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123",
        "n23456789_b23456789_c23456789_d23456789_e23456789_f23456789_124",
        nullable=True,
    )
    op.alter_column(
        "a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123",
        "n23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123",
        nullable=True,
    )
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_create_i23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123.py
"""change: create i23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123

Locks: SHARE UPDATE EXCLUSIVE on
    public.a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123, builds an
    index

Revision ID: 05a03113cc14
Revises: e73ae4283445
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "05a03113cc14"
down_revision: Union[str, Sequence[str], None] = "e73ae4283445"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.i23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123
            """)
        op.create_index(
            op.f("i23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123"),
            "a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123",
            ["n23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.i23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_03_create_i23456789_b23456789_c23456789_d23456789_e23456789_f23456789_124.py
"""change: create i23456789_b23456789_c23456789_d23456789_e23456789_f23456789_124

Locks: SHARE UPDATE EXCLUSIVE on
    public.a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123, builds an
    index

Revision ID: 93e1c0dad21e
Revises: 05a03113cc14
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "93e1c0dad21e"
down_revision: Union[str, Sequence[str], None] = "05a03113cc14"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.i23456789_b23456789_c23456789_d23456789_e23456789_f23456789_124
            """)
        op.create_index(
            op.f("i23456789_b23456789_c23456789_d23456789_e23456789_f23456789_124"),
            "a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123",
            ["n23456789_b23456789_c23456789_d23456789_e23456789_f23456789_124"],
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
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.i23456789_b23456789_c23456789_d23456789_e23456789_f23456789_124
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_04_backfill_u23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123_of_a23456789_b234.py
"""change: backfill u23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123 of a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123

Revision ID: a6138345ee9a
Revises: 93e1c0dad21e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a6138345ee9a"
down_revision: Union[str, Sequence[str], None] = "93e1c0dad21e"
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
                last bigint := pg_relation_size('public.a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123 SET u23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123 = DEFAULT
                    WHERE u23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123 IS NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123 are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123 SET u23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123 = DEFAULT
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123 WHERE u23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123 IS NULL LIMIT 5000
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


# file: 2026_01_15_change_05_require_u23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123_of_a23456789_b2345.py
"""change: require u23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123 of a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123

Locks: ACCESS EXCLUSIVE on
    public.a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123, catalog
    change only

Revision ID: 30eb0e345c65
Revises: a6138345ee9a
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "30eb0e345c65"
down_revision: Union[str, Sequence[str], None] = "a6138345ee9a"
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
        ALTER TABLE
            public.a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123
            ADD CONSTRAINT
            a23456789_b23456789_c234567_u23456789_b23456789_c23456_not_null
            NOT NULL u23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123
            NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column(
        "a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123",
        "u23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123",
        nullable=True,
    )


# file: 2026_01_15_change_06_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on
    public.a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123, reads every
    row

Revision ID: 9f01dc0c5c2d
Revises: 30eb0e345c65
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9f01dc0c5c2d"
down_revision: Union[str, Sequence[str], None] = "30eb0e345c65"
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
        ALTER TABLE
            public.a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123
            VALIDATE CONSTRAINT
            a23456789_b23456789_c234567_n23456789_b23456789_c23456_not_null
        """)
    op.execute("""
        ALTER TABLE
            public.a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123
            VALIDATE CONSTRAINT
            a23456789_b23456789_c23456_n23456789_b23456789_c23456_not_null1
        """)
    op.execute("""
        ALTER TABLE
            public.a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123
            VALIDATE CONSTRAINT
            a23456789_b23456789_c234567_u23456789_b23456789_c23456_not_null
        """)
    op.execute("""
        ALTER TABLE
            public.a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123
            VALIDATE CONSTRAINT
            c23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
