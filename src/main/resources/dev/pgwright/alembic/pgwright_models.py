"""Writes the tables of a SQLAlchemy application down as SQL."""

import importlib
import os
import re
import sys
import types

import pgwright_redirect
from pgwright_errors import Failure

WORD = re.compile(r"^\s*\"?([A-Za-z_][A-Za-z0-9_]*)")


def read(request):
    folders = request["path"] or [os.getcwd()]
    sys.path[:0] = folders
    redirect = pgwright_redirect.Redirect(None)
    redirect.install()
    redirect.set_environment(scheme(request["module"], folders), folders[0])
    module = imported(request["module"])
    name = request["name"]
    label = "%s:%s" % (module.__name__, name or usual(module))
    found = unique(metadata_of(named(module, name), label))
    if not any(one.tables for one in found):
        raise Failure(
            "metadata",
            "%s has no tables; the modules that define them were not imported: name one that"
            " imports them all" % request["module"],
            getattr(module, "__file__", None),
        )
    return written(found)


def scheme(module, folders):
    """What the address that the application may read begins with: its own kind of driver."""
    text = []
    for folder in folders:
        package = os.path.join(folder, *module.split(".")[:1])
        for place, below, names in os.walk(package):
            below[:] = sorted(one for one in below if not one.startswith("."))[:50]
            files = [one for one in sorted(names) if one.endswith(".py")]
            text += [source(os.path.join(place, one)) for one in files]
            if len(text) > 500:
                break
    try:
        return pgwright_redirect.choose_scheme(None, "\n".join(text), None)
    except Failure:
        return "postgresql"


def source(path):
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""


def imported(name):
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name is not None and (name == error.name or name.startswith(error.name + ".")):
            message = "there is no module %s in %s" % (error.name, ", ".join(sys.path[:1]) or ".")
            hint = "; name the folder that holds it with --python-path"
            raise Failure("metadata", message + hint) from None
        raise


def usual(module):
    for name in ("metadata", "Base"):
        if hasattr(module, name):
            return name
    return "metadata"


def named(module, name):
    found = module
    for part in (name or usual(module)).split("."):
        if not hasattr(found, part):
            message = "%s has no %s" % (module.__name__, name or "metadata and no Base")
            known = candidates(module)
            more = "; it has " + ", ".join(known) if known else ""
            raise Failure("metadata", message + more, getattr(module, "__file__", None))
        found = getattr(found, part)
    return found


def candidates(module):
    from sqlalchemy import MetaData

    return sorted(
        name
        for name, value in vars(module).items()
        if isinstance(value, MetaData)
        or (
            not name.startswith("_")
            and not isinstance(value, types.ModuleType)
            and isinstance(getattr(value, "metadata", None), MetaData)
        )
    )[:12]


def metadata_of(found, label, depth=0):
    """Every MetaData that an object stands for."""
    from sqlalchemy import MetaData

    if isinstance(found, MetaData):
        return [found]
    if isinstance(getattr(found, "metadata", None), MetaData):
        return [found.metadata]
    if isinstance(found, dict):
        found = list(found.values())
    if isinstance(found, (list, tuple)) and found and depth < 3:
        return [one for part in found for one in metadata_of(part, label, depth + 1)]
    if callable(found) and not isinstance(found, type) and depth < 3:
        return metadata_of(found(), label + "()", depth + 1)
    message = "%s is no MetaData but a %s" % (label, type(found).__name__)
    raise Failure("metadata", message)


def unique(found):
    return list({id(one): one for one in found}.values())


def written(found):
    """What create_all sends to an empty database, and the types that it needs."""
    from sqlalchemy import create_mock_engine

    statements = []

    def execute(construct, *arguments, **given):
        statements.append(compiled(construct, engine.dialect))

    engine = create_mock_engine("postgresql://", execute, paramstyle="named")
    engine.exec_driver_sql = execute
    quote = engine.dialect.identifier_preparer.quote_schema
    for schema in sorted(schemas(found)):
        statements.append("CREATE SCHEMA IF NOT EXISTS " + quote(schema))
    for metadata in found:
        metadata.create_all(engine, checkfirst=False)
    return {
        "statements": [one for one in statements if one.strip()],
        "types": sorted(used_types(found, engine.dialect)),
    }


def compiled(construct, dialect):
    if isinstance(construct, str):
        return construct
    from sqlalchemy.schema import DDLElement

    if isinstance(construct, DDLElement):
        return str(construct.compile(dialect=dialect)).strip()
    return str(construct.compile(dialect=dialect, compile_kwargs={"literal_binds": True})).strip()


def schemas(found):
    names = set()
    for metadata in found:
        names.update(table.schema for table in metadata.tables.values() if table.schema)
        for table in metadata.tables.values():
            for column in table.columns:
                names.add(getattr(column.type, "schema", None))
        names.add(metadata.schema)
    return {str(name) for name in names if name and name != "public"}


def used_types(found, dialect):
    names = set()
    for metadata in found:
        for table in metadata.tables.values():
            for column in table.columns:
                names.add(type_name(column.type, dialect))
            for index in table.indexes:
                options = index.dialect_options["postgresql"]
                names.update(str(one).lower() for one in (options.get("ops") or {}).values())
    return {name for name in names if name}


def type_name(kind, dialect):
    try:
        match = WORD.match(kind.compile(dialect=dialect))
    except Exception:
        return None
    return match.group(1).lower() if match else None
