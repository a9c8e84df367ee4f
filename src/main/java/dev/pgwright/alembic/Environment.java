package dev.pgwright.alembic;

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
/// @param currentHeads revisions that the throwaway database is at, sorted; empty for none
public record Environment(
    TransactionMode mode,
    String driver,
    boolean async,
    String versionTable,
    @Nullable String versionTableSchema,
    Map<String, String> namingConvention,
    int runs,
    List<String> currentHeads) {

  public Environment {
    namingConvention = Collections.unmodifiableMap(new LinkedHashMap<>(namingConvention));
    currentHeads = List.copyOf(currentHeads);
  }

  /// Whether names that a migration leaves out, or does not wrap in `op.f()`, are changed.
  public boolean hasNamingConvention() {
    return !namingConvention.isEmpty();
  }
}
