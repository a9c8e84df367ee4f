# file: 2026_01_15_change_01_add_reviews_rating_check.py
"""change: add reviews_rating_check

Locks: ACCESS EXCLUSIVE on public.reviews, catalog change only

Revision ID: 4784a0c16507
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "4784a0c16507"
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
    op.drop_constraint(op.f("reviews_rating_check"), "reviews", type_="check")
    op.create_check_constraint(
        op.f("reviews_rating_check"),
        "reviews",
        "(rating >= 1) AND (rating <= 5)",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE public.reviews DROP CONSTRAINT IF EXISTS
                reviews_rating_check_spare_14cd96
            """)
        op.create_check_constraint(
            op.f("reviews_rating_check_spare_14cd96"),
            "reviews",
            "(rating >= 1) AND (rating <= 3)",
            postgresql_not_valid=True,
        )
        op.execute("SET lock_timeout = '0'")
        op.execute("""
            ALTER TABLE public.reviews VALIDATE CONSTRAINT
                reviews_rating_check_spare_14cd96
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("reviews_rating_check"), "reviews", type_="check")
    op.execute("""
        ALTER TABLE public.reviews RENAME CONSTRAINT reviews_rating_check_spare_14cd96
            TO reviews_rating_check
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_reviews_rating_check.py
"""change: validate reviews_rating_check

Locks: SHARE UPDATE EXCLUSIVE on public.reviews, reads every row

Revision ID: 3090848cf8d7
Revises: 4784a0c16507
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3090848cf8d7"
down_revision: Union[str, Sequence[str], None] = "4784a0c16507"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.reviews VALIDATE CONSTRAINT reviews_rating_check")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
