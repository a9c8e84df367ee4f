package dev.pgwright.rules;

import dev.pgwright.sql.ColumnNumbers;
import dev.pgwright.sql.Span;

/// Lines and columns of spans in one text.
final class Places {

  private final String text;
  private final ColumnNumbers starts;
  private final ColumnNumbers ends;

  Places(String text) {
    this.text = text;
    this.starts = new ColumnNumbers(text);
    this.ends = new ColumnNumbers(text);
  }

  Migration.Place of(Span span) {
    int endLine = span.line();
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 >= text.length() || text.charAt(i + 1) != '\n'))) {
        endLine++;
      }
    }
    return new Migration.Place(span.line(), starts.at(span.start()), endLine, ends.at(span.end()));
  }

  /// The rest of the line that a place stands on.
  Span lineAt(int offset) {
    int line = 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    int end = text.indexOf('\n', offset);
    return new Span(line, offset, end < 0 ? text.length() : end);
  }
}
