package dev.pgwright.render;

/// Colons as SQLAlchemy's `text()` needs them.
///
/// `text()` takes `:word` for a parameter and drops a backslash before a colon; the two regular
/// expressions are `BIND_PARAMS` and `BIND_PARAMS_ESC` of `sqlalchemy/sql/compiler.py`, the same in
/// 1.4 and 2.0. Alembic's `op.execute("…")` means `text("…")`.
final class BindColons {

  private BindColons() {}

  /// The text that `text()` turns into `sql`.
  static String escaped(String sql) {
    var out = new StringBuilder(sql.length() + 8);
    for (int i = 0; i < sql.length(); i++) {
      if (sql.charAt(i) == ':' && needsBackslash(sql, i)) {
        out.append('\\');
      }
      out.append(sql.charAt(i));
    }
    return out.toString();
  }

  private static boolean needsBackslash(String sql, int colon) {
    int end = colon + 1;
    while (end < sql.length() && isWord(sql.codePointAt(end))) {
      end += Character.charCount(sql.codePointAt(end));
    }
    boolean colonFollows = end < sql.length() && sql.charAt(end) == ':';
    if (colonFollows) {
      return false;
    }
    int before = colon == 0 ? ' ' : sql.codePointBefore(colon);
    boolean named = end > colon + 1;
    return before == '\\' || (named && before != ':' && !isWord(before));
  }

  /// `[\w$]` of Python's `re` with Unicode.
  private static boolean isWord(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> c == '_' || c == '$';
    };
  }
}
