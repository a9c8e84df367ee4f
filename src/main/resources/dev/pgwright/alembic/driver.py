"""Runs a project's Alembic for pgwright.

A request is one line of JSON on the standard input that the process was started with, a reply one
line on its standard output; both are moved away before any code of the project runs, which finds
an empty standard input and has its prints on standard error.
"""

import argparse
import configparser
import importlib
import io
import json
import os
import re
import shutil
import struct
import sys
import threading


class Pipe:
    """The line to the parent process; its end is the end of this process."""

    def __init__(self):
        self._in = os.fdopen(os.dup(0), "r", encoding="utf-8")
        self._out = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
        self.lock = threading.RLock()
        empty = os.open(os.devnull, os.O_RDONLY)
        os.dup2(empty, 0)
        os.close(empty)
        os.dup2(2, 1)

    def receive(self):
        line = self._in.readline()
        if not line:
            clean()
            os._exit(0)
        return json.loads(line)

    def send(self, **message):
        self._out.write(json.dumps(message, default=str) + "\n")
        self._out.flush()


class Project:
    """One configuration, its history, and the runs of its env.py."""

    def __init__(self, pipe, request, redirect):
        self.pipe = pipe
        self.request = request
        self.redirect = redirect
        self.revision = None
        self.path = None
        self.executed = set()
        self.watching = False
        self.config = self._config()
        self.history = pgwright_history.History(self.config, request.get("staged"))
        self._point_at_sandbox()

    def _config(self, **given):
        ini, folder = self.request["ini"], os.path.dirname(self.request["ini"])
        toml = os.path.join(folder, "pyproject.toml")
        is_toml = os.path.basename(ini) == "pyproject.toml"
        reads_toml = hasattr(Config, "toml_alembic_config")
        if is_toml and not reads_toml:
            message = "Alembic %s cannot read pyproject.toml, 1.16 can" % alembic.__version__
            raise Failure("config", message, ini)
        given["ini_section"] = self.request["section"]
        if reads_toml and os.path.isfile(toml):
            given["toml_file"] = toml
        return Config(None if is_toml else ini, **given)

    def _point_at_sandbox(self):
        """Gives the project the address of the throwaway database wherever it may look."""
        parser = parse(self.config)
        section = self.config.config_ini_section
        has_toml = bool(getattr(self.config, "toml_alembic_config", None))
        if not parser.has_section(section) and not has_toml:
            message = "%s has no section [%s]" % (self.config.config_file_name, section)
            raise Failure("config", message, self.config.config_file_name)
        url = parser.get(section, "sqlalchemy.url", raw=True, fallback="")
        env_text = self._env_text()
        file = pgwright_history.config_file(self.config)
        self.scheme = self._scheme(url, env_text, file)
        self.redirect.set_environment(self.scheme, os.path.dirname(self.request["ini"]))
        self._set_urls(self.config)

    def move(self, database):
        self.redirect.move(database)
        self.redirect.set_environment(self.scheme, os.path.dirname(self.request["ini"]))
        self._set_urls(self.config)
        return {}

    def _scheme(self, url, env_text, file):
        try:
            return pgwright_redirect.choose_scheme(url, env_text, file)
        except Failure as error:
            if error.kind == "no_driver" and self.redirect.target is None:
                return "postgresql"
            raise

    def _env_text(self):
        script = self.history.script or self.history._directory()
        self.history.script = script
        path = os.path.join(script.dir, "env.py")
        return pgwright_history.text(path) if os.path.isfile(path) else ""

    def _set_urls(self, config):
        parser = parse(config)
        url = self.redirect.url(self.scheme).replace("%", "%%")
        config.set_main_option("sqlalchemy.url", url)
        for section in parser.sections():
            if parser.has_option(section, "sqlalchemy.url"):
                config.set_section_option(section, "sqlalchemy.url", url)

    def run(self, name, work, target=None, start=None, sql=False, **options):
        """Runs env.py as the command of that name does, with `work` in place of its own."""
        output = io.StringIO()
        config = self._config(output_buffer=output) if sql else self._config()
        self._set_urls(config)
        command = getattr(alembic.command, name)
        arguments = dict(revision=target, sql=sql, tag=None, x=None, raiseerr=False)
        arguments.update(config=[self.request["ini"]], name=self.request["section"])
        config.cmd_opts = argparse.Namespace(
            cmd=(command, ["revision"], ["sql", "tag"]), quiet=False, verbose=False, **arguments
        )
        script = self.history.read()
        self._need_env(script)
        context = EnvironmentContext(
            config,
            script,
            fn=work,
            as_sql=sql,
            starting_rev=start,
            destination_rev=target,
            **options,
        )
        ran = []
        configure = context.configure

        def configured(*args, **given):
            configure(*args, **given)
            ran.append(1)
            self.leave_others(context.get_context(), len(ran) - 1, options)
            name = context.get_context().dialect.name
            if name != "postgresql":
                raise Failure("dialect", "env.py configures %s, which is not PostgreSQL" % name)

        context.configure = configured
        with context:
            script.run_env()
        if not ran:
            file = os.path.join(script.dir, "env.py")
            raise Failure("python", "env.py never called context.configure()", file)
        return output.getvalue()

    def _need_env(self, script):
        path = os.path.join(script.dir, "env.py")
        if not os.path.isfile(path):
            raise Failure("config", "there is no %s" % path, path)

    def leave_others(self, context, place, options):
        """Of several databases only the chosen one is migrated; the others are left as they are."""
        only = self.request.get("only")
        if only is None:
            return
        context.opts["dont_mutate"] = only != place or options.get("dont_mutate", False)
        if only != place:
            context._migrations_fn = lambda heads, context: []

    def probe(self):
        seen, places = [], []

        def work(heads, context):
            seen.append(environment(heads, context))
            places.append(place(context))
            return []

        self.run("current", work, dont_mutate=True)
        if not seen:
            file = os.path.join(self.history.script.dir, "env.py")
            raise Failure("python", "env.py never called context.run_migrations()", file)
        return dict(seen[0], runs=len(seen), databases=databases(places))

    def current(self):
        found = set()

        def work(heads, context):
            found.update(heads)
            return []

        self.run("current", work, dont_mutate=True)
        return {"heads": sorted(found)}

    def migrate(self, name, target, watch):
        script = self.history.read()
        self.one_head(script, target)
        plan = script._upgrade_revs if name == "upgrade" else script._downgrade_revs

        def work(heads, context):
            return self.steps(plan(target, heads))

        self.watching = watch
        try:
            self.run(name, work, target=target)
        finally:
            self.watching = False
        self.revision = self.path = None
        return {}

    def sql(self, target, down):
        script = self.history.read()
        start, colon, end = target.rpartition(":")
        if down and not colon:
            raise Failure("unknown_revision", "a downgrade as SQL needs FROM:TO, not %s" % target)
        self.one_head(script, end)
        plan = script._downgrade_revs if down else script._upgrade_revs

        def work(heads, context):
            return self.steps(plan(end, start if down else heads))

        name = "downgrade" if down else "upgrade"
        text = self.run(name, work, target=end, start=start or None, sql=True)
        self.revision = self.path = None
        return {"sql": text}

    def one_head(self, script, target):
        heads = sorted(script.revision_map.heads)
        if target in ("head", "") and len(heads) > 1:
            message = "the history has %d heads where one is needed: %s"
            file = pgwright_history.config_file(self.config)
            raise Failure("multiple_heads", message % (len(heads), ", ".join(heads)), file)

    def steps(self, steps):
        """The steps, each noted as the running one; a module that has run before is loaded anew."""
        for step in steps:
            one = step.revision
            self.revision, self.path = one.revision, os.path.abspath(str(one.path))
            if one.revision in self.executed:
                folder, file = os.path.split(str(one.path))
                fresh = alembic.util.load_python_file(folder, file)
                step.migration_fn = fresh.upgrade if step.is_upgrade else fresh.downgrade
            self.executed.add(one.revision)
            yield step
            self.revision = self.path = None

    def watch(self, event, connection, statement, context):
        if not self.watching:
            return
        with self.pipe.lock:
            file, line = self._source()
            self.pipe.send(
                event=event,
                sql=as_sent(connection, statement, context),
                backend_pid=backend_pid(connection),
                in_transaction=in_transaction(connection),
                revision=self.revision,
                file=file,
                line=line,
            )
            self.pipe.receive()

    def _source(self):
        frame = sys._getframe(2)
        while frame is not None and self.path is not None:
            if pgwright_errors.same(frame.f_code.co_filename, self.path):
                return self.path, frame.f_lineno
            frame = frame.f_back
        return None, 0


