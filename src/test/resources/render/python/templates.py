"""Fills in a revision template as Alembic does and lays it out with black.

Reads a JSON object: template (a path, or a name below alembic/templates), and the variables.
"""

import json
import os
import sys

import alembic
import black
from alembic.util import format_as_comma
from mako.template import Template

given = json.load(sys.stdin)
path = given.pop("template")
if not os.path.isabs(path):
    path = os.path.join(os.path.dirname(alembic.__file__), "templates", path)
parents = given.pop("parents")
down = parents[0] if len(parents) == 1 else tuple(parents) or None
text = Template(filename=path).render(
    comma=format_as_comma,
    down_revision=down,
    branch_labels=None,
    depends_on=None,
    **given,
)
sys.stdout.write(black.format_str(text, mode=black.Mode()))
