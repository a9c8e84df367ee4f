package dev.pgwright.sql;

/// A piece of a script, as psql would send or execute it.
public sealed interface Part {

  /// Where it is in the script: from its first to its last character that is not white space or a
  /// comment, without the semicolon.
  Span span();

  /// One SQL statement.
  ///
  /// @param text as written, comments inside it included, without the semicolon
  record Statement(Span span, String text) implements Part {}

  /// A `COPY … FROM STDIN` with the rows that follow it.
  ///
  /// @param span of the statement
  /// @param text the statement, without the semicolon
  /// @param rowsSpan of the rows, without the line `\.` that ends them; may be empty
  /// @param rows whole lines, as written
  record CopyData(Span span, String text, Span rowsSpan, String rows) implements Part {}

  /// A psql command such as `\connect`.
  ///
  /// @param text from the backslash to the end of the line, trailing white space left out
  record MetaCommand(Span span, String text) implements Part {

    /// The command without its backslash and arguments, for example `connect`.
    public String name() {
      int end = 1;
      while (end < text.length() && !Lexer.isSpace(text.charAt(end))) {
        end++;
      }
      return text.substring(1, end);
    }
  }
}
