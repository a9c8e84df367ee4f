# file: 2026_01_15_change_01_drop_people_letters_check.py
"""change: drop people_letters_check

Locks: ACCESS EXCLUSIVE on public.people, catalog change only

Revision ID: 42222549c771
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "42222549c771"
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
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute(
            "ALTER TABLE public.people DROP CONSTRAINT IF EXISTS people_letters_check"
        )
        op.create_check_constraint(
            op.f("people_letters_check"),
            "people",
            "letters > 0",
            postgresql_not_valid=True,
        )
        op.execute("SET lock_timeout = '0'")
        op.execute("ALTER TABLE public.people VALIDATE CONSTRAINT people_letters_check")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_02_alter_letters_of_people.py
"""change: alter letters of people

Locks: ACCESS EXCLUSIVE on public.people, rewrites the table

Revision ID: 2244af7097db
Revises: 42222549c771
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "2244af7097db"
down_revision: Union[str, Sequence[str], None] = "42222549c771"
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

Revision ID: c0420bfa686a
Revises: 2244af7097db
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c0420bfa686a"
down_revision: Union[str, Sequence[str], None] = "2244af7097db"
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

Revision ID: 5238a9642ec2
Revises: c0420bfa686a
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "5238a9642ec2"
down_revision: Union[str, Sequence[str], None] = "c0420bfa686a"
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

Revision ID: cb4e8486d6cf
Revises: 5238a9642ec2
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "cb4e8486d6cf"
down_revision: Union[str, Sequence[str], None] = "5238a9642ec2"
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
