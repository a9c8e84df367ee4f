package dev.pgwright.query.gate;

import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Operator;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.SortKey;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.TableElement;
import dev.pgwright.sql.ast.TypeName;
import java.util.ArrayDeque;
import java.util.Locale;

/// The allow-list of nodes: what is not on it is not run.
final class Shape {

  /// Deeper than people write, and far from what overflows the server's stack.
  private static final int DEEPEST = 1_000;

  private record Place(Node node, int depth) {}

  private Shape() {}

  /// @param parameters whether `$1` may stand for a value
  /// @throws dev.pgwright.PgwrightException REFUSED with the first piece that does not only read
  static void check(Query root, boolean parameters) {
    var open = new ArrayDeque<Place>();
    open.push(new Place(root, 0));
    while (!open.isEmpty()) {
      Place at = open.pop();
      if (at.depth() > DEEPEST) {
        throw Refusal.of("the statement is nested deeper than " + DEEPEST + " levels");
      }
      check(at.node(), parameters);
      at.node().children().forEach(child -> open.push(new Place(child, at.depth() + 1)));
    }
  }

  private static void check(Node node, boolean parameters) {
    switch (node) {
      case Query query -> query(query);
      case Query.Select select when select.into() != null ->
          throw Refusal.of("SELECT INTO makes a table");
      case Query.Locking locking ->
          throw Refusal.of("FOR " + locking.strength().toUpperCase(Locale.ROOT) + " locks rows");
      case Query.Body _,
          Query.With _,
          Query.CommonTable _,
          Query.Target _,
          Query.Grouping _,
          FromItem.Alias _,
          Expr.When _,
          Expr.Argument _,
          Expr.Window _,
          ObjectName _,
          Operator _,
          SortKey _,
          TypeName _,
          TableElement.Column _ -> {}
      case FromItem item -> sample(item);
      case Expr expr -> expression(expr, parameters);
      case Statement statement ->
          throw Refusal.of("the statement holds another that does not only read")
              .atLine(statement.span().line());
      default -> throw Refusal.of("the statement holds what is not known to only read");
    }
  }

  private static void query(Query query) {
    for (Query.Locking locking : query.locking()) {
      throw Refusal.of("FOR " + locking.strength().toUpperCase(Locale.ROOT) + " locks rows");
    }
    if (query.with() != null) {
      for (Query.CommonTable table : query.with().tables()) {
        if (!(table.statement() instanceof Query)) {
          throw Refusal.of("WITH " + table.name().sql() + " changes data");
        }
      }
    }
  }

  private static void sample(FromItem item) {
    if (item instanceof FromItem.Relation relation && relation.sampleMethod() != null) {
      String method = relation.sampleMethod().name().value();
      if (!Known.SAMPLE_METHODS.contains(method)) {
        throw Refusal.of("the sampling method " + relation.sampleMethod().sql() + " is not known");
      }
    }
  }

  private static void expression(Expr expr, boolean parameters) {
    if (expr instanceof Expr.Default) {
      throw Refusal.of("DEFAULT is no value of a read");
    }
    if (expr instanceof Expr.Parameter parameter && !parameters) {
      throw Refusal.of("there is no value for " + parameter.text())
          .hint("write the value, or EXPLAIN (GENERIC_PLAN) on 16 and later");
    }
    if (expr instanceof Expr.Special special && special.keyword().equals("merge_action")) {
      throw Refusal.of("merge_action() belongs to MERGE");
    }
  }
}
