package dev.pgwright.alembic;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a project's `env.py` does, found by running it against the throwaway database without
/// migrating anything.
///
/// @param mode how a run is cut into transactions
/// @param driver name of the database driver that SQLAlchemy used: `psycopg2`, `psycopg`, `asyncpg`
///   or `pg8000`
/// @param async true when `env.py` connects through an asynchronous engine
/// @param versionTable name of the table with the current revision, `alembic_version` by default
/// @param versionTableSchema schema of that table; null when the connection's search path decides
/// @param namingConvention the `naming_convention` of `target_metadata`, in its own order; empty
///   when there is none beyond SQLAlchemy's default for indexes
/// @param runs how often `env.py` ran the migrations; more than 1 for several databases or tenants
/// @param databases what the databases are called that `env.py` migrates one after the other, each
///   with a connection of its own; empty when it is one only
/// @param currentHeads revisions that the throwaway database is at, sorted; empty for none
public record Environment(
    TransactionMode mode,
    String driver,
    boolean async,
    String versionTable,
    @Nullable String versionTableSchema,
    Map<String, String> namingConvention,
    int runs,
    List<String> databases,
    List<String> currentHeads) {

  public Environment {
    namingConvention = Collections.unmodifiableMap(new LinkedHashMap<>(namingConvention));
    databases = List.copyOf(databases);
    currentHeads = List.copyOf(currentHeads);
  }

  /// Refuses an `env.py` that migrates several databases.
  ///
  /// @param ini the configuration it belongs to
  /// @throws PgwrightException [Code#INPUT] naming them
  public void demandOneDatabase(Path ini) {
    if (!databases.isEmpty()) {
      throw PgwrightException.of(
              Code.INPUT,
              "env.py migrates several databases, which have a schema each: "
                  + String.join(", ", databases))
          .hint("name the schema of the one you mean as db: or sql:; verify proves each of them")
          .at(ini, 0);
    }
  }

  /// Whether names that a migration leaves out, or does not wrap in `op.f()`, are changed.
  public boolean hasNamingConvention() {
    return !namingConvention.isEmpty();
  }
}
