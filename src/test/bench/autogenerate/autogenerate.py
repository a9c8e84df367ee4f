"""Prints the SQL that Alembic's autogenerate proposes.

Reads lines of two SQLAlchemy URLs, the older and the newer database, separated by a tab.
Answers each with a line that holds the SQL as a JSON string, or an object with an error.
"""

import io
import json
import sys

import sqlalchemy as sa
from alembic.autogenerate import produce_migrations
from alembic.migration import MigrationContext
from alembic.operations import Operations


def proposed(old, new):
    wanted = sa.MetaData()
    with sa.create_engine(new).connect() as connection:
        schemas = [it for it in sa.inspect(connection).get_schema_names() if it != "information_schema"]
        default = sa.inspect(connection).default_schema_name
        for schema in schemas:
            wanted.reflect(connection, schema=None if schema == default else schema)
    with sa.create_engine(old).connect() as connection:
        options = {
            "compare_type": True,
            "compare_server_default": True,
            "include_schemas": True,
        }
        script = produce_migrations(MigrationContext.configure(connection, opts=options), wanted)
        out = io.StringIO()
        offline = MigrationContext.configure(
            connection, opts={"as_sql": True, "output_buffer": out, "transactional_ddl": False}
        )
        operations = Operations(offline)
        for op in flat(script.upgrade_ops.ops):
            operations.invoke(op)
        return out.getvalue()


def flat(ops):
    for op in ops:
        if hasattr(op, "ops"):
            yield from flat(op.ops)
        else:
            yield op


for line in sys.stdin:
    try:
        answer = proposed(*line.rstrip("\n").split("\t"))
    except Exception as e:  # whatever it is, the pair counts as refused
        answer = {"error": f"{type(e).__name__}: {e}"}
    print(json.dumps(answer), flush=True)
