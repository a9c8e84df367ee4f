# file: 2026_01_15_change_01_alter_zoo.py
"""change: alter zoo

Locks: ACCESS EXCLUSIVE on public.zoo, catalog change only
Downgrade: loses the values of public.zoo.a; the values of public.zoo.b; the values of
    public.zoo.c; the values of public.zoo.d; the values of public.zoo.e; the values of
    public.zoo.f; the values of public.zoo.g; the values of public.zoo.h; the values of
    public.zoo.i; the values of public.zoo.j; the values of public.zoo.l; the values of
    public.zoo.m; the values of public.zoo.n; the values of public.zoo.o; the values of
    public.zoo.p; the values of public.zoo.q; the values of public.zoo.r; the values of
    public.zoo.s; the values of public.zoo.t; the values of public.zoo.u; to keep it:
    copy the column before downgrading

Revision ID: 08251753f027
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "08251753f027"
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
    op.add_column(
        "zoo",
        sa.Column(
            "a",
            postgresql.ARRAY(sa.Integer()),
            server_default=sa.text("'{1,2,3}'::integer[]"),
            nullable=True,
        ),
    )
    op.add_column(
        "zoo",
        sa.Column(
            "b",
            postgresql.ARRAY(sa.Text()),
            server_default=sa.text("'{{a,b},{c,d}}'::text[]"),
            nullable=True,
        ),
    )
    op.add_column(
        "zoo",
        sa.Column(
            "c",
            postgresql.INT4RANGE(),
            server_default=sa.text("'[1,10)'::int4range"),
            nullable=True,
        ),
    )
    op.execute("ALTER TABLE public.zoo ADD COLUMN d tstzmultirange")
    op.add_column(
        "zoo",
        sa.Column(
            "e",
            postgresql.INET(),
            server_default=sa.text("'10.0.0.1/8'::inet"),
            nullable=True,
        ),
    )
    op.add_column("zoo", sa.Column("f", postgresql.CIDR(), nullable=True))
    op.add_column("zoo", sa.Column("g", postgresql.MACADDR(), nullable=True))
    op.add_column(
        "zoo",
        sa.Column(
            "h",
            postgresql.BIT(3),
            server_default=sa.text("'101'::\"bit\""),
            nullable=True,
        ),
    )
    op.add_column(
        "zoo",
        sa.Column(
            "i",
            sa.LargeBinary(),
            server_default=sa.text(r"'\x00ff'::bytea"),
            nullable=True,
        ),
    )
    op.add_column("zoo", sa.Column("j", postgresql.MONEY(), nullable=True))
    op.execute("ALTER TABLE public.zoo ADD COLUMN l public.slug[]")
    op.execute("ALTER TABLE public.zoo ADD COLUMN m point DEFAULT '(1,2)'::point")
    op.execute("""
        ALTER TABLE public.zoo ADD COLUMN n interval day to second(2)
            DEFAULT '1 day'::interval day to second(2)
        """)
    op.execute('ALTER TABLE public.zoo ADD COLUMN o "char" DEFAULT \'x\'::"char"')
    op.add_column(
        "zoo",
        sa.Column(
            "p",
            sa.CHAR(length=4),
            server_default=sa.text("'ab'::bpchar"),
            nullable=True,
        ),
    )
    op.execute("ALTER TABLE public.zoo ADD COLUMN q xml")
    op.execute("""
        ALTER TABLE public.zoo ADD COLUMN r jsonpath
            DEFAULT '$."a"[*]?(@ > 1)'::jsonpath
        """)
    op.execute("ALTER TABLE public.zoo ADD COLUMN s regclass")
    op.add_column("zoo", sa.Column("t", postgresql.OID(), nullable=True))
    op.execute("ALTER TABLE public.zoo ADD COLUMN u pg_lsn")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("zoo", "u")
    op.drop_column("zoo", "t")
    op.drop_column("zoo", "s")
    op.drop_column("zoo", "r")
    op.drop_column("zoo", "q")
    op.drop_column("zoo", "p")
    op.drop_column("zoo", "o")
    op.drop_column("zoo", "n")
    op.drop_column("zoo", "m")
    op.drop_column("zoo", "l")
    op.drop_column("zoo", "j")
    op.drop_column("zoo", "i")
    op.drop_column("zoo", "h")
    op.drop_column("zoo", "g")
    op.drop_column("zoo", "f")
    op.drop_column("zoo", "e")
    op.drop_column("zoo", "d")
    op.drop_column("zoo", "c")
    op.drop_column("zoo", "b")
    op.drop_column("zoo", "a")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_add_k_to_zoo.py
"""change: add k to zoo

Locks: ACCESS EXCLUSIVE on public.zoo, rewrites the table
Downgrade: loses the values of public.zoo.k; to keep it: copy the column before
    downgrading

Revision ID: 11a45f0254d0
Revises: 08251753f027
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "11a45f0254d0"
down_revision: Union[str, Sequence[str], None] = "08251753f027"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.zoo ADD COLUMN k public.slug DEFAULT 'a-b'::text")
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
    op.drop_column("zoo", "k")
