package dev.pgwright.source;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.query.server.ConnectionString;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a schema comes from, as a user names it; nothing is read yet.
public sealed interface Source {

  /// The forms a source has, for messages and help.
  String FORMS =
      "alembic:INI|DIR[#SECTION][@REVISION], models:MODULE[:NAME], flyway:DIR[@VERSION], sql:FILE|DIR,"
          + " snapshot:FILE, db:URL or empty:";

  /// Names of Python with dots between them.
  Pattern DOTTED = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{N}_]*)*");

  /// The name as it was given, without secrets; good for reports and messages.
  String label();

  /// An Alembic history.
  ///
  /// @param config its ini file or the folder that holds it
  /// @param section of the ini file, as `alembic -n` takes it; null for `alembic`
  /// @param revision the revision to stop at; null for the heads
  record Alembic(Path config, @Nullable String section, @Nullable String revision)
      implements Source {

    /// A history in the usual section.
    public Alembic(Path config, @Nullable String revision) {
      this(config, null, revision);
    }

    @Override
    public String label() {
      return "alembic:"
          + config
          + (section == null ? "" : "#" + section)
          + (revision == null ? "" : "@" + revision);
    }
  }

  /// The tables of a SQLAlchemy application.
  ///
  /// @param module a module as Python imports it, for example `app.models`
  /// @param name what of it holds the tables, for example `Base` or `db.metadata`; null for
  ///   `metadata`, else `Base`
  record Models(String module, @Nullable String name) implements Source {
    @Override
    public String label() {
      return "models:" + module + (name == null ? "" : ":" + name);
    }
  }

  /// A folder of Flyway migrations.
  ///
  /// @param version the version to stop at; null for the newest
  record Flyway(Path folder, @Nullable String version) implements Source {
    @Override
    public String label() {
      return "flyway:" + folder + (version == null ? "" : "@" + version);
    }
  }

  /// A schema that `pgwright inspect --format json` wrote.
  record Snapshot(Path file) implements Source {
    @Override
    public String label() {
      return "snapshot:" + file;
    }
  }

  /// SQL that creates the schema.
  ///
  /// @param path a file, or a folder of `*.sql` files
  record Sql(Path path) implements Source {
    @Override
    public String label() {
      return "sql:" + path;
    }
  }

  /// A live database, which is only read.
  ///
  /// @param url a `postgresql://` URL or libpq's `key=value` pairs; may hold a password; empty when
  ///   libpq's variables say it all
  record Database(String url) implements Source {
    @Override
    public String label() {
      return "db:" + ConnectionString.masked(url);
    }

    @Override
    public String toString() {
      return label();
    }
  }

  /// A database with nothing in it.
  record Empty() implements Source {
    @Override
    public String label() {
      return "empty:";
    }
  }

  /// Reads the name of a source.
  ///
  /// What follows the last `@` of an `alembic:` source, when it holds no slash, is the revision;
  /// that of a `flyway:` source the version.
  ///
  /// @throws PgwrightException USAGE with the valid forms
  static Source parse(String text) {
    int colon = text.indexOf(':');
    String kind = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
    String rest = text.substring(colon + 1);
    return switch (kind) {
      case "alembic" -> alembic(rest);
      case "models" -> models(rest);
      case "flyway" -> flyway(rest);
      case "snapshot" -> new Snapshot(path("snapshot:FILE", rest));
      case "sql" -> new Sql(path("sql:FILE|DIR", rest));
      case "db" -> {
        ConnectionString.parse(rest);
        yield new Database(rest);
      }
      case "empty" -> {
        if (!rest.isEmpty()) {
          throw usage("empty: takes nothing behind its colon");
        }
        yield new Empty();
      }
      default -> throw unknown(kind, text);
    };
  }

  private static Source alembic(String rest) {
    String[] parts = stopping(rest, "alembic", "revision");
    int mark = parts[0].lastIndexOf('#');
    String section = mark < 0 ? "" : parts[0].substring(mark + 1);
    boolean named = section.matches("[\\w.:-]+");
    return new Alembic(
        path(
            "alembic:INI|DIR[#SECTION][@REVISION]", named ? parts[0].substring(0, mark) : parts[0]),
        named ? section : null,
        state(parts));
  }

  private static Source flyway(String rest) {
    String[] parts = stopping(rest, "flyway", "version");
    return new Flyway(path("flyway:DIR[@VERSION]", parts[0]), state(parts));
  }

  private static @Nullable String state(String[] parts) {
    return parts.length < 2 ? null : parts[1];
  }

  /// A path, and what stands behind its `@` where it has one.
  private static String[] stopping(String rest, String kind, String what) {
    int at = rest.lastIndexOf('@');
    if (at <= Math.max(rest.lastIndexOf('/'), rest.lastIndexOf('\\'))) {
      return new String[] {rest};
    }
    if (at == rest.length() - 1) {
      throw usage(kind + ":" + rest + " names no " + what + " behind its @");
    }
    return new String[] {rest.substring(0, at), rest.substring(at + 1)};
  }

  private static Source models(String rest) {
    int colon = rest.indexOf(':');
    String module = colon < 0 ? rest : rest.substring(0, colon);
    String name = colon < 0 ? null : rest.substring(colon + 1);
    if (!DOTTED.matcher(module).matches() || (name != null && !DOTTED.matcher(name).matches())) {
      throw PgwrightException.of(Code.USAGE, "models:" + rest + " names no Python module")
          .hint(
              "write the module with dots, as in models:app.models:Base, and the folder it is"
                  + " imported from with --python-path");
    }
    return new Models(module, name);
  }

  private static Path path(String form, String text) {
    if (text.isBlank()) {
      throw usage("a path is missing: " + form);
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw usage("not a path: " + e.getMessage()).because(e);
    }
  }

  private static PgwrightException unknown(String kind, String text) {
    if (ConnectionString.isUrl(text)) {
      return usage("a database is named as db:" + ConnectionString.masked(text));
    }
    String lower = text.toLowerCase(Locale.ROOT);
    PgwrightException failure =
        usage(kind.length() < 2 ? "not a schema source: " + text : "no such kind: " + kind + ":");
    return lower.endsWith(".sql") || lower.endsWith(".ini")
        ? failure.hint("write " + (lower.endsWith(".sql") ? "sql:" : "alembic:") + text)
        : failure;
  }

  private static PgwrightException usage(String message) {
    return PgwrightException.of(Code.USAGE, message).hint("a source is " + FORMS);
  }
}
