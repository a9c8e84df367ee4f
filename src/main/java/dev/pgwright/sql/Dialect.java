package dev.pgwright.sql;

/// What a text may hold beside SQL.
///
/// @param psql meta-commands, rows of `copy … from stdin` and variables (`:name`, `:'name'`,
///   `:"name"`)
/// @param question `?` for a value as JDBC writes it; the operator is `??` then
/// @param named `:name` for a value
/// @param format `%s` and `%(name)s` for a value as Python's drivers write it; the operator is `%%`
///   then
public record Dialect(boolean psql, boolean question, boolean named, boolean format) {

  /// What the server reads: `$1` and no other placeholders.
  public static final Dialect SERVER = new Dialect(false, false, false, false);

  /// A script for psql.
  public static final Dialect PSQL = new Dialect(true, false, false, false);

  /// Whether anything but `$1` stands for a value.
  public boolean hasPlaceholders() {
    return psql || question || named || format;
  }
}
