package dev.pgwright.advise.workload;

import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.Lexer;
import dev.pgwright.sql.TokenKind;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Constants and parameters of statements in logs.
final class Constants {

  private static final Pattern VALUE =
      Pattern.compile("(\\$\\d+) = (NULL|'(?:[^']|'')*')", Pattern.DOTALL);

  private Constants() {}

  /// The statement with the values that a log gives for its parameters.
  ///
  /// @param detail for example `Parameters: $1 = '7', $2 = NULL`; null for none
  static String filled(String sql, @Nullable String detail) {
    if (detail == null) {
      return sql;
    }
    Map<String, String> values = new TreeMap<>();
    Matcher matcher = VALUE.matcher(detail);
    while (matcher.find()) {
      values.put(matcher.group(1), matcher.group(2));
    }
    var out = new StringBuilder();
    int copied = 0;
    var lexer = new Lexer(sql, Dialect.SERVER);
    for (TokenKind kind = lexer.scan(); kind != TokenKind.END; kind = lexer.scan()) {
      if (kind == TokenKind.PARAMETER) {
        String name = sql.substring(lexer.start(), lexer.offset());
        out.append(sql, copied, lexer.start()).append(values.getOrDefault(name, name));
        copied = lexer.offset();
      }
    }
    return out.append(sql, copied, sql.length()).toString();
  }

  /// What is the same for statements that differ only in constants, spaces and comments.
  static String key(String sql) {
    var out = new StringBuilder();
    var lexer = new Lexer(sql, Dialect.SERVER);
    for (TokenKind kind = lexer.scan(); kind != TokenKind.END; kind = lexer.scan()) {
      String text = sql.substring(lexer.start(), lexer.offset());
      switch (kind) {
        case COMMENT -> {}
        case STRING,
            ESCAPE_STRING,
            UNICODE_STRING,
            BIT_STRING,
            HEX_STRING,
            DOLLAR_STRING,
            INTEGER,
            NUMERIC,
            PARAMETER ->
            out.append("? ");
        case WORD -> {
          String word = text.toLowerCase(Locale.ROOT);
          out.append(word.equals("null") ? "?" : word).append(' ');
        }
        case QUOTED_IDENTIFIER, UNICODE_IDENTIFIER, OPERATOR, PUNCTUATION, BACKSLASH, JUNK, END ->
            out.append(text).append(' ');
      }
    }
    return out.toString().replaceAll("\\? (?:, \\? )+", "? ").strip();
  }
}
