package dev.pgwright.rules.breakage;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Attribute;
import dev.pgwright.replay.Limit;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `drop not null` lets NULL in where programs have never seen it.
final class DropNotNull implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.info("drop-not-null", "A column may be NULL from now on");

  private static final String NULLS = ": readers that do not expect NULL meet it";
  private static final String REMEDY = "deploy readers that can take NULL first";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (scene.downgrade()) {
      return List.of();
    }
    if (statement instanceof Alter.AlterDomain(_, var domain, AlterAction.DropNotNull _)) {
      return scene.fresh(domain)
          ? List.of()
          : Hazard.of(INFO, statement, domain.sql() + NULLS, REMEDY);
    }
    var found = new ArrayList<Hazard>();
    found.addAll(
        OnTable.each(
            statement,
            scene,
            AlterAction.DropNotNull.class,
            (action, table) -> column(action, table, action.column(), scene)));
    found.addAll(
        OnTable.each(
            statement,
            scene,
            AlterAction.DropConstraint.class,
            (action, table) ->
                scene
                    .world()
                    .assumed(table)
                    .limit(action.constraint())
                    .filter(it -> it.kind() == Limit.Kind.NOT_NULL)
                    .map(it -> column(action, table, it.columns().getFirst(), scene))
                    .orElse(List.of())));
    return found;
  }

  private static List<Hazard> column(
      AlterAction at, QualifiedName table, @Nullable Name column, Scene scene) {
    boolean open =
        column != null
            && (scene.added(column, table)
                || scene
                    .world()
                    .assumed(table)
                    .column(column)
                    .filter(it -> it.notNull() == Attribute.Validity.NONE)
                    .isPresent());
    return open
        ? List.of()
        : Hazard.table(INFO, at, table, table + "." + String.valueOf(column) + NULLS, REMEDY);
  }
}
