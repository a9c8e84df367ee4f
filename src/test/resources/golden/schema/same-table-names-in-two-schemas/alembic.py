# file: 2026_01_15_change_01_alter_tenant_b_items.py
"""change: alter tenant_b.items

Locks: ACCESS EXCLUSIVE on tenant_b.items, catalog change only
Downgrade: loses the values of tenant_b.items.price; to keep it: copy the column before
    downgrading

Revision ID: 474631d69671
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "474631d69671"
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
    op.execute(
        "ALTER INDEX tenant_b.idx_items_label RENAME TO idx_items_label_old_c78502"
    )
    op.add_column(
        "items",
        sa.Column("price", sa.Numeric(precision=10, scale=2), nullable=True),
        schema="tenant_b",
    )
    op.drop_constraint(
        op.f("items_label_check"), "items", type_="check", schema="tenant_b"
    )
    op.create_check_constraint(
        op.f("items_label_check"),
        "items",
        "length(label) > 1",
        schema="tenant_b",
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
        op.f("items_label_check"), "items", type_="check", schema="tenant_b"
    )
    op.create_check_constraint(
        op.f("items_label_check"), "items", "label <> ''::text", schema="tenant_b"
    )
    op.drop_column("items", "price", schema="tenant_b")
    op.execute(
        "ALTER INDEX tenant_b.idx_items_label_old_c78502 RENAME TO idx_items_label"
    )
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_create_idx_items_label.py
"""change: create idx_items_label

Locks: SHARE UPDATE EXCLUSIVE on tenant_b.items, builds an index

Revision ID: d140a6742c07
Revises: 474631d69671
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "d140a6742c07"
down_revision: Union[str, Sequence[str], None] = "474631d69671"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS tenant_b.idx_items_label")
        op.create_index(
            op.f("idx_items_label"),
            "items",
            [sa.text("lower(label)")],
            schema="tenant_b",
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS tenant_b.idx_items_label")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_03_drop_idx_items_label_old_c78502.py
"""change: drop idx_items_label_old_c78502

Locks: SHARE UPDATE EXCLUSIVE on tenant_b.items, catalog change only

Revision ID: 64b22bf288fe
Revises: d140a6742c07
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "64b22bf288fe"
down_revision: Union[str, Sequence[str], None] = "d140a6742c07"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS tenant_b.idx_items_label_old_c78502"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS tenant_b.idx_items_label_old_c78502"
        )
        op.create_index(
            op.f("idx_items_label_old_c78502"),
            "items",
            ["label"],
            schema="tenant_b",
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_04_validate_items_label_check.py
"""change: validate items_label_check

Locks: SHARE UPDATE EXCLUSIVE on tenant_b.items, reads every row

Revision ID: b979472273e9
Revises: 64b22bf288fe
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b979472273e9"
down_revision: Union[str, Sequence[str], None] = "64b22bf288fe"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE tenant_b.items VALIDATE CONSTRAINT items_label_check")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
