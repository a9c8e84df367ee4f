"""Reads one JSON string of Python per line, answers with the SQL that Alembic makes of it."""

import io
import json
import sys

import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy.dialects import postgresql

CONVENTION = {
    "ix": "IX_%(column_0_label)s",
    "uq": "UQ_%(table_name)s_%(column_0_name)s",
    "ck": "CK_%(table_name)s_%(constraint_name)s",
    "fk": "FK_%(table_name)s",
    "pk": "PK_%(table_name)s",
}

for line in sys.stdin:
    buffer = io.StringIO()
    context = MigrationContext.configure(
        dialect_name="postgresql",
        dialect_opts={"paramstyle": "named"},
        opts={
            "as_sql": True,
            "output_buffer": buffer,
            "target_metadata": sa.MetaData(naming_convention=CONVENTION),
        },
    )
    exec(
        json.loads(line),
        {"op": Operations(context), "sa": sa, "postgresql": postgresql},
    )
    print(json.dumps(buffer.getvalue()), flush=True)
