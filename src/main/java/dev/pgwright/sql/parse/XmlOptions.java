package dev.pgwright.sql.parse;

import dev.pgwright.sql.ast.Expr;
import java.util.ArrayList;
import java.util.List;

/// The options of one column of `xmltable`.
final class XmlOptions {

  private final Grammar g;
  private final Cursor in;
  private final String column;
  private boolean hasDefault;
  private boolean hasPath;
  private boolean hasNull;

  XmlOptions(Grammar grammar, String column) {
    this.g = grammar;
    this.in = grammar.in;
    this.column = column;
  }

  /// The expressions of `default` and `path`, in the order of the text.
  List<Expr> read() {
    var inside = new ArrayList<Expr>();
    while (true) {
      int start = in.at();
      if (in.accept("default")) {
        once(hasDefault, start, "only one DEFAULT value is allowed");
        hasDefault = true;
        inside.add(g.expressions.restricted());
      } else if (in.accept("not", "null") || in.accept("null")) {
        once(
            hasNull,
            start,
            "conflicting or redundant NULL / NOT NULL declarations for column \"" + column + '"');
        hasNull = true;
      } else if (in.accept("path")) {
        once(hasPath, start, "only one PATH value per column is allowed");
        hasPath = true;
        inside.add(g.expressions.restricted());
      } else if (in.category() == Tokens.IDENTIFIER) {
        String name = g.names.identifier().value();
        g.expressions.restricted();
        throw in.refusal(
            start,
            name.equals("__pg__is_not_null")
                ? "option name \"" + name + "\" cannot be used in XMLTABLE"
                : "unrecognized column option \"" + name + '"',
            "42601");
      } else {
        return inside;
      }
    }
  }

  private void once(boolean before, int start, String message) {
    if (before) {
      throw in.refusal(start, message, "42601");
    }
  }
}
