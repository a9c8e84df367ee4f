"""Keeps every connection of this process on the throwaway database.

Four gates, each enough for the usual project: the addresses that the project reads (ini file,
environment), SQLAlchemy's do_connect event, the drivers' own connect functions, and an audit hook
that refuses any other socket. Pools are checked once more after connecting.
"""

import importlib
import importlib.util
import os
import re
import socket
import sys
import time
import weakref
from urllib.parse import quote

from pgwright_errors import Failure

DRIVERS = ("psycopg", "psycopg2", "asyncpg", "pg8000")
ADDRESS = {
    "host", "hostaddr", "port", "user", "password", "passwd", "passfile", "dbname", "database",
    "dsn", "conninfo", "service", "servicefile", "sslmode", "sslrootcert", "sslcert", "sslkey",
    "sslpassword", "sslcrl", "sslcrldir", "sslnegotiation", "sslcertmode", "ssl", "ssl_context",
    "direct_tls", "unix_sock", "sock", "target_session_attrs", "load_balance_hosts", "gssencmode",
    "krbsrvname", "channel_binding", "require_auth", "requirepeer", "async_creator",
    "async_creator_fn", "krb_server_name", "gsslib",
}  # fmt: skip
URL = re.compile(r"^\s*postgres(?:ql)?(?:\+\w+)?://")
URL_VARIABLES = ("DATABASE_URL", "SQLALCHEMY_DATABASE_URI", "SQLALCHEMY_URL", "DB_URL")
PART_VARIABLES = {
    "host": ("PGHOST", "POSTGRES_HOST", "POSTGRES_SERVER", "POSTGRES_HOSTNAME"),
    "port": ("PGPORT", "POSTGRES_PORT"),
    "user": ("PGUSER", "POSTGRES_USER", "POSTGRES_USERNAME"),
    "password": ("PGPASSWORD", "POSTGRES_PASSWORD"),
    "database": ("PGDATABASE", "POSTGRES_DB", "POSTGRES_DATABASE", "POSTGRES_DBNAME"),
}
ASYNC = re.compile(r"\b(create_async_engine|async_engine_from_config|AsyncEngine)\b")


def importable(module):
    """Whether the import works; psycopg without libpq, for one, is found and yet fails."""
    try:
        importlib.import_module(module)
        return True
    except Exception:
        return False


