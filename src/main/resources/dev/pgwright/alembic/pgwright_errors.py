"""Python's exceptions as facts: what kind, where, and what the server said."""

import ast
import os
import re
import sys
import sysconfig
import traceback


class Failure(Exception):
    """A failure whose kind and place are known."""

    def __init__(self, kind, message, file=None, line=0, module=None):
        super().__init__(message)
        self.kind = kind
        self.file = file
        self.line = line
        self.module = module


def describe(error, revision=None, revision_path=None):
    """The error as a JSON object; `revision_path` is the file of the running revision."""
    cause = innermost(error)
    kind, message, module = kind_of(cause)
    file, line = place(cause, revision_path)
    facts = {
        "kind": kind,
        "message": message,
        "type": "%s.%s" % (type(cause).__module__, type(cause).__qualname__),
        "module": module,
        "revision": revision,
        "file": file,
        "line": line,
        "trace": trace(error),
    }
    server = server_error(cause)
    if server is not None:
        facts.update(server)
    return facts


def trace(error):
    lines = traceback.format_exception(type(error), error, error.__traceback__)
    return "".join(lines).rstrip().splitlines()[-40:]


def innermost(error):
    """The exception in the chain that tells most.

    Ours first; then the server's, but not one that only says that the transaction had failed
    before; then Alembic's own reason; else the error itself.
    """
    chain = chain_of(error)
    for one in chain:
        if isinstance(one, Failure):
            return one
    server = [one for one in chain if server_error(one) is not None]
    for one in server:
        if server_error(one)["sqlstate"] not in (None, "25P02"):
            return one
    if server:
        return server[0]
    for one in chain:
        if type(one).__module__.startswith("alembic.script.revision"):
            return one
    return error


def chain_of(error):
    chain = []
    open_ends = [error]
    while open_ends:
        at = open_ends.pop(0)
        if at is not None and at not in chain:
            chain.append(at)
            open_ends.append(at.__cause__)
            if not at.__suppress_context__ or at.__cause__ is not None:
                open_ends.append(at.__context__)
    return chain


def kind_of(error):
    name = type(error).__name__
    if isinstance(error, Failure):
        return error.kind, str(error), error.module
    if server_error(error) is not None:
        kind = "connection" if is_connection(error) else "statement"
        return kind, server_error(error)["server_message"], None
    if isinstance(error, ModuleNotFoundError):
        return "import", "No module named %r" % error.name, root(error.name)
    if isinstance(error, ImportError):
        return "import", str(error), root(error.name)
    if isinstance(error, SyntaxError):
        return "syntax", "%s: %s" % (name, error.msg), None
    if isinstance(error, AssertionError) and "autocommit_block" in functions(error):
        return "python", OWNED, None
    if isinstance(error, ConnectionError):
        return "connection", "%s: %s" % (name, shortened(error)), None
    if isinstance(error, SystemExit):
        return "python", "it called sys.exit(%s)" % (error.code,), None
    if name in ("ValidationError", "SettingsError"):
        return "settings", "%s: %s" % (name, shortened(error)), None
    if isinstance(error, KeyError) and in_environ(error):
        return "settings", "the environment variable %s is not set" % error.args[0], None
    if type(error).__module__.startswith("alembic"):
        return alembic_kind(error), str(error), None
    return "python", "%s: %s" % (name, shortened(error)), None


def alembic_kind(error):
    kinds = {
        "CycleDetected": "cycle",
        "DependencyCycleDetected": "cycle",
        "LoopDetected": "cycle",
        "DependencyLoopDetected": "cycle",
        "MultipleHeads": "multiple_heads",
        "ResolutionError": "unknown_revision",
        "RangeNotAncestorError": "unknown_revision",
        "RevisionError": "unknown_revision",
    }
    kind = kinds.get(type(error).__name__)
    if kind is not None:
        return kind
    text = str(error)
    if "Could not determine revision id" in text:
        return "revision_file"
    if "revision" in text.lower() and "locate" in text.lower():
        return "unknown_revision"
    return "config"


def shortened(error):
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    text = "; ".join(lines[:12])
    return text if len(text) <= 600 else text[:600] + "…"


def root(module):
    return module.split(".")[0] if module else None


