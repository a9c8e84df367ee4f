# file: 2026_01_15_change_01_drop_lines_total.py
"""change: drop lines_total

Locks: SHARE UPDATE EXCLUSIVE on public.lines, catalog change only

Revision ID: 4d45e7421bc1
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "4d45e7421bc1"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.lines_total")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.lines_total")
        op.create_index(
            op.f("lines_total"), "lines", ["total"], postgresql_concurrently=True
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_02_alter_label_of_lines.py
"""change: alter label of lines

Locks: ACCESS EXCLUSIVE on public.lines, catalog change only
Downgrade: loses the values of public.lines.label that are not computed; to keep it:
    copy the column first

Revision ID: 5a92160bc68f
Revises: 4d45e7421bc1
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "5a92160bc68f"
down_revision: Union[str, Sequence[str], None] = "4d45e7421bc1"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.drop_column("lines", "label")
    op.execute("""
        ALTER TABLE public.lines ADD COLUMN label text
            GENERATED ALWAYS AS (('no. '::text || id)) VIRTUAL
        """)
    op.execute("DROP VIEW public.dear")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("""
        CREATE VIEW public.dear (id, total, gross) AS
         SELECT id,
            total,
            gross
           FROM public.lines
          WHERE (total > (1000)::numeric)
        """)
    op.drop_column("lines", "label")
    op.add_column(
        "lines",
        sa.Column(
            "label",
            sa.Text(),
            sa.Computed("('no. '::text || id)", persisted=True),
            nullable=True,
        ),
    )
    op.execute("ALTER TABLE public.lines ALTER COLUMN label DROP EXPRESSION")


# file: 2026_01_15_change_03_alter_total_of_lines.py
"""change: alter total of lines

Locks: ACCESS EXCLUSIVE on public.lines, rewrites the table
Downgrade: loses the values of public.lines.total that are not computed; to keep it:
    copy the column first

Revision ID: 03c3ff76e008
Revises: 5a92160bc68f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "03c3ff76e008"
down_revision: Union[str, Sequence[str], None] = "5a92160bc68f"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.drop_column("lines", "total")
    op.add_column(
        "lines",
        sa.Column(
            "total",
            sa.Numeric(),
            sa.Computed("(price * (pieces)::numeric)", persisted=True),
            nullable=True,
        ),
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.drop_column("lines", "total")
    op.add_column(
        "lines",
        sa.Column(
            "total",
            sa.Numeric(),
            sa.Computed("(price * (pieces)::numeric)", persisted=True),
            nullable=True,
        ),
    )
    op.execute("ALTER TABLE public.lines ALTER COLUMN total DROP EXPRESSION")
    op.alter_column("lines", "total", server_default=sa.text("0"))


# file: 2026_01_15_change_04_create_lines_total.py
"""change: create lines_total

Locks: SHARE UPDATE EXCLUSIVE on public.lines, builds an index

Revision ID: 597f7238006e
Revises: 03c3ff76e008
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "597f7238006e"
down_revision: Union[str, Sequence[str], None] = "03c3ff76e008"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.lines_total")
        op.create_index(
            op.f("lines_total"), "lines", ["total"], postgresql_concurrently=True
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.lines_total")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_05_alter_gross_of_lines.py
"""change: alter gross of lines

Locks: ACCESS EXCLUSIVE on public.lines, rewrites the table
Downgrade: loses the values of public.lines.gross that are not computed; to keep it:
    copy the column first

Revision ID: bf703d98bd7e
Revises: 597f7238006e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "bf703d98bd7e"
down_revision: Union[str, Sequence[str], None] = "597f7238006e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.drop_column("lines", "gross")
    op.add_column(
        "lines",
        sa.Column(
            "gross",
            sa.Numeric(),
            sa.Computed("(price * 1.2)", persisted=True),
            nullable=False,
        ),
    )
    op.execute("COMMENT ON COLUMN public.lines.gross IS 'with tax'")
    op.execute("ALTER TABLE public.lines ALTER COLUMN gross DROP EXPRESSION")
    op.alter_column("lines", "gross", server_default=sa.text("0"))
    op.execute("""
        CREATE VIEW public.dear (id, total, gross) AS
         SELECT id,
            total,
            gross
           FROM public.lines
          WHERE (total > (1000)::numeric)
        """)
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
    op.execute("DROP VIEW public.dear")
    op.drop_column("lines", "gross")
    op.execute("""
        ALTER TABLE public.lines ADD COLUMN gross numeric
            GENERATED ALWAYS AS ((price * 1.2)) VIRTUAL
        """)
    op.execute("COMMENT ON COLUMN public.lines.gross IS 'with tax'")
