package dev.pgwright.source;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where a schema comes from, as a user names it; nothing is read yet.
public sealed interface Source {

  /// The forms a source has, for messages and help.
  String FORMS = "alembic:INI|DIR[@REVISION], sql:FILE|DIR, db:URL or empty:";

  /// The name as it was given, without secrets; good for reports and messages.
  String label();

  /// An Alembic history.
  ///
  /// @param config its ini file or the folder that holds it
  /// @param revision the revision to stop at; null for the heads
  record Alembic(Path config, @Nullable String revision) implements Source {
    @Override
    public String label() {
      return "alembic:" + config + (revision == null ? "" : "@" + revision);
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
  /// What follows the last `@` of an `alembic:` source, when it holds no slash, is the revision.
  ///
  /// @throws PgwrightException USAGE with the valid forms
  static Source parse(String text) {
    int colon = text.indexOf(':');
    String kind = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
    String rest = text.substring(colon + 1);
    return switch (kind) {
      case "alembic" -> alembic(rest);
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
    int at = rest.lastIndexOf('@');
    boolean revision = at > Math.max(rest.lastIndexOf('/'), rest.lastIndexOf('\\'));
    if (revision && at == rest.length() - 1) {
      throw usage("alembic:" + rest + " names no revision behind its @");
    }
    Path config = path("alembic:INI|DIR[@REVISION]", revision ? rest.substring(0, at) : rest);
    return new Alembic(config, revision ? rest.substring(at + 1) : null);
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
