# file: 2026_01_15_change_01_create_domain_positive_and_more.py
"""change: create domain positive and more

Revision ID: 28935d866b8a
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "28935d866b8a"
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
        CREATE DOMAIN public.positive AS integer
            CONSTRAINT positive_check CHECK ((VALUE > 0))
        """)
    op.execute("""
        CREATE DOMAIN public.small_positive AS public.positive
            CONSTRAINT small_positive_check CHECK (((VALUE)::integer < 100))
        """)
    op.execute("""
        CREATE DOMAIN public.dimensions AS public.small_positive[]
            CONSTRAINT dimensions_check CHECK ((cardinality(VALUE) <= 3))
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP DOMAIN public.dimensions")
    op.execute("DROP DOMAIN public.small_positive")
    op.execute("DROP DOMAIN public.positive")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_add_size_to_boxes.py
"""change: add size to boxes

Locks: ACCESS EXCLUSIVE on public.boxes, rewrites the table
Downgrade: loses the values of public.boxes.size; to keep it: copy the column before
    downgrading

Revision ID: a89b4af780a1
Revises: 28935d866b8a
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a89b4af780a1"
down_revision: Union[str, Sequence[str], None] = "28935d866b8a"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.boxes ADD COLUMN size public.dimensions")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.drop_column("boxes", "size")


# file: 2026_01_15_change_03_add_weight_to_boxes.py
"""change: add weight to boxes

Locks: ACCESS EXCLUSIVE on public.boxes, rewrites the table
Downgrade: loses the values of public.boxes.weight; to keep it: copy the column before
    downgrading

Revision ID: 847792f19a9a
Revises: a89b4af780a1
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "847792f19a9a"
down_revision: Union[str, Sequence[str], None] = "a89b4af780a1"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.boxes ADD COLUMN weight public.small_positive")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.drop_column("boxes", "weight")
