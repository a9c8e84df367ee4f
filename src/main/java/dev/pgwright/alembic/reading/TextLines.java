package dev.pgwright.alembic.reading;

import dev.pgwright.alembic.python.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the lines of SQL stand in a file.
final class TextLines {

  private static final List<String> EXECUTE = List.of("execute", "exec_driver_sql");

  private TextLines() {}

  /// The line of the first line of a text, when the others follow it line by line; 0 otherwise.
  ///
  /// @param statement holds the call that sends the text
  /// @param line of that call
  static int of(Node statement, int line, String sql) {
    long breaks = sql.chars().filter(c -> c == '\n').count();
    return calls(statement)
        .filter(it -> it.line() == line && EXECUTE.contains(last(it.get("function"))))
        .findFirst()
        .flatMap(TextLines::literal)
        .filter(it -> it.endLine() - it.line() == breaks)
        .map(Node::line)
        .orElse(0);
  }

  private static Stream<Node> calls(Node node) {
    Stream<Node> below = node.children().stream().flatMap(TextLines::calls);
    return node.is("call") ? Stream.concat(Stream.of(node), below) : below;
  }

  private static String last(Node function) {
    return function.text().substring(function.text().lastIndexOf('.') + 1);
  }

  /// The text that a call is given, behind calls of `text` and the like.
  private static Optional<Node> literal(Node call) {
    Node arguments = call.get("arguments");
    if (arguments.children().isEmpty()) {
      return Optional.empty();
    }
    Node first = arguments.children().getFirst();
    if (first.is("keyword_argument")) {
      first = first.get("value");
    }
    while (first.is("parenthesized_expression")) {
      first = first.children().getFirst();
    }
    if (first.is("call")) {
      return literal(first);
    }
    return first.is("string") ? Optional.of(first) : Optional.empty();
  }
}
