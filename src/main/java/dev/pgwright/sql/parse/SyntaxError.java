package dev.pgwright.sql.parse;

/// The parser leaves a statement that is not SQL.
final class SyntaxError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// Offset of the token the server would point at.
  private final int offset;

  private final String sqlState;

  SyntaxError(String message, String sqlState, int offset) {
    super(message, null, false, false);
    this.sqlState = sqlState;
    this.offset = offset;
  }

  int offset() {
    return offset;
  }

  String sqlState() {
    return sqlState;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
