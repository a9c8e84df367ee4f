package dev.pgwright.sql.parse;

import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.TableElement;
import dev.pgwright.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;

/// `xmltable` and `json_table`, whose columns are declared in place.
final class TableFunctions {

  private final Grammar g;
  private final Cursor in;

  TableFunctions(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  /// `xmltable(…)`.
  Expr xmlTable() {
    int start = in.at();
    var parts = new ArrayList<Node>();
    in.expect("xmltable", "(");
    if (in.accept("xmlnamespaces", "(")) {
      do {
        if (in.accept("default")) {
          parts.add(g.expressions.restricted());
        } else {
          parts.add(g.expressions.restricted());
          in.expect("as");
          g.names.label();
        }
      } while (in.accept(","));
      in.expect(")", ",");
    }
    parts.add(g.primaries.primary());
    g.jsonAndXml.passing(parts);
    in.expect("columns");
    do {
      xmlColumn(parts);
    } while (in.accept(","));
    in.expect(")");
    return new Expr.Special(in.from(start), "xmltable", parts, null, null);
  }

  private void xmlColumn(List<Node> parts) {
    int start = in.at();
    var name = g.names.columnId();
    TypeName type = null;
    List<Expr> inside = List.of();
    if (!in.accept("for", "ordinality")) {
      type = g.types.type();
      inside = new XmlOptions(g, name.value()).read();
    }
    parts.add(
        new TableElement.Column(
            in.from(start), name, type, null, null, null, List.of(), List.of()));
    parts.addAll(inside);
  }

  /// `json_table(…)`.
  Expr jsonTable() {
    in.since(17);
    int start = in.at();
    var parts = new ArrayList<Node>();
    in.expect("json_table", "(");
    g.jsonAndXml.formatted(parts);
    in.expect(",");
    int path = in.at();
    Expr expression = g.expressions.any();
    if (!(expression instanceof Expr.Constant constant)
        || constant.kind() != Expr.ConstantKind.STRING) {
      throw in.refusal(
          path, "only string constants are supported in JSON_TABLE path specification", "0A000");
    }
    parts.add(expression);
    if (in.accept("as")) {
      g.names.columnId();
    }
    g.jsonAndXml.passingValues(parts);
    jsonColumns(parts);
    g.jsonAndXml.onError(parts);
    in.expect(")");
    return new Expr.Special(in.from(start), "json_table", parts, null, null);
  }

  private void jsonColumns(List<Node> parts) {
    in.expect("columns", "(");
    do {
      in.deeper(
          () -> {
            jsonColumn(parts);
            return parts;
          });
    } while (in.accept(","));
    in.expect(")");
  }

  private void jsonColumn(List<Node> parts) {
    if (in.at("nested") && (in.word(1).equals("path") || in.atString(1))) {
      in.skip();
      in.accept("path");
      parts.add(g.types.string());
      if (in.accept("as")) {
        g.names.columnId();
      }
      jsonColumns(parts);
      return;
    }
    int start = in.at();
    var name = g.names.columnId();
    TypeName type = null;
    var inside = new ArrayList<Node>();
    if (!in.accept("for", "ordinality")) {
      type = g.types.type();
      if (in.accept("exists")) {
        path(inside);
        g.jsonAndXml.onError(inside);
      } else {
        g.jsonAndXml.format();
        path(inside);
        g.jsonAndXml.wrapper();
        g.jsonAndXml.quotes();
        g.jsonAndXml.behaviors(inside);
      }
    }
    parts.add(
        new TableElement.Column(
            in.from(start), name, type, null, null, null, List.of(), List.of()));
    parts.addAll(inside);
  }

  private void path(List<Node> parts) {
    if (in.accept("path")) {
      parts.add(g.types.string());
    }
  }
}
