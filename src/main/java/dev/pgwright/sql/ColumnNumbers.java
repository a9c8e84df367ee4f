package dev.pgwright.sql;

/// Columns of offsets in one text, in characters from 1.
///
/// Counted on from the last one asked for where that stands before it on the same line: a line may
/// hold very many statements.
public final class ColumnNumbers {

  private final String text;
  private int last;
  private int lastColumn = 1;

  public ColumnNumbers(String text) {
    this.text = text;
  }

  /// The column of an offset in UTF-16 units.
  public int at(int offset) {
    int stop = offset >= last ? last : 0;
    int lineStart = offset;
    while (lineStart > stop && !endsLine(text.charAt(lineStart - 1))) {
      lineStart--;
    }
    boolean sameLine = lineStart == last && offset >= last;
    lastColumn = text.codePointCount(lineStart, offset) + (sameLine ? lastColumn : 1);
    last = offset;
    return lastColumn;
  }

  private static boolean endsLine(char c) {
    return c == '\n' || c == '\r';
  }
}
