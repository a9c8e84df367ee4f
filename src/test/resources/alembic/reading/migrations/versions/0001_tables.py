"""Tables, in every way that people write them.

Revision ID: 0001
"""

from typing import Sequence, Union

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column, Integer, String, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, UUID as PgUUID

revision: str = "0001"
down_revision: Union[str, None] = None
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None

SCHEMA = "app"
moods = ("ok", "it's", "bad")
kind = sa.Enum("a", "b", name="kind")


def upgrade() -> None:
    op.execute("CREATE SCHEMA IF NOT EXISTS " + SCHEMA)
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("email", sa.String(length=320), nullable=False, unique=True),
        sa.Column("Name", sa.Unicode(50), server_default="it's me"),
        sa.Column("order", sa.Text, nullable=True, comment="a 'reserved' word"),
        sa.Column("active", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("made", sa.DateTime(timezone=True), server_default=sa.func.now()),
        sa.Column("seen", sa.DateTime(), server_default=sa.text("(now() at time zone 'utc')")),
        sa.Column("mood", sa.Enum(*moods, name="mood"), nullable=False, server_default="ok"),
        sa.Column("kind", kind),
        sa.Column("later", postgresql.ENUM("x", name="later", create_type=False)),
        sa.Column("amount", sa.Numeric(10, 2)),
        sa.Column("ratio", sa.Float()),
        sa.Column("exact", sa.Float(53)),
        sa.Column("tags", postgresql.ARRAY(sa.String(10)), server_default="{}"),
        sa.Column("grid", ARRAY(Integer, dimensions=2)),
        sa.Column("data", JSONB(astext_type=sa.Text()), server_default=text("'{}'::jsonb")),
        sa.Column("any", sa.JSON().with_variant(postgresql.JSONB(), "postgresql")),
        sa.Column("ref", PgUUID(as_uuid=True), server_default=sa.text("gen_random_uuid()")),
        sa.Column("at", sa.Time()),
        sa.Column("day", sa.Date(), server_default=sa.func.current_date()),
        sa.Column("span", sa.Interval()),
        sa.Column("stamp", postgresql.TIMESTAMP(precision=3)),
        sa.Column("blob", sa.LargeBinary()),
        sa.Column("ip", postgresql.INET()),
        sa.Column("search", postgresql.TSVECTOR()),
        sa.Column("bits", postgresql.BIT(4)),
        sa.Column("small", sa.SmallInteger(), server_default="0"),
        sa.Column("twice", sa.Integer(), sa.Computed("small * 2", persisted=True)),
        sa.Column("period", postgresql.TSTZRANGE()),
        sa.Column("fixed", sa.CHAR(3)),
        sa.Column("sorted", sa.String(5, collation="C")),
        sa.CheckConstraint("amount > 0 or ratio is null", name=op.f("users_amount_check")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
        sa.UniqueConstraint("email", "Name", name="uq_users_email", deferrable=True, initially="DEFERRED"),
    )
    op.create_index(op.f("ix_users_email"), "users", ["email"], unique=True)
    op.create_table(
        "orders",
        Column("id", sa.BigInteger, primary_key=True),
        Column("user_id", Integer, sa.ForeignKey("users.id", ondelete="CASCADE"), index=True),
        Column("code", String, sa.ForeignKey("app.codes.code", name="fk_code", use_alter=False)),
        Column("parent", sa.BigInteger, nullable=True, autoincrement=False),
        sa.ForeignKeyConstraint(["parent"], ["app.orders.id"], name="fk_parent", onupdate="CASCADE"),
        schema=SCHEMA,
        comment="all of them",
    )
    op.create_table(
        "pairs",
        sa.Column("a", sa.Integer, primary_key=True),
        sa.Column("b", sa.Integer, primary_key=True),
        sa.Column("c", sa.BigInteger(), sa.Identity(always=True, start=5, increment=2)),
        sa.Column("d", sa.Integer(), sa.Identity(), nullable=False),
        postgresql_partition_by="RANGE (a)",
    )
    op.create_table("plain", sa.Column("id", sa.Integer(), autoincrement=False, primary_key=True))
    op.create_table("keyed", sa.Column("id", sa.String(), primary_key=True), sa.Index("idx_keyed", "id"))


def downgrade() -> None:
    for name in ["keyed", "plain", "pairs"]:
        op.drop_table(name)
    op.drop_table("orders", schema=SCHEMA)
    op.drop_index(op.f("ix_users_email"), table_name="users")
    op.drop_table("users")
    for name in ("mood", "kind"):
        op.execute(f"DROP TYPE {name}")
    kind.drop(op.get_bind(), checkfirst=False)
