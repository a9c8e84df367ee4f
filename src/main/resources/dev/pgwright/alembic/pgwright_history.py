"""Reads a project's revisions through Alembic, and names what is wrong with them."""

import configparser
import inspect
import os
import sys
import warnings

from alembic import __version__ as alembic_version
from alembic.script import ScriptDirectory
from alembic.script.revision import RevisionMap
from alembic.util import CommandError
from sqlalchemy import __version__ as sqlalchemy_version

from pgwright_errors import Failure, describe, line_of


class History:
    """A ScriptDirectory that is read again when its files change."""

    def __init__(self, config, staged=None):
        self.config = config
        self.staged = staged
        self.warnings = []
        self.script = None
        self._state = None

    def read(self):
        if self.script is None:
            self.script = self._directory()
        state = files(self.script)
        if state != self._state:
            self._load()
            self._state = state
        return self.script

    def _directory(self):
        try:
            script = ScriptDirectory.from_config(self.config)
        except (CommandError, configparser.Error, ValueError) as error:
            raise Failure("config", str(error), config_file(self.config)) from None
        if self.staged:
            script.version_locations = [str(p) for p in script._version_locations] + [self.staged]
            script.__dict__.pop("_version_locations", None)
        return script

    def _load(self):
        script = self.script
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            revisions = load(script)
            check(revisions)
            script.revision_map = RevisionMap(lambda: iter(revisions))
            try:
                script.revision_map._revision_map
            except Exception as error:
                raise history_failure(error, revisions) from error
        self.warnings = unique(
            str(one.message) for one in caught if issubclass(one.category, UserWarning)
        )

    def facts(self):
        script = self.read()
        template = os.path.join(script.dir, "script.py.mako")
        has_template = os.path.isfile(template)
        heads = set(script.revision_map.heads)
        ordered = [step.revision for step in script._upgrade_revs("heads", ())] if heads else []
        return {
            "alembic_version": alembic_version,
            "sqlalchemy_version": sqlalchemy_version,
            "python_version": ".".join(str(part) for part in sys.version_info[:3]),
            "config_file": config_file(self.config),
            "script_location": os.path.abspath(script.dir),
            "env_py": os.path.abspath(os.path.join(script.dir, "env.py")),
            "version_locations": [os.path.abspath(str(p)) for p in script._version_locations],
            "recursive": bool(getattr(script, "recursive_version_locations", False)),
            "file_template": script.file_template,
            "truncate_slug_length": script.truncate_slug_length,
            "timezone": script.timezone,
            "output_encoding": script.output_encoding or "utf-8",
            "template": os.path.abspath(template) if has_template else None,
            "template_text": text(template) if has_template else None,
            "heads": sorted(heads),
            "bases": sorted(script.revision_map.bases),
            "revisions": [revision_facts(one, heads) for one in ordered],
            "warnings": self.warnings,
        }


def revision_facts(one, heads):
    return {
        "revision": one.revision,
        "down_revisions": listed(one.down_revision),
        "depends_on": list(getattr(one, "_resolved_dependencies", ()) or ()),
        "branch_labels": sorted(listed(getattr(one.module, "branch_labels", None))),
        "path": os.path.abspath(str(one.path)),
        "doc": first_line(one.module),
        "is_head": one.revision in heads,
        "attributes": sorted(name for name in vars(one.module) if not name.startswith("__")),
    }


def first_line(module):
    lines = inspect.cleandoc(module.__doc__ or "").strip().splitlines()
    return lines[0].strip() if lines else ""


def listed(value):
    if value is None:
        return []
    return [value] if isinstance(value, str) else list(value)


def unique(texts):
    return list(dict.fromkeys(texts))


def config_file(config):
    return os.path.abspath(config.config_file_name or config.toml_file_name)


def text(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()


def files(script):
    """Name, size and time of every file that may be a revision."""
    found = []
    for place in script._version_locations:
        for folder, _, names in os.walk(str(place)):
            for name in names:
                if name.endswith(".py"):
                    path = os.path.join(folder, name)
                    status = os.stat(path)
                    found.append((path, status.st_size, status.st_mtime_ns))
    return sorted(found)


def load(script):
    """Every revision, as the ScriptDirectory itself would load it, in the order of their files."""
    try:
        return sorted(script._load_revisions(), key=lambda one: str(one.path))
    except Exception as error:
        facts = describe(error)
        file, line = facts["file"], facts["line"]
        if facts["kind"] == "config":
            facts["kind"] = "revision_file"
        if file is None:
            file = named_in(str(error), script)
        raise Failure(facts["kind"], facts["message"], file, line, facts["module"]) from error


def named_in(message, script):
    for path, _, _ in files(script):
        if os.path.basename(path) in message:
            return path
    return None


def check(revisions):
    """Refuses what Alembic only warns about or reports without naming the file."""
    by_id = {}
    for one in revisions:
        path = os.path.abspath(str(one.path))
        if not isinstance(one.revision, str):
            message = "%s has no text as its revision id" % os.path.basename(path)
            raise Failure("revision_file", message, path, line_of(path, "revision"))
        other = by_id.setdefault(one.revision, one)
        if other is not one:
            names = sorted([str(other.path), str(one.path)])
            message = "revision %s is defined twice: in %s and in %s"
            values = (one.revision, names[0], names[1])
            raise Failure("duplicate_revision", message % values, path, line_of(path, "revision"))
    labels = {label for one in revisions for label in one.branch_labels}
    for one in revisions:
        missing(one, listed(one.down_revision), "down_revision", by_id)
        missing(one, listed(one.dependencies), "depends_on", set(by_id) | labels)


def missing(one, parents, variable, known):
    path = os.path.abspath(str(one.path))
    for parent in parents:
        if parent not in known:
            message = "revision %s names %s %s, which no file defines"
            values = (one.revision, variable, parent)
            raise Failure("missing_parent", message % values, path, line_of(path, variable))


def history_failure(error, revisions):
    facts = describe(error)
    if facts["kind"] != "cycle":
        return Failure(facts["kind"], facts["message"], facts["file"], facts["line"])
    cycle = cycle_in(revisions)
    first = cycle[0] if cycle else revisions[0]
    names = " -> ".join(one.revision for one in cycle)
    path = os.path.abspath(str(first.path))
    message = "the revisions form a cycle: " + (names or facts["message"])
    return Failure("cycle", message, path, line_of(path, "down_revision"))


def cycle_in(revisions):
    """The revisions of one cycle, each before its parent, the first one repeated at the end."""
    by_id = {one.revision: one for one in revisions}
    done = set()
    for start in sorted(by_id):
        trail = []
        on_trail = set()
        stack = [(start, False)]
        while stack:
            name, leave = stack.pop()
            if leave:
                trail.pop()
                on_trail.discard(name)
                done.add(name)
            elif name in on_trail:
                return [by_id[one] for one in trail[trail.index(name) :] + [name]]
            elif name not in done:
                trail.append(name)
                on_trail.add(name)
                stack.append((name, True))
                one = by_id[name]
                parents = listed(one.down_revision) + listed(one.dependencies)
                stack.extend((parent, False) for parent in parents if parent in by_id)
    return []
