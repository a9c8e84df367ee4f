package dev.pgwright.rules;

import dev.pgwright.sql.Span;

/// Lines and columns of spans in one text.
final class Places {

  private final String text;

  Places(String text) {
    this.text = text;
  }

  Migration.Place of(Span span) {
    int lineStart = start(span.start());
    int column = text.codePointCount(lineStart, span.start()) + 1;
    int endLine = span.line();
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 >= text.length() || text.charAt(i + 1) != '\n'))) {
        endLine++;
      }
    }
    int endStart = start(span.end());
    return new Migration.Place(
        span.line(), column, endLine, text.codePointCount(endStart, span.end()) + 1);
  }

  private int start(int offset) {
    int at = offset;
    while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
      at--;
    }
    return at;
  }
}