class Redirect:
    """Knows the throwaway database; `target` is None when no connection at all is allowed."""

    def __init__(self, target):
        self.target = target
        self.refused = []
        self._addresses = addresses(target) if target else set()
        self._pools = weakref.WeakSet()

    def move(self, database):
        """Turns to another database of the same server; what pools still hold is closed."""
        self.target = dict(self.target, database=database)
        for pool in list(self._pools):
            pool._invalidate_time = time.time()
            if "Async" not in type(pool).__name__:
                pool.dispose()

    def install(self):
        self._forget_saved_servers()
        sys.addaudithook(self._audit)
        sys.meta_path.insert(0, PatchOnImport(self))
        from sqlalchemy import event
        from sqlalchemy.engine import Engine
        from sqlalchemy.pool import Pool

        event.listen(Engine, "do_connect", self._do_connect)
        event.listen(Pool, "connect", self._connected)

    def _forget_saved_servers(self):
        for name in list(os.environ):
            if name.startswith("PG") and not name.startswith("PGWRIGHT"):
                del os.environ[name]
        os.environ["PGPASSFILE"] = os.devnull
        os.environ["PGSERVICEFILE"] = os.devnull

    def set_environment(self, scheme, folder):
        """Points the variables that projects read at the throwaway database."""
        settings = dotenv(folder)
        settings.update(os.environ)
        for name, value in settings.items():
            if URL.match(value):
                os.environ[name] = self.url(value.split("://")[0].strip())
        for name in URL_VARIABLES:
            if not URL.match(os.environ.get(name, "")):
                os.environ[name] = self.url(scheme)
        for part, names in PART_VARIABLES.items():
            for name in names:
                os.environ[name] = str(self._part(part))

    def _part(self, part):
        nowhere = {"host": "127.0.0.1", "port": 9, "user": "none", "database": "none"}
        return (self.target or nowhere).get(part, "")

    def url(self, scheme):
        scheme = scheme.replace("postgres+", "postgresql+")
        host = self._part("host")
        login = quote(self._part("user"), safe="")
        if self._part("password"):
            login += ":" + quote(self._part("password"), safe="")
        database = quote(self._part("database"), safe="")
        if host.startswith("/"):
            place = "/%s?host=%s&port=%d" % (database, quote(host), self._part("port"))
        else:
            place = "%s:%d/%s" % (
                "[%s]" % host if ":" in host else host,
                self._part("port"),
                database,
            )
        return "%s://%s@%s" % (scheme, login, place)

    def arguments(self, driver, given):
        """Connection arguments for a driver: the given ones less every address, plus ours."""
        if self.target is None:
            raise Failure("network", "a connection to a database was asked for while only reading")
        kept = {key: value for key, value in given.items() if key not in ADDRESS}
        kept.update(host=self.target["host"], port=self.target["port"], user=self.target["user"])
        kept["dbname" if driver.startswith("psycopg") else "database"] = self.target["database"]
        if driver == "pg8000" and self.target["host"].startswith("/"):
            socket_file = "%s/.s.PGSQL.%d" % (kept.pop("host"), kept.pop("port"))
            kept["unix_sock"] = socket_file
        if self.target["password"] or driver == "asyncpg":
            kept["password"] = self.target["password"] or None
        return kept

    def _do_connect(self, dialect, record, cargs, cparams):
        if dialect.name != "postgresql":
            raise Failure("dialect", "it connects to %s, which is not PostgreSQL" % dialect.name)
        driver = dialect.driver.replace("_async", "")
        if driver not in DRIVERS:
            raise Failure(
                "dialect", "its driver %s is not one of %s" % (driver, ", ".join(DRIVERS))
            )
        kept = options_of(driver, cargs)
        kept.update(cparams)
        ours = self.arguments(driver, kept)
        cargs[:] = []
        cparams.clear()
        cparams.update(ours)
        return None

    def _connected(self, connection, record):
        """The last look: psycopg and psycopg2 know where they are."""
        pool = getattr(record, "_ConnectionRecord__pool", None)
        if pool is not None:
            self._pools.add(pool)
        raw = getattr(connection, "_connection", connection)
        if hasattr(raw, "get_dsn_parameters"):
            there = raw.get_dsn_parameters()
            host, port = there.get("host"), there.get("port")
        elif type(raw).__module__.startswith("psycopg"):
            host, port = raw.info.host, raw.info.port
        else:
            return
        if self.target is None or host != self.target["host"] or int(port) != self.target["port"]:
            raw.close()
            raise Failure("network", "a connection to %s:%s was made and closed" % (host, port))

    def _audit(self, event, args):
        if event != "socket.connect":
            return
        sock, address = args
        if sock.type & 0xF == socket.SOCK_DGRAM or self._is_ours(address):
            return
        caller = sys._getframe(1).f_code.co_name
        if caller in ("socketpair", "_fallback_socketpair"):
            return
        text = address if isinstance(address, (str, bytes)) else "%s:%s" % tuple(address[:2])
        self.refused.append(str(text))
        raise Failure("network", "a network connection to %s was asked for" % (text,))

    def _is_ours(self, address):
        if isinstance(address, bytes):
            address = os.fsdecode(address)
        if isinstance(address, str):
            if ".s.PGSQL." not in address:
                return True
            return address in self._addresses
        return tuple(address[:2]) in self._addresses


def addresses(target):
    host, port = target["host"], target["port"]
    if host.startswith("/"):
        return {"%s/.s.PGSQL.%d" % (host, port)}
    found = {(host, port)}
    try:
        for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
            found.add(tuple(entry[4][:2]))
    except OSError:
        pass
    return found


def options_of(driver, cargs):
    """What a positional DSN says beside the address, such as options."""
    if not cargs or not isinstance(cargs[0], str):
        return {}
    try:
        if driver == "psycopg2":
            from psycopg2.extensions import parse_dsn

            return dict(parse_dsn(cargs[0]))
        if driver == "psycopg":
            from psycopg.conninfo import conninfo_to_dict

            return dict(conninfo_to_dict(cargs[0]))
    except Exception:
        return {}
    return {}


def dotenv(folder):
    """Addresses in the project's .env file: their schemes tell which driver it expects."""
    found = {}
    for place in (os.path.dirname(folder), folder):
        path = os.path.join(place, ".env")
        if not os.path.isfile(path):
            continue
        with open(path, encoding="utf-8", errors="replace") as file:
            for line in file:
                name, equals, value = line.strip().partition("=")
                value = value.strip().strip("'\"")
                if equals and URL.match(value):
                    found[name.replace("export ", "").strip()] = value
    return found


