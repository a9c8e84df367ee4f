package dev.pgwright.sql.parse;

import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.Query;
import java.util.ArrayList;
import java.util.List;

/// The functions of SQL/XML and SQL/JSON, which have a syntax of their own.
final class JsonAndXml {

  private final Grammar g;
  private final Cursor in;

  JsonAndXml(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  /// One of them as a value.
  Expr value() {
    int start = in.at();
    String word = in.word();
    var parts = new ArrayList<Node>();
    in.skip();
    in.expect("(");
    switch (word) {
      case "xmlconcat" -> parts.addAll(g.expressions.list());
      case "xmlelement" -> element(parts);
      case "xmlexists" -> {
        parts.add(g.primaries.primary());
        passing(parts);
      }
      case "xmlforest" -> attributes(parts);
      case "xmlparse" -> {
        in.expectOne("document", "content");
        parts.add(g.expressions.any());
        if (!in.acceptOne("preserve", "strip").isEmpty()) {
          in.expect("whitespace");
        }
      }
      case "xmlpi" -> {
        in.expect("name");
        g.names.label();
        if (in.accept(",")) {
          parts.add(g.expressions.any());
        }
      }
      case "xmlroot" -> root(parts);
      case "xmlserialize" -> serialize(parts);
      default -> json(word, parts);
    }
    in.expect(")");
    boolean aggregate = word.equals("json_objectagg") || word.equals("json_arrayagg");
    Expr filter = aggregate ? g.calls.filter() : null;
    Expr.Window over = aggregate ? g.calls.over() : null;
    return new Expr.Special(in.from(start), word, parts, filter, over);
  }

  private void element(List<Node> parts) {
    in.expect("name");
    g.names.label();
    if (!in.accept(",")) {
      return;
    }
    if (in.at("xmlattributes", "(")) {
      in.skip();
      in.skip();
      attributes(parts);
      in.expect(")");
      if (!in.accept(",")) {
        return;
      }
    }
    parts.addAll(g.expressions.list());
  }

  private void attributes(List<Node> parts) {
    do {
      parts.add(g.expressions.any());
      if (in.accept("as")) {
        g.names.label();
      }
    } while (in.accept(","));
  }

  private void root(List<Node> parts) {
    parts.add(g.expressions.any());
    in.expect(",");
    in.expect("version");
    if (!in.accept("no", "value")) {
      parts.add(g.expressions.any());
    }
    if (in.accept(",")) {
      in.expect("standalone");
      if (in.expectOne("yes", "no").equals("no")) {
        in.accept("value");
      }
    }
  }

  private void serialize(List<Node> parts) {
    in.expectOne("document", "content");
    parts.add(g.expressions.any());
    in.expect("as");
    parts.add(g.types.simple());
    if (in.accept("no")) {
      in.expect("indent");
      in.since(16);
    } else if (in.accept("indent")) {
      in.since(16);
    }
  }

  void passing(List<Node> parts) {
    in.expect("passing");
    mechanism();
    parts.add(g.primaries.primary());
    mechanism();
  }

  private void mechanism() {
    if (in.accept("by")) {
      in.expectOne("ref", "value");
    }
  }

  private void json(String word, List<Node> parts) {
    in.since(word.matches("json_(object|array)(agg)?") ? 16 : 17);
    switch (word) {
      case "json" -> {
        formatted(parts);
        uniqueKeys();
      }
      case "json_scalar" -> parts.add(g.expressions.any());
      case "json_serialize" -> {
        formatted(parts);
        returning(parts);
      }
      case "json_object" -> object(parts);
      case "json_array" -> array(parts);
      case "json_objectagg" -> {
        keyAndValue(parts);
        nullClause();
        uniqueKeys();
        returning(parts);
      }
      case "json_arrayagg" -> {
        formatted(parts);
        parts.addAll(g.queries.order());
        nullClause();
        returning(parts);
      }
      case "json_query", "json_exists", "json_value" -> path(word, parts);
      default -> throw in.error(in.at() - 1, "syntax error");
    }
  }

  private void path(String word, List<Node> parts) {
    source(parts);
    if (word.equals("json_exists")) {
      onError(parts);
      return;
    }
    returning(parts);
    if (word.equals("json_query")) {
      wrapper();
      quotes();
    }
    behaviors(parts);
  }

  /// The document, the path and what is passed to it.
  private void source(List<Node> parts) {
    formatted(parts);
    in.expect(",");
    parts.add(g.expressions.any());
    passingValues(parts);
  }

  void passingValues(List<Node> parts) {
    if (in.accept("passing")) {
      do {
        formatted(parts);
        in.expect("as");
        g.names.label();
      } while (in.accept(","));
    }
  }

  private void object(List<Node> parts) {
    if (in.at(")") || in.at("returning")) {
      returning(parts);
      return;
    }
    int start = in.at();
    boolean named =
        g.names.atTypeOrFunctionName(0) && (in.word(1).equals("=>") || in.word(1).equals(":="));
    if (named) {
      parts.addAll(g.calls.functionArguments());
      return;
    }
    Expr first = g.expressions.any();
    if (!in.at(":") && !in.at("value")) {
      parts.add(new Expr.Argument(in.from(start), null, false, first));
      if (in.accept(",")) {
        parts.addAll(g.calls.functionArguments());
      }
      return;
    }
    in.skip();
    parts.add(first);
    formatted(parts);
    while (in.accept(",")) {
      keyAndValue(parts);
    }
    nullClause();
    uniqueKeys();
    returning(parts);
  }

  private void keyAndValue(List<Node> parts) {
    parts.add(g.expressions.any());
    in.expectOne(":", "value");
    formatted(parts);
  }

  private void array(List<Node> parts) {
    if (in.at(")") || in.at("returning")) {
      returning(parts);
      return;
    }
    if (g.queries.atQuery() && !in.at("(")) {
      parts.add(g.queries.query());
      format();
      returning(parts);
      return;
    }
    Node first = g.queries.atQuery() ? g.primaries.queryOrExpression() : g.expressions.any();
    parts.add(first);
    format();
    if (!(first instanceof Query)) {
      while (in.accept(",")) {
        formatted(parts);
      }
      nullClause();
    }
    returning(parts);
  }

  void formatted(List<Node> parts) {
    parts.add(g.expressions.any());
    format();
  }

  void format() {
    if (in.accept("format_la", "json") && in.accept("encoding")) {
      int start = in.at();
      String encoding = g.names.columnId().value();
      if (!encoding.matches("(?i)utf8|utf16|utf32")) {
        throw in.refusal(start, "unrecognized JSON encoding: " + encoding, "22023");
      }
    }
  }

  private void returning(List<Node> parts) {
    if (in.accept("returning")) {
      parts.add(g.types.type());
      format();
    }
  }

  private void nullClause() {
    if ((in.at("null") || in.at("absent")) && in.word(1).equals("on")) {
      in.skip();
      in.skip();
      in.expect("null");
    }
  }

  /// `json_key_uniqueness_constraint_opt`.
  void uniqueKeys() {
    if (in.at("with") || in.at("without")) {
      in.skip();
      in.expect("unique");
      in.accept("keys");
    }
  }

  void wrapper() {
    if (in.accept("without")) {
      in.accept("array");
      in.expect("wrapper");
    } else if (in.accept("with")) {
      in.acceptOne("conditional", "unconditional");
      in.accept("array");
      in.expect("wrapper");
    }
  }

  void quotes() {
    if (!in.acceptOne("keep", "omit").isEmpty()) {
      in.expect("quotes");
      if (in.accept("on")) {
        in.expect("scalar", "string");
      }
    }
  }

  private boolean atBehavior() {
    return switch (in.word()) {
      case "default", "error", "null", "true", "false", "unknown", "empty" -> true;
      default -> false;
    };
  }

  private void behavior(List<Node> parts) {
    if (in.accept("default")) {
      parts.add(g.expressions.any());
    } else if (in.accept("empty")) {
      in.acceptOne("array", "object");
    } else {
      in.expectOne("error", "null", "true", "false", "unknown");
    }
  }

  void behaviors(List<Node> parts) {
    if (!atBehavior()) {
      return;
    }
    behavior(parts);
    in.expect("on");
    if (in.expectOne("empty", "error").equals("empty") && atBehavior()) {
      behavior(parts);
      in.expect("on", "error");
    }
  }

  void onError(List<Node> parts) {
    if (atBehavior()) {
      behavior(parts);
      in.expect("on", "error");
    }
  }
}