def parse(config):
    try:
        return config.file_config
    except Exception as error:
        line = getattr(error, "lineno", None) or 0
        file = pgwright_history.config_file(config)
        raise Failure("config", "%s: %s" % (type(error).__name__, error), file, line) from None


def environment(heads, context):
    external = context._in_external_transaction
    if context._transaction_per_migration and not external:
        mode = "per_migration"
    elif external or context._transaction is None:
        mode = "external"
    else:
        mode = "single"
    metadata = context.opts.get("target_metadata")
    first = metadata[0] if isinstance(metadata, (list, tuple)) and metadata else metadata
    convention = dict(getattr(first, "naming_convention", None) or {})
    if convention == {"ix": "ix_%(column_0_label)s"}:
        convention = {}
    return {
        "mode": mode,
        "driver": context.dialect.driver.replace("_async", ""),
        "async": bool(getattr(context.dialect, "is_async", False)),
        "version_table": context.version_table,
        "version_table_schema": context.version_table_schema,
        "naming_convention": {str(key): str(value) for key, value in convention.items()},
        "heads": sorted(heads),
    }


def place(context):
    """What a run is called, and where it keeps its version."""
    schema = context.connection.exec_driver_sql("select current_schema()").scalar()
    version = (context.version_table_schema or schema, context.version_table)
    return context.opts.get("upgrade_token"), version, backend_pid(context.connection)


