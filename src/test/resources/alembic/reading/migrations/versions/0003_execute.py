"""SQL as text."""
import textwrap

import sqlalchemy
from alembic import op
from sqlalchemy import text
from sqlalchemy.sql import column, table

revision = "0003"
down_revision = "0002"

TABLES = ["users", "orders"]
FUNCTION = """
create function touch() returns trigger language plpgsql as $$
begin
  new.made := now();
  return new;
end $$
"""


def trigger(name, when="before update"):
    op.execute(f"create trigger {name}_touch {when} on {name} execute function touch()")


def columns(n):
    return ", ".join("c%d int" % i for i in range(n))


def upgrade():
    op.execute(FUNCTION)
    for name in TABLES:
        trigger(name)
    trigger("pairs", when="after insert")
    op.execute(text("update users set data = '{\"a\"\\:1}' where made < '2020-01-01 12:30'"))
    op.execute("select 'x'::text, arr[1:2], '12:30'")
    op.execute("update users set email = 'a\\:b'")
    op.execute(text("insert into users (email) values (:mail)").bindparams(mail="it's"))
    op.execute(
        textwrap.dedent(
            """\
            create view v as
              select 1
            """
        )
    )
    op.execute("create table %s (%s)" % ("wide", columns(3)))
    op.execute("create table {0}_{name} (id int)".format("a", name="b"))
    if op.get_context().dialect.name == "postgresql":
        op.execute("create " "table " 'joined ' + "(id int)")
    else:
        op.execute("pragma x")
    accounts = table("accounts", column("id", sqlalchemy.Integer), column("name", sqlalchemy.String))
    op.bulk_insert(accounts, [{"id": 1, "name": "it's"}, {"id": 2, "name": None}])
    for a, (b, c) in {"x": (1, 2)}.items():
        op.execute(f"select '{a}', {b}, {c}, '{{}}'")


def downgrade():
    conn = op.get_bind()
    conn.execute(text("drop view v"))
    [op.execute(f"drop trigger {name}_touch on {name}") for name in TABLES]
    raise NotImplementedError("no further")
