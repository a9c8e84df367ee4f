package dev.pgwright.model;

/// A string constant.
public record Literal(String value) {

  /// The constant as SQL text that means the same with `standard_conforming_strings` on or off.
  public String sql() {
    String quoted = "'" + value.replace("'", "''") + "'";
    return value.indexOf('\\') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\");
  }
}