def databases(places):
    """The names of the databases that env.py migrates; empty when it is one only."""
    tokens = [str(token or "upgrades") for token, _, _ in places]
    if len(places) < 2:
        return []
    if len(set(tokens)) == len(tokens):
        return [re.sub("_?upgrades$", "", token) or token for token in tokens]
    versions = {version for _, version, _ in places}
    sessions = {session for _, _, session in places}
    if len(versions) == 1 and len(sessions) == len(places):
        return ["database %d" % (i + 1) for i in range(len(places))]
    return []


def as_sent(connection, statement, context):
    """The text that reaches the server: compiled for these drivers, a percent sign is doubled."""
    doubled = connection.dialect.paramstyle in ("format", "pyformat")
    if doubled and getattr(context, "compiled", None) is not None:
        return statement.replace("%%", "%")
    return statement


def dbapi(connection):
    record = connection.connection
    return getattr(record, "dbapi_connection", None) or record.connection


def in_transaction(connection):
    return not bool(getattr(dbapi(connection), "autocommit", False))


def backend_pid(connection):
    raw = dbapi(connection)
    raw = getattr(raw, "_connection", raw)
    if hasattr(raw, "get_backend_pid"):
        return raw.get_backend_pid()
    if hasattr(raw, "get_server_pid"):
        return raw.get_server_pid()
    if hasattr(raw, "info") and hasattr(raw.info, "backend_pid"):
        return raw.info.backend_pid
    key = getattr(raw, "_backend_key_data", None)
    return struct.unpack("!i", bytes(key)[:4])[0] if key else 0


