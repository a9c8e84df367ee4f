package dev.pgwright.render;

import dev.pgwright.render.python.PythonText;
import java.util.ArrayList;
import java.util.List;

/// SQL statements as lines of Python and of SQL files.
final class Statements {

  private Statements() {}

  /// `op.execute("…")`.
  ///
  /// White space between tokens may become a line end, and the code of a `DO` may be indented;
  /// strings, quoted identifiers, bodies of functions and comments stay as they are, character by
  /// character.
  ///
  /// @param indent columns before it
  static List<String> execute(String statement, int indent) {
    String sql = SqlText.withoutTabs(statement);
    if (sql.indexOf('\n') < 0) {
      List<String> lines = PythonCode.lines(single(sql), indent);
      if (lines.stream().allMatch(it -> it.length() <= PythonCode.WIDTH)) {
        return lines;
      }
    }
    SqlText text = SqlText.of(sql);
    String margin = text.indentable() ? " ".repeat(indent + PythonCode.INDENT) : "";
    var block = new StringBuilder("\n");
    for (String line : text.wrapped(PythonCode.WIDTH - margin.length())) {
      block.append(line.isEmpty() ? "" : margin).append(line).append('\n');
    }
    String literal = PythonText.block(BindColons.escaped(block.append(margin).toString()));
    return (" ".repeat(indent) + "op.execute(" + literal + ")").lines().toList();
  }

  /// One statement of a file of SQL.
  ///
  /// @param end what ends it, such as a semicolon
  static List<String> file(String sql, String end) {
    SqlText text = SqlText.of(sql);
    var lines = new ArrayList<>(text.wrapped(SqlBody.WIDTH));
    if (text.endsInComment()) {
      lines.add(end);
    } else {
      lines.add(lines.removeLast() + end);
    }
    return lines;
  }

  private static PythonCode single(String sql) {
    return new PythonCode.Call("op.execute", List.of(new PythonCode.Atom(literal(sql))));
  }

  private static String literal(String sql) {
    return PythonText.literal(BindColons.escaped(sql));
  }
}