OWNED = (
    "autocommit_block() fails because env.py opened the transaction itself; "
    "let env.py connect with connect() and call context.begin_transaction()"
)


def functions(error):
    return [frame.name for frame in traceback.extract_tb(error.__traceback__)]


def in_environ(error):
    frames = traceback.extract_tb(error.__traceback__)
    return bool(frames) and frames[-1].filename.endswith(("os.py", "<frozen os>"))


def server_error(error):
    """What a driver's exception carries from the server; None for any other exception."""
    original = getattr(error, "orig", None)
    wrapped = original is not None and hasattr(error, "statement")
    source = original if wrapped else error
    state, message = diagnosis(source)
    if not wrapped and not message:
        return None
    text = message or str(source).strip()
    return {
        "server_message": text,
        "sqlstate": state,
        "statement": getattr(error, "statement", None) if wrapped else None,
    }


def diagnosis(source):
    """SQLSTATE and text, each None where the exception is not from a server or a driver."""
    driver = type(source).__module__.split(".")[0]
    if driver not in ("psycopg2", "psycopg", "asyncpg", "pg8000", "sqlalchemy"):
        return None, None
    state = getattr(source, "sqlstate", None) or getattr(source, "pgcode", None)
    if driver == "sqlalchemy" and state is None:
        return None, None
    diag = getattr(source, "diag", None)
    parts = [getattr(diag, "message_primary", None), getattr(diag, "message_detail", None)]
    if driver == "pg8000" and source.args and isinstance(source.args[0], dict):
        state = source.args[0].get("C")
        parts = [source.args[0].get("M"), source.args[0].get("D")]
    if driver in ("asyncpg", "sqlalchemy"):
        inner = source.__cause__ or source
        parts = [getattr(inner, "message", None) or str(inner), getattr(inner, "detail", None)]
    if not parts[0]:
        parts = [str(source).strip()]
    return state, ": ".join(part for part in parts if part) or type(source).__name__


def is_connection(error):
    if getattr(error, "connection_invalidated", False):
        return True
    source = getattr(error, "orig", None) or error
    state = diagnosis(source)[0]
    if state is not None:
        return state.startswith("08") or state in ("57P01", "57P02", "57P03", "3D000", "28P01")
    if type(source).__name__ in ("InterfaceError", "OperationalError"):
        return re.search("connect|network|closed", str(source)) is not None
    return False


def place(error, revision_path):
    """File and line of the user's code that is nearest to the error."""
    if isinstance(error, Failure) and error.file is not None:
        return error.file, error.line
    if isinstance(error, SyntaxError) and error.filename:
        return os.path.abspath(error.filename), error.lineno or 0
    frames = traceback.extract_tb(error.__traceback__)
    if revision_path is not None:
        for frame in reversed(frames):
            if same(frame.filename, revision_path):
                return revision_path, frame.lineno
    for frame in reversed(frames):
        if is_project(frame.filename):
            return os.path.abspath(frame.filename), frame.lineno
    return None, 0


def same(left, right):
    return left == right or os.path.realpath(left) == os.path.realpath(right)


OWN = os.path.dirname(os.path.abspath(__file__))
LIBRARIES = [
    os.path.realpath(path)
    for path in {sysconfig.get_paths()[name] for name in ("stdlib", "platstdlib", "purelib")}
]


def is_project(filename):
    if filename.startswith("<") or not os.path.isabs(filename) and not os.path.exists(filename):
        return False
    path = os.path.realpath(filename)
    if os.path.dirname(path) == os.path.realpath(OWN):
        return False
    folders = path.split(os.sep)
    if "site-packages" in folders or "dist-packages" in folders:
        return False
    prefix = os.path.realpath(sys.prefix) + os.sep
    inside_libraries = any(path.startswith(lib + os.sep) for lib in LIBRARIES)
    return not inside_libraries and not path.startswith(prefix + "lib")


def line_of(path, name):
    """The line of the assignment to a module's variable, 0 when there is none."""
    try:
        with open(path, "rb") as file:
            tree = ast.parse(file.read())
    except (OSError, SyntaxError, ValueError):
        return 0
    for node in tree.body:
        targets = getattr(node, "targets", None) or [getattr(node, "target", None)]
        if any(isinstance(target, ast.Name) and target.id == name for target in targets):
            return node.lineno
    return 0
