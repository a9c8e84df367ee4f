package dev.pgwright.rules.vector;

import dev.pgwright.model.Name;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.Walk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A generic plan cannot use a partial index whose condition a parameter has to prove.
final class PartialVectorIndexWithParameter implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning(
          "partial-vector-index-with-parameter", "A partial vector index and a parameter");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    var found = new ArrayList<Hazard>();
    for (Nearest nearest : Nearest.in(statement, scene)) {
      List<Name> bound = compared(nearest.select().where(), Expr.Parameter.class);
      List<Create.CreateIndex> made = Nearest.made(nearest.table(), scene);
      boolean whole = made.stream().anyMatch(it -> it.where() == null);
      made.stream()
          .filter(it -> !whole && it.where() != null)
          .flatMap(it -> compared(it.where(), Expr.Constant.class).stream())
          .filter(bound::contains)
          .findFirst()
          .ifPresent(it -> found.addAll(hazard(nearest, it, scene)));
    }
    return found;
  }

  private static List<Hazard> hazard(Nearest nearest, Name column, Scene scene) {
    return Hazard.of(
        INFO,
        nearest.query(),
        scene.resolve(nearest.table())
            + ": its vector index holds rows of one value of "
            + column.sql()
            + ", and a prepared statement with a parameter there gets a plan without it after five"
            + " runs",
        "the value itself in the text, or SET plan_cache_mode = force_custom_plan");
  }

  /// The columns that are equal to something of a kind.
  private static List<Name> compared(@Nullable Expr where, Class<? extends Expr> kind) {
    return where == null
        ? List.of()
        : Walk.all(where, Expr.Binary.class)
            .filter(it -> it.operator().symbol().equals("=") && kind.isInstance(it.right()))
            .map(Expr.Binary::left)
            .filter(Expr.Column.class::isInstance)
            .map(it -> ((Expr.Column) it).name())
            .toList();
  }
}
