# file: 2026_01_15_change_01_alter_boxes.py
"""change: alter boxes

Locks: ACCESS EXCLUSIVE on public.boxes, catalog change only
Downgrade: loses the values of public.boxes.size; to keep it: copy the column before
    downgrading

Revision ID: adf07b1feeef
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "adf07b1feeef"
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
    op.execute("CREATE DOMAIN public.dimensions AS public.small_positive[]")
    op.execute("ALTER TABLE public.boxes ADD COLUMN size public.dimensions")
    op.execute("""
        ALTER DOMAIN public.dimensions ADD CONSTRAINT dimensions_check
            CHECK ((cardinality(VALUE) <= 3)) NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER DOMAIN public.dimensions DROP CONSTRAINT dimensions_check")
    op.drop_column("boxes", "size")
    op.execute("DROP DOMAIN public.dimensions")
    op.execute("DROP DOMAIN public.small_positive")
    op.execute("DROP DOMAIN public.positive")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_dimensions_check.py
"""change: validate dimensions_check

Locks: SHARE on public.boxes, reads every row

Revision ID: 45a3c4fecd21
Revises: adf07b1feeef
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "45a3c4fecd21"
down_revision: Union[str, Sequence[str], None] = "adf07b1feeef"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER DOMAIN public.dimensions VALIDATE CONSTRAINT dimensions_check")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_03_add_weight_to_boxes.py
"""change: add weight to boxes

Locks: ACCESS EXCLUSIVE on public.boxes, rewrites the table
Downgrade: loses the values of public.boxes.weight; to keep it: copy the column before
    downgrading

Revision ID: cd53d6ba8221
Revises: 45a3c4fecd21
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "cd53d6ba8221"
down_revision: Union[str, Sequence[str], None] = "45a3c4fecd21"
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
