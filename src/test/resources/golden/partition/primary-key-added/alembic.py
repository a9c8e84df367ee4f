# file: 2026_01_15_change_01_create_events_2024_id_at_user_id_key.py
"""change: create events_2024_id_at_user_id_key

Locks: SHARE UPDATE EXCLUSIVE on public.events_2024, builds an index

Revision ID: 6f3117353df7
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6f3117353df7"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_id_at_user_id_key"
        )
        op.create_index(
            op.f("events_2024_id_at_user_id_key"),
            "events_2024",
            ["id", "at", "user_id"],
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
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_id_at_user_id_key"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_02_create_events_2025_rest_id_at_user_id_key.py
"""change: create events_2025_rest_id_at_user_id_key

Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_rest, builds an index

Revision ID: 6fecec96e616
Revises: 6f3117353df7
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6fecec96e616"
down_revision: Union[str, Sequence[str], None] = "6f3117353df7"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_id_at_user_id_key
            """)
        op.create_index(
            op.f("events_2025_rest_id_at_user_id_key"),
            "events_2025_rest",
            ["id", "at", "user_id"],
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
            DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_id_at_user_id_key
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_03_create_events_2025_views_id_at_user_id_key.py
"""change: create events_2025_views_id_at_user_id_key

Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_views, builds an index

Revision ID: 309514894911
Revises: 6fecec96e616
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "309514894911"
down_revision: Union[str, Sequence[str], None] = "6fecec96e616"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_id_at_user_id_key
            """)
        op.create_index(
            op.f("events_2025_views_id_at_user_id_key"),
            "events_2025_views",
            ["id", "at", "user_id"],
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
            DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_id_at_user_id_key
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_04_add_events_once.py
"""change: add events_once

Locks: ACCESS EXCLUSIVE on public.events, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only

