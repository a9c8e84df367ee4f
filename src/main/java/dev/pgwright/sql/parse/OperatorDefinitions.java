package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.Operator;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/// `create operator`, with classes and families.
final class OperatorDefinitions {

  private final Grammar g;
  private final Cursor in;

  OperatorDefinitions(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  /// Behind `create operator`.
  Statement create(int start) {
    if (!g.objects.atFamily()) {
      return operator(start);
    }
    int object = in.at();
    if (in.expectOne("class", "family").equals("family")) {
      ObjectRef family = g.objects.usingMethod(object, ObjectClass.OPERATOR_FAMILY);
      return other(start, "create operator family", family);
    }
    ObjectName name = g.names.anyName();
    in.accept("default");
    in.expect("for", "type");
    g.types.type();
    in.expect("using");
    ObjectName method = g.names.single();
    ObjectRef made = g.objects.ref(object, ObjectClass.OPERATOR_CLASS, name, method);
    if (in.accept("family")) {
      g.names.anyName();
    }
    in.expect("as");
    items();
    return other(start, "create operator class", made);
  }

  private Statement operator(int start) {
    int object = in.at();
    Operator operator = g.names.anyOperator();
    var name = new ArrayList<>(operator.schema());
    name.add(new Name(operator.symbol()));
    ObjectRef made =
        g.objects.ref(object, ObjectClass.OPERATOR, new ObjectName(operator.span(), name));
    g.options.definition();
    return other(start, "create operator", made);
  }

  private Statement other(int start, String kind, ObjectRef object) {
    return new Statement.Other(in.from(start), kind, List.of(object), List.of());
  }

  /// Behind `alter operator family name using method`.
  Statement alterFamily(int start, ObjectRef family) {
    if (in.expectOne("add", "drop").equals("add")) {
      items();
    } else {
      do {
        in.expectOne("operator", "function");
        g.names.integer();
        in.parenthesized(g.types::type);
      } while (in.accept(","));
    }
    return other(start, "alter operator family", family);
  }

  /// `opclass_item_list`.
  private void items() {
    do {
      item();
    } while (in.accept(","));
  }

  private void item() {
    switch (in.expectOne("operator", "function", "storage")) {
      case "operator" -> {
        g.names.integer();
        g.names.anyOperator();
        if (in.at("(")) {
          argumentTypes();
        }
        purpose();
      }
      case "function" -> {
        g.names.integer();
        if (in.at("(")) {
          in.parenthesized(g.types::type);
        }
        g.objects.routine(in.at(), ObjectClass.FUNCTION);
      }
      default -> g.types.type();
    }
  }

  private void argumentTypes() {
    in.expect("(");
    boolean none = in.accept("none");
    if (!none) {
      g.types.type();
    }
    if (in.at(")") && !none) {
      throw in.refusal(in.at(), "missing argument", "42601");
    }
    in.expect(",");
    if (none || !in.accept("none")) {
      g.types.type();
    }
    in.expect(")");
  }

  private void purpose() {
    if (in.accept("for")) {
      if (in.expectOne("search", "order").equals("order")) {
        in.expect("by");
        g.names.anyName();
      }
    }
  }
}
