# file: 2026_01_15_change_01_alter_events_2024.py
"""change: alter events_2024

Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only

Revision ID: b2f2bc2b961c
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b2f2bc2b961c"
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
        ALTER TABLE public.events_2024 ADD CONSTRAINT events_2024_at_not_null
            NOT NULL at NOT VALID
        """)
    op.create_check_constraint(
        op.f("events_id_check"), "events_2024", "id > 0", postgresql_not_valid=True
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("events_id_check"), "events_2024", type_="check")
    op.alter_column("events_2024", "at", nullable=True)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_add_events_user_id_fkey.py
"""change: add events_user_id_fkey

Locks: SHARE ROW EXCLUSIVE on public.events_2024, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.users, catalog change only

Revision ID: 5e59c17b3b9c
Revises: b2f2bc2b961c
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5e59c17b3b9c"
down_revision: Union[str, Sequence[str], None] = "b2f2bc2b961c"
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
        "LOCK TABLE public.users, public.events_2024 IN SHARE ROW EXCLUSIVE MODE"
    )
    op.create_foreign_key(
        op.f("events_user_id_fkey"),
        "events_2024",
        "users",
        ["user_id"],
        ["id"],
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.users, public.events_2024 IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("events_user_id_fkey"), "events_2024", type_="foreignkey")


# file: 2026_01_15_change_03_create_events_2024_pkey_new_5f6037.py
"""change: create events_2024_pkey_new_5f6037

Locks: SHARE UPDATE EXCLUSIVE on public.events_2024, builds an index

Revision ID: 6336e8ec5f58
Revises: 5e59c17b3b9c
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6336e8ec5f58"
down_revision: Union[str, Sequence[str], None] = "5e59c17b3b9c"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_pkey_new_5f6037"
        )
        op.create_index(
            op.f("events_2024_pkey_new_5f6037"),
            "events_2024",
            ["id", "at"],
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
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_pkey_new_5f6037"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_04_create_events_2024_user_id_idx.py
"""change: create events_2024_user_id_idx

Locks: SHARE UPDATE EXCLUSIVE on public.events_2024, builds an index

Revision ID: d7657e4d7c05
Revises: 6336e8ec5f58
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d7657e4d7c05"
down_revision: Union[str, Sequence[str], None] = "6336e8ec5f58"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_user_id_idx")
        op.create_index(
            op.f("events_2024_user_id_idx"),
            "events_2024",
            ["user_id"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_user_id_idx")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_05_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.events_2024, reads every row

Revision ID: 9691be91682b
Revises: d7657e4d7c05
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9691be91682b"
down_revision: Union[str, Sequence[str], None] = "d7657e4d7c05"
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
        "ALTER TABLE public.events_2024 VALIDATE CONSTRAINT events_2024_at_not_null"
    )
    op.execute("ALTER TABLE public.events_2024 VALIDATE CONSTRAINT events_id_check")
    op.execute("ALTER TABLE public.events_2024 VALIDATE CONSTRAINT events_user_id_fkey")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_06_alter_events_2024.py
"""change: alter events_2024

Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only

Revision ID: b7ad43db6d74
Revises: 9691be91682b
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b7ad43db6d74"
down_revision: Union[str, Sequence[str], None] = "9691be91682b"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("events_2024_pkey"), "events_2024", type_="primary")
    op.execute("""
        ALTER TABLE public.events_2024 ADD CONSTRAINT events_2024_pkey PRIMARY KEY
            USING INDEX events_2024_pkey_new_5f6037
        """)
    op.execute("""
        ALTER TABLE public.events_2024 ADD CONSTRAINT events_2024_bound_86328c
            CHECK (((at IS NOT NULL) AND (at >= '2024-01-01'::date) AND
            (at < '2025-01-01'::date))) NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_pkey_new_5f6037"
        )
        op.create_index(
            op.f("events_2024_pkey_new_5f6037"),
            "events_2024",
            ["id", "at"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_pkey_spare_5f6037"
        )
        op.create_index(
            op.f("events_2024_pkey_spare_5f6037"),
            "events_2024",
            ["id"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
        ALTER TABLE public.events_2024 DROP CONSTRAINT IF EXISTS
            events_2024_bound_86328c
        """)
    op.drop_constraint(op.f("events_2024_pkey"), "events_2024", type_="primary")
    op.execute("""
        ALTER TABLE public.events_2024 ADD CONSTRAINT events_2024_pkey PRIMARY KEY
            USING INDEX events_2024_pkey_spare_5f6037
        """)


