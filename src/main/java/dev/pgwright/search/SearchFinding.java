package dev.pgwright.search;

/// Something about a table's text that a person should know.
///
/// @param id kebab-case, as in `docs/search.md`
/// @param remedy what to do; empty for nothing
public record SearchFinding(String id, Level level, String message, String remedy) {

  /// How bad it is.
  public enum Level {
    INFO,
    WARNING,
    ERROR
  }
}
