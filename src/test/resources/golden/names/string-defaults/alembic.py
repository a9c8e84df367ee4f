# file: 2026_01_15_change.py
"""change

Locks: ACCESS EXCLUSIVE on public.texts, catalog change only
Downgrade: loses the values of public.texts.a; the values of public.texts.b; the values
    of public.texts.c; the values of public.texts.d; the values of public.texts.e; the
    values of public.texts.f; the values of public.texts.g; the values of
    public.texts.h; the values of public.texts.i; the values of public.texts.j; the
    values of public.texts.k; the values of public.texts.l; the values of
    public.texts.m; the values of public.texts.n; the values of public.texts.o; the
    values of public.texts.p; the values of public.texts.q; the values of
    public.texts.r; to keep it: copy the column before downgrading

Revision ID: 13d8af5d5e86
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "13d8af5d5e86"
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
        "texts",
        sa.Column(
            "a", sa.Text(), server_default=sa.text("'it''s'::text"), nullable=False
        ),
    )
    op.add_column(
        "texts",
        sa.Column(
            "b",
            sa.Text(),
            server_default=sa.text(r"'C:\dir\\:name'::text"),
            nullable=True,
        ),
    )
    op.add_column(
        "texts",
        sa.Column(
            "c",
            sa.Text(),
            server_default=sa.text("E'two\nlines\\ttab'::text"),
            nullable=True,
        ),
    )
    op.add_column(
        "texts",
        sa.Column(
            "d",
            sa.Text(),
            server_default=sa.text(r"'\:word and ::cast'::text"),
            nullable=True,
        ),
    )
    op.add_column(
        "texts",
        sa.Column(
            "e",
            sa.Text(),
            server_default=sa.text("'100% %s %(x)s %%'::text"),
            nullable=True,
        ),
    )
    op.add_column(
        "texts",
        sa.Column(
            "f",
            postgresql.JSONB(),
            server_default=sa.text(
                '\'{"a": 1, "b": [true, null], "c": "it\'\'s \\:x"}\'::jsonb'
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "texts",
        sa.Column(
            "g",
            sa.Text(),
            server_default=sa.text("'$$ $1 $body$'::text"),
            nullable=True,
        ),
    )
    op.add_column(
        "texts",
        sa.Column(
            "h", sa.Text(), server_default=sa.text("'\"double\"'::text"), nullable=True
        ),
    )
    op.add_column(
        "texts",
        sa.Column(
            "i",
            sa.Text(),
            server_default=sa.text("'-- no comment /* at all */'::text"),
            nullable=True,
        ),
    )
    op.add_column(
        "texts",
        sa.Column("j", sa.Text(), server_default=sa.text("''::text"), nullable=True),
    )
    op.add_column(
        "texts",
        sa.Column(
            "k",
            sa.Time(),
            server_default=sa.text("'12:30:00'::time without time zone"),
            nullable=True,
        ),
    )
    op.add_column(
        "texts",
        sa.Column(
            "l",
            postgresql.ARRAY(sa.Text()),
            server_default=sa.text('\'{"a,b","c\\"d",NULL,\\:x}\'::text[]'),
            nullable=True,
        ),
    )
    op.add_column(
        "texts",
        sa.Column(
            "m",
            sa.Text(),
            server_default=sa.text("('a'::text || 'b'::text)"),
            nullable=True,
        ),
    )
    op.add_column(
        "texts",
        sa.Column(
            "n",
            postgresql.INTERVAL(),
            server_default=sa.text("'01:30:00'::interval"),
            nullable=True,
        ),
    )
    op.add_column(
        "texts",
        sa.Column(
            "o",
            sa.Text(),
            server_default=sa.text("'{{ jinja }} ${mako} <% x %>'::text"),
            nullable=True,
        ),
    )
    op.add_column(
        "texts",
        sa.Column(
            "p", sa.Text(), server_default=sa.text('\'"""\'::text'), nullable=True
        ),
    )
    op.add_column(
        "texts",
        sa.Column(
            "q", sa.Text(), server_default=sa.text("'Ω≈ç√ 🙂'::text"), nullable=True
        ),
    )
    op.add_column(
        "texts",
        sa.Column("r", sa.Text(), server_default=sa.text("' '::text"), nullable=True),
    )
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("texts", "r")
    op.drop_column("texts", "q")
    op.drop_column("texts", "p")
    op.drop_column("texts", "o")
    op.drop_column("texts", "n")
    op.drop_column("texts", "m")
    op.drop_column("texts", "l")
    op.drop_column("texts", "k")
    op.drop_column("texts", "j")
    op.drop_column("texts", "i")
    op.drop_column("texts", "h")
    op.drop_column("texts", "g")
    op.drop_column("texts", "f")
    op.drop_column("texts", "e")
    op.drop_column("texts", "d")
    op.drop_column("texts", "c")
    op.drop_column("texts", "b")
    op.drop_column("texts", "a")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
