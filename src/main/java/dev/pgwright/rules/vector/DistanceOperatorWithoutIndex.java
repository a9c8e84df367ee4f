package dev.pgwright.rules.vector;

import dev.pgwright.model.Name;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/// An index answers the operator of its operator class alone: one with `vector_l2_ops` does not
/// answer `<=>`.
final class DistanceOperatorWithoutIndex implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("distance-operator-without-index", "A distance that the index has not");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    var found = new ArrayList<Hazard>();
    for (Nearest nearest : Nearest.in(statement, scene)) {
      String wanted = metric(nearest.distance().operator().symbol());
      List<String> classes =
          Nearest.made(nearest.table(), scene).stream()
              .filter(it -> on(it, nearest.distance()))
              .map(it -> it.elements().getFirst().operatorClass())
              .map(it -> it == null ? "vector_l2_ops" : name(it))
              .toList();
      if (!classes.isEmpty() && classes.stream().noneMatch(it -> it.endsWith(wanted))) {
        found.addAll(
            Hazard.of(
                INFO,
                nearest.sort(),
                scene.resolve(nearest.table())
                    + ": its index has "
                    + String.join(", ", classes)
                    + ", which does not answer "
                    + nearest.distance().operator().symbol()
                    + "; every row is read",
                "an index with the operator class that ends with " + wanted));
      }
    }
    return found;
  }

  private static String name(ObjectName opclass) {
    return opclass.name().value();
  }

  private static String metric(String operator) {
    return switch (operator) {
      case "<=>" -> "_cosine_ops";
      case "<#>" -> "_ip_ops";
      case "<+>" -> "_l1_ops";
      case "<~>" -> "_hamming_ops";
      case "<%>" -> "_jaccard_ops";
      default -> "_l2_ops";
    };
  }

  /// Whether the index is over the column of the distance itself.
  private static boolean on(Create.CreateIndex index, Expr.Binary distance) {
    Name column = index.elements().getFirst().column();
    return column != null && (is(distance.left(), column) || is(distance.right(), column));
  }

  private static boolean is(Expr expr, Name name) {
    return expr instanceof Expr.Column column && column.name().equals(name);
  }
}
