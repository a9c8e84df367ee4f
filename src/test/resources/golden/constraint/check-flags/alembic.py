# file: 2026_01_15_change_01_alter_f.py
"""change: alter f

Locks: ACCESS EXCLUSIVE on public.f, catalog change only

Revision ID: f438311b1f8e
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "f438311b1f8e"
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
    op.create_check_constraint(
        op.f("f_a_check"), "f", "a > 0", postgresql_not_valid=True
    )
    op.execute(
        "ALTER TABLE public.f ADD CONSTRAINT f_b_check CHECK ((b > 0)) NOT ENFORCED"
    )
    op.execute("""
        ALTER TABLE ONLY public.f ADD CONSTRAINT f_c_check CHECK ((c > 0)) NO INHERIT
            NOT VALID
        """)
    op.drop_constraint(op.f("f_e_check"), "f", type_="check")
    op.create_check_constraint(
        op.f("f_e_check"), "f", "e > 0", postgresql_not_valid=True
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("f_e_check"), "f", type_="check")
    op.execute(
        "ALTER TABLE public.f ADD CONSTRAINT f_e_check CHECK ((e > 0)) NOT ENFORCED"
    )
    op.drop_constraint(op.f("f_c_check"), "f", type_="check")
    op.drop_constraint(op.f("f_b_check"), "f", type_="check")
    op.drop_constraint(op.f("f_a_check"), "f", type_="check")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.f, reads every row

Revision ID: 622d08b0f103
Revises: f438311b1f8e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "622d08b0f103"
down_revision: Union[str, Sequence[str], None] = "f438311b1f8e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.f VALIDATE CONSTRAINT f_c_check")
    op.execute("ALTER TABLE public.f VALIDATE CONSTRAINT f_d_check")
    op.execute("ALTER TABLE public.f VALIDATE CONSTRAINT f_e_check")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.drop_constraint(op.f("f_d_check"), "f", type_="check")
    op.create_check_constraint(
        op.f("f_d_check"), "f", "d > 0", postgresql_not_valid=True
    )
