package dev.pgwright.guard.risk;

import org.jspecify.annotations.Nullable;

/// Something that a command would do.
///
/// @param rule kebab-case, for example `drop-table`
/// @param message begins with the object
/// @param remedy the safe way; null when there is none
/// @param target the database it is about; null when none is
/// @param program that does it, for example `psql`
/// @param sql the statement, shortened; null when it is no SQL
public record Found(
    Risk risk,
    String rule,
    String message,
    @Nullable String remedy,
    @Nullable Target target,
    String program,
    @Nullable String sql) {

  /// The same about a database.
  public Found on(@Nullable Target other, String by) {
    return new Found(risk, rule, message, remedy, other, by, sql);
  }
}
