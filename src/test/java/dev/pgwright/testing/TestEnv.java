package dev.pgwright.testing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;

/// The programs that `./dev testenv` has put outside the tree; `src/test/env/README.md` lists them.
///
/// Every method fails with what to run when the program is not there.
public final class TestEnv {

  private static final String REMEDY = "; run ./dev testenv";

  private TestEnv() {}

  /// The PostgreSQL of a major version, 14 to 18; only 18 has extensions and client programs.
  public static PostgresHome pg(int major) {
    return new PostgresHome(major, path("pg." + major + ".home"));
  }

  /// A `python3` that has the real Alembic, SQLAlchemy and a driver.
  public static Path python(Alembic which) {
    return path("python." + which.key());
  }

  /// The version of Alembic that [#python] runs, such as `1.8.1`.
  public static String alembicVersion(Alembic which) {
    return value("python." + which.key() + ".alembic");
  }

  /// `pg_dump` of version 18.
  public static Path pgDump() {
    return path("pg_dump");
  }

  /// `psql` of version 18.
  public static Path psql() {
    return path("psql");
  }

  /// Node.
  public static Path node() {
    return path("node");
  }

  /// The npm package with the server's own parser, for `src/test/env/pg-query.cjs`.
  public static Path libpgQuery() {
    return path("libpg-query");
  }

  /// Clients of the Model Context Protocol from npm, and a Node for them below `node_modules`.
  public static Path mcpClients() {
    return path("mcp-clients");
  }

  /// A `python3` that has a client of the Model Context Protocol.
  public static Path mcpPython() {
    return path("python.mcp");
  }

  /// Every SQL script in PostgreSQL's source.
  public static Path postgresqlSql() {
    return path("postgresql.sql");
  }

  /// The two ends of the range of Alembic versions that we support.
  public enum Alembic {
    /// Alembic 1.8, SQLAlchemy 1.4, with psycopg2 and asyncpg.
    FLOOR,
    /// The newest, SQLAlchemy 2, with psycopg, psycopg2, asyncpg, and black.
    NEW;

    private String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static Path path(String key) {
    Path path = Path.of(value(key));
    if (!Files.exists(path)) {
      throw new IllegalStateException(key + " is gone from the test environment" + REMEDY);
    }
    return path;
  }

  private static String value(String key) {
    String value = Read.PROPERTIES.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("the test environment has no " + key + REMEDY);
    }
    return value;
  }

  /// The same choice as `src/test/env/where`.
  private static Path folder() {
    String named = System.getenv("PGWRIGHT_TESTENV");
    if (named != null && !named.isEmpty()) {
      return Path.of(named);
    }
    if (System.getProperty("user.name").equals("root")) {
      return Path.of("/var/cache/pgwright-testenv");
    }
    String cache = System.getenv("XDG_CACHE_HOME");
    return cache == null || cache.isEmpty()
        ? Path.of(System.getenv("HOME"), ".cache", "pgwright-testenv")
        : Path.of(cache, "pgwright-testenv");
  }

  private static final class Read {
    static final Properties PROPERTIES = read(folder().resolve("env.properties"));

    private static Properties read(Path file) {
      var properties = new Properties();
      if (!Files.exists(file)) {
        return properties;
      }
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
        return properties;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
