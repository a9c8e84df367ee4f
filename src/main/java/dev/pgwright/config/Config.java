package dev.pgwright.config;

import dev.pgwright.PgwrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The decisions of a project, from `pgwright.toml` or the defaults.
///
/// @param file the file they were read from; null when there is none
/// @param root the folder that relative paths and patterns start from: the file's own, else the
///   repository's root, else the working folder; absolute
/// @param target what `plan` writes, `alembic`, `sql`, `flyway` or `liquibase`; null when not
///   decided
/// @param targetVersion the major version of the server that `plan` writes for; null when not
///   decided
/// @param python the interpreter that runs Alembic; null when not decided
/// @param check what `check` takes for granted
/// @param guard what `guard` may let pass
/// @param query how databases are read
public record Config(
    @Nullable Path file,
    Path root,
    Paths paths,
    @Nullable String target,
    @Nullable Integer targetVersion,
    Naming naming,
    Sandbox sandbox,
    @Nullable Path python,
    Inputs inputs,
    Check check,
    Guard guard,
    Query query) {

  /// The name of the file.
  public static final String FILE_NAME = "pgwright.toml";

  /// Patterns of files, relative to the root, with `*`, `**`, `?`, `[…]` and `{…}`.
  ///
  /// @param allowed what may be written; null stands for the folders of the migrations and
  ///   [#DEFAULT_ALLOWED]
  /// @param forbidden what may never be written, allowed or not
  public record Paths(@Nullable List<String> allowed, List<String> forbidden) {

    /// Allowed besides the folders of the migrations.
    public static final List<String> DEFAULT_ALLOWED = List.of("docs/database/**");

    /// Models may be read, the frontend is nobody's business.
    public static final List<String> DEFAULT_FORBIDDEN =
        List.of("frontend/**", "backend/app/models/**");

    /// No decision.
    public static final Paths DEFAULT = new Paths(null, DEFAULT_FORBIDDEN);

    public Paths {
      allowed = allowed == null ? null : List.copyOf(allowed);
      forbidden = List.copyOf(forbidden);
    }
  }

  /// How new objects are named: `{table}`, `{columns}`, `{type}` and `{ref_table}` are replaced.
  ///
  /// @param index with `{table}` and `{columns}`
  /// @param constraint with `{table}`, `{columns}` and `{type}`
  /// @param foreignKey with `{table}`, `{columns}` and `{ref_table}`
  public record Naming(String index, String constraint, String foreignKey) {

    /// The names of the mission's standards.
    public static final Naming DEFAULT =
        new Naming("idx_{table}_{columns}", "{table}_{columns}_{type}", "fk_{table}_{ref_table}");

    /// What an index over columns of a table is called, not yet cut to the server's length.
    public String indexOn(String table, List<String> columns) {
      return index.replace("{table}", table).replace("{columns}", String.join("_", columns));
    }
  }

  /// Where throwaway servers come from; null where not decided.
  ///
  /// @param url a server of the user's to make scratch databases on
  /// @param postgresHome an installation, the folder that holds `bin`; absolute
  /// @param cache where binaries and templates are kept; absolute
  public record Sandbox(@Nullable String url, @Nullable Path postgresHome, @Nullable Path cache) {

    /// No decision.
    public static final Sandbox DEFAULT = new Sandbox(null, null, null);

    /// Without the URL, which may hold a password.
    @Override
    public String toString() {
      return "Sandbox[postgresHome=" + postgresHome + ", cache=" + cache + "]";
    }
  }

  /// What schema sources are read with.
  ///
  /// @param pythonPath folders that models are imported from, absolute; empty when not decided
  /// @param placeholders values of `${name}` in Flyway's migrations
  public record Inputs(List<Path> pythonPath, SequencedMap<String, String> placeholders) {

    /// No decision.
    public static final Inputs DEFAULT = new Inputs(List.of(), new LinkedHashMap<>());

    public Inputs {
      pythonPath = List.copyOf(pythonPath);
      placeholders = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(placeholders));
    }
  }

  /// What `check` takes for granted.
  ///
  /// @param smallTable rows of a table that is not worth a finding, where sizes are known; 0 for
  ///   none
  /// @param settings of the session that runs migrations
  public record Check(long smallTable, SequencedMap<String, String> settings) {

    /// No decision.
    public static final Check DEFAULT = new Check(10_000, new LinkedHashMap<>());

    public Check {
      settings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(settings));
    }
  }

  /// What agents may do to which databases: patterns of `host/database` and `host:port/database`
  /// with `*`.
  ///
  /// @param disposable databases that may be lost
  /// @param isProtected databases that may never, disposable or not
  /// @param audit file that gets a line for each verdict, absolute; null for none
  public record Guard(List<String> disposable, List<String> isProtected, @Nullable Path audit) {

    /// Everything is protected.
    public static final Guard DEFAULT = new Guard(List.of(), List.of(), null);

    public Guard {
      disposable = List.copyOf(disposable);
      isProtected = List.copyOf(isProtected);
    }
  }

  /// How users' databases are read; null where not decided.
  ///
  /// @param production patterns of `host/database` and `host:port/database` with `*`: there a role
  ///   that may do more than read is refused
  /// @param rows the most rows that a read shows
  /// @param timeoutMs for each statement
  /// @param maxCost the planner's estimate above which a read is refused
  /// @param functions `schema.name` of functions that a person vouches for
  /// @param audit file that gets a line for each read, absolute; null for none
  public record Query(
      List<String> production,
      @Nullable Integer rows,
      @Nullable Integer timeoutMs,
      @Nullable Integer maxCost,
      List<String> functions,
      @Nullable Path audit) {

    /// No decision.
    public static final Query DEFAULT = new Query(List.of(), null, null, null, List.of(), null);

    public Query {
      production = List.copyOf(production);
      functions = List.copyOf(functions);
    }
  }

  /// The configuration that holds in a folder: from the nearest `pgwright.toml` on the way up to
  /// the repository's root, the folder with `.git`. Outside a repository only the folder itself is
  /// looked at.
  ///
  /// @throws PgwrightException [PgwrightException.Code#INPUT] when the file cannot be understood
  public static Config find(Path folder) {
    Path file = file(folder);
    return file == null ? defaults(repository(folder.toAbsolutePath().normalize())) : read(file);
  }

  /// Whether the file that holds in a folder may name an audit log; reading it whole takes longer.
  ///
  /// @throws PgwrightException [PgwrightException.Code#INPUT] when the file cannot be read
  public static boolean mentionsAudit(Path folder) {
    Path file = file(folder);
    try {
      return file != null && Files.readString(file).contains("audit");
    } catch (IOException e) {
      throw PgwrightException.of(PgwrightException.Code.INPUT, "cannot read " + file).because(e);
    }
  }

  private static @Nullable Path file(Path folder) {
    Path start = folder.toAbsolutePath().normalize();
    Path root = repository(start);
    for (Path at = start; at != null; at = at.equals(root) ? null : at.getParent()) {
      Path file = at.resolve(FILE_NAME);
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    return null;
  }

  /// The configuration of one file.
  ///
  /// @throws PgwrightException [PgwrightException.Code#INPUT] when the file cannot be read or
  ///   understood
  public static Config read(Path file) {
    return ConfigFile.read(file.toAbsolutePath().normalize());
  }

  /// The configuration without a file.
  ///
  /// @param root as in the record
  public static Config defaults(Path root) {
    return new Config(
        null,
        root,
        Paths.DEFAULT,
        null,
        null,
        Naming.DEFAULT,
        Sandbox.DEFAULT,
        null,
        Inputs.DEFAULT,
        Check.DEFAULT,
        Guard.DEFAULT,
        Query.DEFAULT);
  }

  private static Path repository(Path start) {
    for (Path at = start; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    return start;
  }
}
