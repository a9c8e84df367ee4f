# file: 2026_01_15_change_01_add_goods_shop.py
"""change: add goods_shop

Locks: SHARE ROW EXCLUSIVE on public.goods, catalog change only
Locks: SHARE ROW EXCLUSIVE on public.shops, catalog change only

Revision ID: d66df3d6a7c1
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d66df3d6a7c1"
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
    op.execute("LOCK TABLE public.shops, ONLY public.goods IN SHARE ROW EXCLUSIVE MODE")
    op.execute("""
        ALTER TABLE ONLY public.goods ADD CONSTRAINT goods_shop FOREIGN KEY (shop)
            REFERENCES public.shops(id) NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.shops, ONLY public.goods IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("goods_shop"), "goods", type_="foreignkey")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_goods_shop.py
"""change: validate goods_shop

Locks: SHARE UPDATE EXCLUSIVE on public.goods, reads every row

Revision ID: ef6654742352
Revises: d66df3d6a7c1
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ef6654742352"
down_revision: Union[str, Sequence[str], None] = "d66df3d6a7c1"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.goods VALIDATE CONSTRAINT goods_shop")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