def default_driver():
    from sqlalchemy import __version__

    return "psycopg" if tuple(int(p) for p in __version__.split(".")[:2]) >= (2, 1) else "psycopg2"


def supported(driver):
    from sqlalchemy import __version__

    return importable(driver) and not (driver == "psycopg" and __version__.startswith("1."))


def choose_scheme(url, env_text, file):
    """The scheme of the address that the project is given: its own driver where there is one."""
    name, separator, _ = (url or "").strip().partition("://")
    dialect, _, driver = name.partition("+")
    if (
        separator
        and re.fullmatch(r"\w+", dialect)
        and dialect not in ("driver", "postgres", "postgresql")
    ):
        raise Failure("dialect", "sqlalchemy.url names %s, which is not PostgreSQL" % dialect, file)
    wants_async = ASYNC.search(env_text) is not None
    if driver and supported(driver.replace("_async", "")):
        return "postgresql+" + driver
    if (
        dialect.startswith("postgres")
        and not driver
        and not wants_async
        and supported(default_driver())
    ):
        return "postgresql"
    for one in ("asyncpg", "psycopg") if wants_async else DRIVERS:
        if supported(one):
            return (
                "postgresql" if one == default_driver() and not wants_async else "postgresql+" + one
            )
    wanted = "an asynchronous driver for PostgreSQL" if wants_async else "a driver for PostgreSQL"
    raise Failure("no_driver", "no module for %s can be imported" % wanted, file)


class PatchOnImport:
    """Replaces the drivers' connect functions as soon as a driver is imported."""

    def __init__(self, redirect):
        self.patches = {
            "psycopg2": lambda module: patch_psycopg2(module, redirect),
            "psycopg": lambda module: patch_psycopg(module, redirect),
            "asyncpg": lambda module: patch_asyncpg(module, redirect),
            "pg8000": lambda module: patch_pg8000(module, redirect),
        }
        self.busy = set()

    def find_spec(self, name, path=None, target=None):
        if name not in self.patches or name in self.busy:
            return None
        self.busy.add(name)
        try:
            spec = importlib.util.find_spec(name)
        finally:
            self.busy.discard(name)
        if spec is None or spec.loader is None:
            return spec
        execute = spec.loader.exec_module

        def exec_module(module):
            execute(module)
            self.patches[name](module)

        spec.loader.exec_module = exec_module
        return spec


def patch_psycopg2(module, redirect):
    native, extensions = module._psycopg, module.extensions
    connect, original = module._connect, extensions.connection

    def address(dsn):
        given = options_of("psycopg2", [dsn])
        return extensions.make_dsn(**redirect.arguments("psycopg2", given))

    def redirected(dsn, connection_factory=None, **given):
        return connect(address(dsn), connection_factory=connection_factory, **given)

    class Known(type(original)):
        """Connections that psycopg2 itself makes pass as instances of the replaced class too."""

        def __instancecheck__(cls, one):
            return (
                isinstance(one, original) if cls is connection else super().__instancecheck__(one)
            )

    class connection(original, metaclass=Known):
        def __init__(self, dsn="", *positional, **given):
            super().__init__(address(dsn), *positional, **given)

    module._connect = native._connect = redirected
    extensions.connection = native.connection = connection


def patch_psycopg(module, redirect):
    def redirected(connect):
        def call(cls, conninfo="", **given):
            kept = options_of("psycopg", [conninfo])
            kept.update(given)
            return connect(cls, "", **redirect.arguments("psycopg", kept))

        return call

    for kind in (module.Connection, module.AsyncConnection):
        kind.connect = classmethod(redirected(kind.connect.__func__))
    module.connect = module.Connection.connect


def patch_asyncpg(module, redirect):
    connection = importlib.import_module("asyncpg.connection")
    connect = connection.connect

    def redirected(dsn=None, **given):
        return connect(None, **redirect.arguments("asyncpg", given))

    module.connect = connection.connect = redirected


def patch_pg8000(module, redirect):
    core = importlib.import_module("pg8000.core").CoreConnection
    init = core.__init__

    def redirected(self, user=None, *positional, **given):
        init(self, **redirect.arguments("pg8000", given))

    core.__init__ = redirected
