# file: 2026_01_15_change_01_drop_people_letters_check.py
"""change: drop people_letters_check

Locks: ACCESS EXCLUSIVE on public.people, catalog change only

Revision ID: 679a851574f1
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "679a851574f1"
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
    op.drop_constraint(op.f("people_letters_check"), "people", type_="check")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.create_check_constraint(op.f("people_letters_check"), "people", "letters > 0")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_alter_letters_of_people.py
"""change: alter letters of people

Locks: ACCESS EXCLUSIVE on public.people, rewrites the table

Revision ID: 2dfc69ec5f9c
Revises: 679a851574f1
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "2dfc69ec5f9c"
down_revision: Union[str, Sequence[str], None] = "679a851574f1"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.drop_column("people", "letters")
    op.add_column(
        "people",
        sa.Column(
            "letters",
            sa.Integer(),
            sa.Computed("length(first)", persisted=True),
            nullable=True,
        ),
    )
    op.execute("DROP VIEW public.directory")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("""
        CREATE VIEW public.directory (id, full_name) AS
         SELECT id,
            full_name
           FROM public.people
        """)
    op.drop_column("people", "letters")
    op.execute("""
        ALTER TABLE public.people ADD COLUMN letters integer
            GENERATED ALWAYS AS (length(first)) VIRTUAL
        """)


# file: 2026_01_15_change_03_add_people_letters_check.py
"""change: add people_letters_check

Locks: ACCESS EXCLUSIVE on public.people, catalog change only

Revision ID: 3b3227ba321a
Revises: 2dfc69ec5f9c
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3b3227ba321a"
down_revision: Union[str, Sequence[str], None] = "2dfc69ec5f9c"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.create_check_constraint(
        op.f("people_letters_check"), "people", "letters > 0", postgresql_not_valid=True
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("people_letters_check"), "people", type_="check")


# file: 2026_01_15_change_04_alter_full_name_of_people.py
"""change: alter full_name of people

Locks: ACCESS EXCLUSIVE on public.people, catalog change only

Revision ID: 6ee0f808a3e1
Revises: 3b3227ba321a
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "6ee0f808a3e1"
down_revision: Union[str, Sequence[str], None] = "3b3227ba321a"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.drop_column("people", "full_name")
    op.execute("""
        ALTER TABLE public.people ADD COLUMN full_name text
            GENERATED ALWAYS AS (((first || ' '::text) || last)) VIRTUAL
        """)
    op.execute("COMMENT ON COLUMN public.people.full_name IS 'as printed'")
    op.execute("""
        CREATE VIEW public.directory (id, full_name) AS
         SELECT id,
            full_name
           FROM public.people
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("DROP VIEW public.directory")
    op.drop_column("people", "full_name")
    op.add_column(
        "people",
        sa.Column(
            "full_name",
            sa.Text(),
            sa.Computed("((first || ' '::text) || last)", persisted=True),
            nullable=True,
        ),
    )
    op.execute("COMMENT ON COLUMN public.people.full_name IS 'as printed'")


# file: 2026_01_15_change_05_validate_people_letters_check.py
"""change: validate people_letters_check

Locks: SHARE UPDATE EXCLUSIVE on public.people, reads every row

Revision ID: b52356cd379b
Revises: 6ee0f808a3e1
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b52356cd379b"
down_revision: Union[str, Sequence[str], None] = "6ee0f808a3e1"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.people VALIDATE CONSTRAINT people_letters_check")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