Revision ID: b58a70bfac4e
Revises: 309514894911
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b58a70bfac4e"
down_revision: Union[str, Sequence[str], None] = "309514894911"
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
        ALTER TABLE public.events_2024 ADD CONSTRAINT events_2024_id_at_user_id_key
            UNIQUE USING INDEX events_2024_id_at_user_id_key
        """)
    op.execute("""
        ALTER TABLE public.events_2025_rest ADD CONSTRAINT
            events_2025_rest_id_at_user_id_key UNIQUE
            USING INDEX events_2025_rest_id_at_user_id_key
        """)
    op.execute("""
        ALTER TABLE public.events_2025_views ADD CONSTRAINT
            events_2025_views_id_at_user_id_key UNIQUE
            USING INDEX events_2025_views_id_at_user_id_key
        """)
    op.execute("""
        ALTER TABLE ONLY public.events ADD CONSTRAINT events_once
            UNIQUE (id, at, user_id)
        """)
    op.execute("""
        ALTER TABLE ONLY public.events_2025 ADD CONSTRAINT events_2025_id_at_user_id_key
            UNIQUE (id, at, user_id)
        """)
    op.execute("""
        ALTER INDEX public.events_once ATTACH PARTITION
            public.events_2024_id_at_user_id_key
        """)
    op.execute("""
        ALTER INDEX public.events_2025_id_at_user_id_key ATTACH PARTITION
            public.events_2025_rest_id_at_user_id_key
        """)
    op.execute("""
        ALTER INDEX public.events_2025_id_at_user_id_key ATTACH PARTITION
            public.events_2025_views_id_at_user_id_key
        """)
    op.execute("""
        ALTER INDEX public.events_once ATTACH PARTITION
            public.events_2025_id_at_user_id_key
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.events_2024_id_at_user_id_key_spare_26714b
            """)
        op.create_index(
            op.f("events_2024_id_at_user_id_key_spare_26714b"),
            "events_2024",
            ["id", "at", "user_id"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.events_2025_rest_id_at_user_id_key_spare_6d01c4
            """)
        op.create_index(
            op.f("events_2025_rest_id_at_user_id_key_spare_6d01c4"),
            "events_2025_rest",
            ["id", "at", "user_id"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.events_2025_views_id_at_user_id_key_spare_5d4d8d
            """)
        op.create_index(
            op.f("events_2025_views_id_at_user_id_key_spare_5d4d8d"),
            "events_2025_views",
            ["id", "at", "user_id"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("events_once"), "events", type_="unique")
    op.execute("""
        ALTER INDEX public.events_2024_id_at_user_id_key_spare_26714b RENAME TO
            events_2024_id_at_user_id_key
        """)
    op.execute("""
        ALTER INDEX public.events_2025_rest_id_at_user_id_key_spare_6d01c4 RENAME TO
            events_2025_rest_id_at_user_id_key
        """)
    op.execute("""
        ALTER INDEX public.events_2025_views_id_at_user_id_key_spare_5d4d8d RENAME TO
            events_2025_views_id_at_user_id_key
        """)


# file: 2026_01_15_change_05_create_events_2024_pkey.py
"""change: create events_2024_pkey

Locks: SHARE UPDATE EXCLUSIVE on public.events_2024, builds an index

Revision ID: 92c0cbba2ef4
Revises: b58a70bfac4e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "92c0cbba2ef4"
down_revision: Union[str, Sequence[str], None] = "b58a70bfac4e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_pkey")
        op.create_index(
            op.f("events_2024_pkey"),
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
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_pkey")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_06_create_events_2025_rest_pkey.py
"""change: create events_2025_rest_pkey

Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_rest, builds an index

Revision ID: dc8f3c1f97d2
Revises: 92c0cbba2ef4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "dc8f3c1f97d2"
down_revision: Union[str, Sequence[str], None] = "92c0cbba2ef4"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_pkey")
        op.create_index(
            op.f("events_2025_rest_pkey"),
            "events_2025_rest",
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
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_pkey")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_07_create_events_2025_views_pkey.py
"""change: create events_2025_views_pkey

Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_views, builds an index

Revision ID: 4d7c2d190fe0
Revises: dc8f3c1f97d2
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "4d7c2d190fe0"
down_revision: Union[str, Sequence[str], None] = "dc8f3c1f97d2"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_pkey")
        op.create_index(
            op.f("events_2025_views_pkey"),
            "events_2025_views",
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
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_pkey")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_08_add_events_pkey.py
"""change: add events_pkey

Locks: ACCESS EXCLUSIVE on public.events, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only

Revision ID: ca1e8cd64586
Revises: 4d7c2d190fe0
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ca1e8cd64586"
down_revision: Union[str, Sequence[str], None] = "4d7c2d190fe0"
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
        ALTER TABLE public.events_2024 ADD CONSTRAINT events_2024_pkey PRIMARY KEY
            USING INDEX events_2024_pkey
        """)
    op.execute("""
        ALTER TABLE public.events_2025_rest ADD CONSTRAINT events_2025_rest_pkey
            PRIMARY KEY USING INDEX events_2025_rest_pkey
        """)
    op.execute("""
        ALTER TABLE public.events_2025_views ADD CONSTRAINT events_2025_views_pkey
            PRIMARY KEY USING INDEX events_2025_views_pkey
        """)
    op.execute(
        "ALTER TABLE ONLY public.events ADD CONSTRAINT events_pkey PRIMARY KEY (id, at)"
    )
    op.execute("""
        ALTER TABLE ONLY public.events_2025 ADD CONSTRAINT events_2025_pkey
            PRIMARY KEY (id, at)
        """)
    op.execute(
        "ALTER INDEX public.events_pkey ATTACH PARTITION public.events_2024_pkey"
    )
    op.execute("""
        ALTER INDEX public.events_2025_pkey ATTACH PARTITION
            public.events_2025_rest_pkey
        """)
    op.execute("""
        ALTER INDEX public.events_2025_pkey ATTACH PARTITION
            public.events_2025_views_pkey
        """)
    op.execute(
        "ALTER INDEX public.events_pkey ATTACH PARTITION public.events_2025_pkey"
    )
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_pkey_spare_5f6037"
        )
        op.create_index(
            op.f("events_2024_pkey_spare_5f6037"),
            "events_2024",
            ["id", "at"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_pkey_spare_788ebb
            """)
        op.create_index(
            op.f("events_2025_rest_pkey_spare_788ebb"),
            "events_2025_rest",
            ["id", "at"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_pkey_spare_b77f27
            """)
        op.create_index(
            op.f("events_2025_views_pkey_spare_b77f27"),
            "events_2025_views",
            ["id", "at"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("events_pkey"), "events", type_="primary")
    op.execute(
        "ALTER INDEX public.events_2024_pkey_spare_5f6037 RENAME TO events_2024_pkey"
    )
    op.execute("""
        ALTER INDEX public.events_2025_rest_pkey_spare_788ebb RENAME TO
            events_2025_rest_pkey
        """)
    op.execute("""
        ALTER INDEX public.events_2025_views_pkey_spare_b77f27 RENAME TO
            events_2025_views_pkey
        """)
