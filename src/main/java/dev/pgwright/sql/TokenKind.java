package dev.pgwright.sql;

/// What a token is, before any grammar.
public enum TokenKind {
  /// An unquoted word: a keyword or an identifier, not folded yet.
  WORD,
  /// `"…"`.
  QUOTED_IDENTIFIER,
  /// `U&"…"`.
  UNICODE_IDENTIFIER,
  /// `'…'` and `N'…'`, with its continuations on further lines.
  STRING,
  /// `E'…'`.
  ESCAPE_STRING,
  /// `U&'…'`.
  UNICODE_STRING,
  /// `B'…'`.
  BIT_STRING,
  /// `X'…'`.
  HEX_STRING,
  /// `$tag$…$tag$`.
  DOLLAR_STRING,
  /// Decimal, hexadecimal, octal or binary digits.
  INTEGER,
  /// Digits with a point or an exponent.
  NUMERIC,
  /// `$1`.
  PARAMETER,
  /// One or more of ``~!@#^&|`?+-*/%<>=``.
  OPERATOR,
  /// One of `,()[].;:` or `::`, `:=`, `..`.
  PUNCTUATION,
  /// `--` to the end of its line, or `/* … */`.
  COMMENT,
  /// A backslash, which SQL does not know: the start of a psql meta-command.
  BACKSLASH,
  /// What the server refuses: a number or parameter that runs into letters, a lone `$` or brace.
  JUNK,
  /// After the last character; empty.
  END
}
