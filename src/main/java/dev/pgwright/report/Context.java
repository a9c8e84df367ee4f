package dev.pgwright.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was known of the database when migrations were checked.
///
/// @param version major version of the server that they are checked for
/// @param schema label of the source of the schema; null when none was named
/// @param smallRows rows of a table that is not worth a finding; null where no size is known
/// @param says the same in one sentence
/// @param notes what could not be known, one sentence each
public record Context(
    Level level,
    int version,
    @Nullable String schema,
    @Nullable Long smallRows,
    String says,
    List<String> notes) {

  /// How much was known, from the least.
  public enum Level {
    /// The files alone.
    FILES,
    /// What the migrations before them make.
    HISTORY,
    /// The schema before them.
    SCHEMA,
    /// The schema, its sizes and its settings.
    DATABASE
  }

  public Context {
    notes = List.copyOf(notes);
  }
}