def enter_folder(ini, section):
    """Goes up from the ini file's folder to the one that its script_location is relative to."""
    parser = configparser.ConfigParser()
    try:
        parser.read(ini, encoding="utf-8")
    except configparser.Error:
        return
    location = parser.get(section, "script_location", raw=True, fallback="")
    if not location or ":" in location or "%" in location or os.path.isabs(location):
        return
    folder = os.path.dirname(ini)
    for _ in range(4):
        if os.path.isdir(os.path.join(folder, location)):
            os.chdir(folder)
            break
        folder = os.path.dirname(folder)


class Driver:
    """Answers requests until the parent closes the line."""

    def __init__(self, pipe):
        self.pipe = pipe
        self.project = None
        self.redirect = None

    def answer(self, request):
        command = request["command"]
        if command == "start":
            return self.start(request)
        if command == "models":
            return self.models(request)
        del self.redirect.refused[:]
        if command == "move":
            return self.project.move(request["database"])
        if command == "history":
            return self.project.history.facts()
        if command == "probe":
            return self.project.probe()
        if command == "current":
            return self.project.current()
        if command == "sql":
            return self.project.sql(request["target"], request["down"])
        return self.project.migrate(command, request["target"], request["watch"])

    def start(self, request):
        load_alembic()
        self.redirect = pgwright_redirect.Redirect(request.get("target"))
        self.redirect.install()
        enter_folder(request["ini"], request["section"])
        sys.path.append(os.getcwd())
        self.project = Project(self.pipe, request, self.redirect)
        self.listen()
        return {}

    def models(self, request):
        sys.path.insert(0, OWN)
        models = importlib.import_module("pgwright_models")
        sys.path.remove(OWN)
        return models.read(request)

    def listen(self):
        from sqlalchemy import event
        from sqlalchemy.engine import Engine

        def before(connection, cursor, statement, parameters, context, executemany):
            self.project.watch("before", connection, statement, context)

        def after(connection, cursor, statement, parameters, context, executemany):
            self.project.watch("after", connection, statement, context)

        event.listen(Engine, "before_cursor_execute", before)
        event.listen(Engine, "after_cursor_execute", after)

    def failure(self, error):
        revision = getattr(self.project, "revision", None)
        facts = pgwright_errors.describe(error, revision, getattr(self.project, "path", None))
        refused = getattr(self.redirect, "refused", [])
        if refused and facts["kind"] not in ("network", "statement"):
            facts["message"] += " (refused: network connections to %s)" % ", ".join(refused)
            facts["kind"] = "network"
        if self.project is not None:
            self.project.revision = self.project.path = None
        return facts


def load_alembic():
    """Imports Alembic before the project's folders are on the path, one of which has its name."""
    global alembic, pgwright_history, pgwright_redirect, Config, EnvironmentContext
    alembic = importlib.import_module("alembic")
    for name in ("command", "config", "context", "op", "util"):
        importlib.import_module("alembic." + name)
    Config = alembic.config.Config
    EnvironmentContext = importlib.import_module("alembic.runtime.environment").EnvironmentContext
    sys.path.insert(0, OWN)
    pgwright_history = importlib.import_module("pgwright_history")
    pgwright_redirect = importlib.import_module("pgwright_redirect")
    sys.path.remove(OWN)


def clean():
    """Removes our own files, which nobody else does when the parent process was killed."""
    if os.path.basename(OWN).startswith("pgwright-alembic-"):
        shutil.rmtree(OWN, ignore_errors=True)


def main():
    pipe = Pipe()
    driver = Driver(pipe)
    try:
        while True:
            request = pipe.receive()
            try:
                result = driver.answer(request)
            except BaseException as error:
                pipe.send(event="error", error=driver.failure(error))
            else:
                pipe.send(event="result", result=result)
    finally:
        clean()


OWN = os.path.dirname(os.path.abspath(__file__))
if __name__ == "__main__":
    import pgwright_errors

    Failure = pgwright_errors.Failure
    sys.path.pop(0)
    main()
