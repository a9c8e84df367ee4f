# file: 2026_01_15_change_01_alter_tenant_b_items.py
"""change: alter tenant_b.items

Locks: ACCESS EXCLUSIVE on tenant_b.items, catalog change only
Downgrade: loses the values of tenant_b.items.price; to keep it: copy the column before
    downgrading

Revision ID: f8b37132464e
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "f8b37132464e"
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
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE tenant_b.items DROP CONSTRAINT IF EXISTS
                items_label_check_spare_9b3820
            """)
        op.create_check_constraint(
            op.f("items_label_check_spare_9b3820"),
            "items",
            "label <> ''::text",
            schema="tenant_b",
            postgresql_not_valid=True,
        )
        op.execute("SET lock_timeout = '0'")
        op.execute("""
            ALTER TABLE tenant_b.items VALIDATE CONSTRAINT
                items_label_check_spare_9b3820
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(
        op.f("items_label_check"), "items", type_="check", schema="tenant_b"
    )
    op.execute("""
        ALTER TABLE tenant_b.items RENAME CONSTRAINT items_label_check_spare_9b3820 TO
            items_label_check
        """)
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

Revision ID: c750e03d8afb
Revises: f8b37132464e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "c750e03d8afb"
down_revision: Union[str, Sequence[str], None] = "f8b37132464e"
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

Revision ID: 96f47869055d
Revises: c750e03d8afb
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "96f47869055d"
down_revision: Union[str, Sequence[str], None] = "c750e03d8afb"
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

Revision ID: 6b97f347e0ae
Revises: 96f47869055d
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6b97f347e0ae"
down_revision: Union[str, Sequence[str], None] = "96f47869055d"
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
