"""Reads one JSON string of Python per line, answers with the SQL that reaches the server."""

import json
import sys

from sqlalchemy import text
from sqlalchemy.dialects import postgresql

DIALECT = postgresql.dialect(paramstyle="named")


class Op:
    def execute(self, sql):
        compiled = text(sql).compile(dialect=DIALECT)
        assert not compiled.params, compiled.params
        self.sql = str(compiled)


for line in sys.stdin:
    op = Op()
    exec(json.loads(line), {"op": op})
    print(json.dumps(op.sql), flush=True)
