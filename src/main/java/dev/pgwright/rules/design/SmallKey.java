package dev.pgwright.rules.design;

import dev.pgwright.facts.ColumnType;
import dev.pgwright.model.Name;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.Types;
import dev.pgwright.rules.Columns;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.TableElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A primary key of type `int` or `smallint`, which runs out.
final class SmallKey implements Rule {

  private static final RuleInfo INFO = RuleInfo.advice("small-key", "An int key");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    var found = new ArrayList<Hazard>();
    List<Name> keys = keys(statement);
    for (TableElement.Column column : Columns.of(statement)) {
      boolean key =
          keys.contains(column.name())
              || column.constraints().stream()
                  .anyMatch(
                      it -> it.rule() instanceof Constraint.Unique unique && unique.primary());
      if (key && small(Types.of(column.type(), scene.world()))) {
        found.addAll(hazard(column, column.name()));
      }
    }
    if (statement instanceof Alter.AlterTable alter) {
      Relation table = scene.relation(alter.name());
      keys.stream()
          .flatMap(it -> table.column(it).stream())
          .filter(it -> small(it.type()))
          .forEach(it -> found.addAll(hazard(alter, it.name())));
    }
    return found;
  }

  private static List<Hazard> hazard(Node at, Name column) {
    return Hazard.of(
        INFO,
        at,
        column.sql() + ": it runs out at 2147483647, and changing it writes the table again",
        "bigint");
  }

  private static boolean small(@Nullable ColumnType type) {
    return type != null && (type.name().equals("int4") || type.name().equals("int2"));
  }

  /// The columns of primary keys of one column.
  private static List<Name> keys(Statement statement) {
    Stream<Constraint> constraints =
        switch (statement) {
          case Create.CreateTable table ->
              table.elements().stream()
                  .filter(TableElement.TableConstraint.class::isInstance)
                  .map(TableElement.TableConstraint.class::cast)
                  .map(TableElement.TableConstraint::constraint);
          case Alter.AlterTable alter ->
              alter.actions().stream()
                  .filter(AlterAction.AddConstraint.class::isInstance)
                  .map(AlterAction.AddConstraint.class::cast)
                  .map(AlterAction.AddConstraint::constraint);
          default -> Stream.of();
        };
    return constraints
        .flatMap(
            it ->
                it.rule() instanceof Constraint.Unique key
                        && key.primary()
                        && key.columns().size() == 1
                    ? key.columns().stream()
                    : Stream.of())
        .toList();
  }
}
