# file: 2026_01_15_change_01_alter_people.py
"""change: alter people

Locks: ACCESS EXCLUSIVE on public.people, catalog change only
Downgrade: loses the values of public.people.other; the values of public.people.level;
    to keep it: copy the column before downgrading

Revision ID: 493ac70bb604
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "493ac70bb604"
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
    op.execute("CREATE DOMAIN public.address AS text")
    op.execute("CREATE DOMAIN public.level AS integer DEFAULT 3")
    op.execute("ALTER TABLE public.people ALTER COLUMN mail TYPE public.address")
    op.execute("""
        ALTER TABLE public.people ADD COLUMN other public.address DEFAULT 'a@b'::text
            NOT NULL
        """)
    op.execute("""
        ALTER DOMAIN public.address ADD CONSTRAINT address_check
            CHECK ((VALUE ~~ '%@%'::text)) NOT VALID
        """)
    op.execute("""
        ALTER DOMAIN public.address ADD CONSTRAINT short CHECK ((length(VALUE) < 200))
            NOT VALID
        """)
    op.execute(
        "COMMENT ON CONSTRAINT short ON DOMAIN public.address IS 'what servers take'"
    )
    op.execute("ALTER TABLE public.people ADD COLUMN level public.level")
    op.execute("""
        ALTER DOMAIN public.level ADD CONSTRAINT level_check
            CHECK (((VALUE >= 1) AND (VALUE <= 9))) NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER DOMAIN public.level DROP CONSTRAINT level_check")
    op.drop_column("people", "level")
    op.execute("ALTER DOMAIN public.address DROP CONSTRAINT short")
    op.execute("ALTER DOMAIN public.address DROP CONSTRAINT address_check")
    op.drop_column("people", "other")
    op.execute("ALTER TABLE public.people ALTER COLUMN mail TYPE text USING mail::text")
    op.execute("DROP DOMAIN public.level")
    op.execute("DROP DOMAIN public.address")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_address_check.py
"""change: validate address_check

Locks: SHARE on public.people, reads every row

Revision ID: 8a4c6a06312e
Revises: 493ac70bb604
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "8a4c6a06312e"
down_revision: Union[str, Sequence[str], None] = "493ac70bb604"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER DOMAIN public.address VALIDATE CONSTRAINT address_check")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_03_validate_short.py
"""change: validate short

Locks: SHARE on public.people, reads every row

Revision ID: 678b9ebdc953
Revises: 8a4c6a06312e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "678b9ebdc953"
down_revision: Union[str, Sequence[str], None] = "8a4c6a06312e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER DOMAIN public.address VALIDATE CONSTRAINT short")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_04_validate_level_check.py
"""change: validate level_check

Locks: SHARE on public.people, reads every row

Revision ID: 5144e75f2080
Revises: 678b9ebdc953
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5144e75f2080"
down_revision: Union[str, Sequence[str], None] = "678b9ebdc953"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER DOMAIN public.level VALIDATE CONSTRAINT level_check")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
