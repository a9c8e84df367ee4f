package dev.pgwright.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One pass over a script, statement by statement.
final class Splitter {

  private final String text;
  private final Lexer lexer;
  private final List<Part> parts = new ArrayList<>();
  private @Nullable Token first;
  private @Nullable Token last;
  private Nesting nesting = new Nesting();

  Splitter(String text) {
    this.text = text;
    this.lexer = new Lexer(text);
  }

  List<Part> split() {
    for (Token token = lexer.next(); token.kind() != TokenKind.END; token = lexer.next()) {
      if (token.kind() == TokenKind.BACKSLASH) {
        metaCommand(token);
      } else if (token.isSymbol(";") && nesting.outermost()) {
        finish(true);
      } else if (token.kind() != TokenKind.COMMENT) {
        take(token);
      }
    }
    finish(false);
    return List.copyOf(parts);
  }

  private void take(Token token) {
    if (first == null) {
      first = token;
    }
    last = token;
    nesting.enter(token);
  }

  private void finish(boolean terminated) {
    if (first != null && last != null) {
      var span = new Span(first.span().line(), first.span().start(), last.span().end());
      String statement = span.of(text);
      parts.add(
          terminated && nesting.copiesFromStdin()
              ? rows(span, statement)
              : new Part.Statement(span, statement));
    }
    first = null;
    last = null;
    nesting = new Nesting();
  }

  /// The rows after a `COPY … FROM STDIN;`, up to the line `\.` or the end of the script.
  private Part rows(Span statement, String copy) {
    int rest = lexer.offset();
    int end = Extents.line(text, rest);
    String tail = text.substring(rest, end).strip();
    if (!tail.isEmpty() && !tail.startsWith("--")) {
      throw Script.broken(lexer.line(), "text after COPY ... FROM STDIN; on the same line")
          .hint("the rows begin on the next line");
    }
    int from = nextLine(end);
    int to = from;
    int after = text.length();
    while (to < text.length()) {
      int rowEnd = Extents.line(text, to);
      int next = nextLine(rowEnd);
      if (text.substring(to, rowEnd).equals("\\.")) {
        after = next;
        break;
      }
      to = next;
    }
    lexer.seek(from);
    var rows = new Span(lexer.line(), from, to);
    lexer.seek(after);
    return new Part.CopyData(statement, copy, rows, rows.of(text));
  }

  /// Offset of the line after the one that ends at an offset.
  private int nextLine(int lineEnd) {
    if (lineEnd == text.length()) {
      return lineEnd;
    }
    return text.startsWith("\r\n", lineEnd) ? lineEnd + 2 : lineEnd + 1;
  }

  private void metaCommand(Token backslash) {
    int start = backslash.span().start();
    int line = backslash.span().line();
    String command = text.substring(start, Extents.line(text, start)).stripTrailing();
    var meta = new Part.MetaCommand(new Span(line, start, start + command.length()), command);
    if (first != null) {
      throw Script.broken(line, "the psql command \\" + meta.name() + " inside a statement")
          .hint("end the statement that begins in line " + first.span().line() + " with ;");
    }
    parts.add(meta);
    lexer.seek(meta.span().end());
  }
}