# file: 2026_01_15_change_07_check_the_bound_of_events_rest.py
"""change: check the bound of events_rest

Locks: ACCESS EXCLUSIVE on public.events_rest, catalog change only

Revision ID: 137abc567fa1
Revises: b7ad43db6d74
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "137abc567fa1"
down_revision: Union[str, Sequence[str], None] = "b7ad43db6d74"
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
        ALTER TABLE public.events_rest ADD CONSTRAINT events_2024_beside_86328c
            CHECK (NOT (((at IS NOT NULL) AND (at >= '2024-01-01'::date) AND
            (at < '2025-01-01'::date)))) NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
        ALTER TABLE public.events_rest DROP CONSTRAINT IF EXISTS
            events_2024_beside_86328c
        """)


# file: 2026_01_15_change_08_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.events_2024, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.events_rest, reads every row

Revision ID: 967eb69dcf0d
Revises: 137abc567fa1
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "967eb69dcf0d"
down_revision: Union[str, Sequence[str], None] = "137abc567fa1"
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
        "ALTER TABLE public.events_2024 VALIDATE CONSTRAINT events_2024_bound_86328c"
    )
    op.execute(
        "ALTER TABLE public.events_rest VALIDATE CONSTRAINT events_2024_beside_86328c"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_09_attach_events_2024.py
"""change: attach events_2024

Locks: SHARE UPDATE EXCLUSIVE on public.events, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_rest, catalog change only
Locks: ACCESS EXCLUSIVE on public.users, catalog change only

Revision ID: 5734de18142d
Revises: 967eb69dcf0d
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5734de18142d"
down_revision: Union[str, Sequence[str], None] = "967eb69dcf0d"
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
        LOCK TABLE public.users, public.events_2024, public.events_rest IN ACCESS
            EXCLUSIVE MODE
        """)
    op.execute("""
        ALTER TABLE public.events ATTACH PARTITION public.events_2024 FOR VALUES
            FROM ('2024-01-01') TO ('2025-01-01')
        """)
    op.execute("""
        ALTER TABLE public.events_2024 DROP CONSTRAINT IF EXISTS
            events_2024_bound_86328c
        """)
    op.execute("""
        ALTER TABLE public.events_rest DROP CONSTRAINT IF EXISTS
            events_2024_beside_86328c
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE public.events_2024 DROP CONSTRAINT IF EXISTS
                events_2024_bound_86328c
            """)
        op.execute("""
            ALTER TABLE public.events_2024 ADD CONSTRAINT events_2024_bound_86328c
                CHECK (((at IS NOT NULL) AND (at >= '2024-01-01'::date) AND
                (at < '2025-01-01'::date))) NOT VALID
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute("""
            ALTER TABLE public.events_2024 VALIDATE CONSTRAINT events_2024_bound_86328c
            """)
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE public.events_rest DROP CONSTRAINT IF EXISTS
                events_2024_beside_86328c
            """)
        op.execute("""
            ALTER TABLE public.events_rest ADD CONSTRAINT events_2024_beside_86328c
                CHECK (NOT (((at IS NOT NULL) AND (at >= '2024-01-01'::date) AND
                (at < '2025-01-01'::date)))) NOT VALID
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute("""
            ALTER TABLE public.events_rest VALIDATE CONSTRAINT events_2024_beside_86328c
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
        LOCK TABLE public.users, public.events_2024, public.events_rest IN ACCESS
            EXCLUSIVE MODE
        """)
    op.execute("ALTER TABLE public.events DETACH PARTITION public.events_2024")
