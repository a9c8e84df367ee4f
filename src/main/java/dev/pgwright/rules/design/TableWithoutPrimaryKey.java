package dev.pgwright.rules.design;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.TableElement;
import dev.pgwright.sql.ast.Walk;
import java.util.List;

/// A new table without a primary key, whose rows cannot be told apart, also not by logical
/// replication.
final class TableWithoutPrimaryKey implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.advice("table-without-primary-key", "A table without a primary key")
          .about(Create.CreateTable.class, Create.CreateTableAs.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return switch (statement) {
      case Create.CreateTable table ->
          table.partitionOf() == null
                  && table.inherits().isEmpty()
                  && table.ofType() == null
                  && table.elements().stream().noneMatch(TableElement.Like.class::isInstance)
                  && table.persistence() == Create.Persistence.PERMANENT
                  && table.server() == null
                  && Walk.all(table, Constraint.Unique.class).noneMatch(Constraint.Unique::primary)
                  && !(table.ifNotExists() && known(table.name(), scene))
              ? found(table, table.name(), scene)
              : List.of();
      case Create.CreateTableAs table ->
          !table.materializedView()
                  && table.persistence() == Create.Persistence.PERMANENT
                  && !(table.ifNotExists() && known(table.name(), scene))
              ? found(table, table.name(), scene)
              : List.of();
      default -> List.of();
    };
  }

  private static boolean known(ObjectName name, Scene scene) {
    return scene.world().relation(scene.resolve(name)).isPresent();
  }

  private static List<Hazard> found(Statement at, ObjectName name, Scene scene) {
    boolean follows =
        scene.later(
            Alter.AlterTable.class,
            it ->
                it.name().name().equals(name.name())
                    && Walk.all(it, Constraint.Unique.class).anyMatch(Constraint.Unique::primary));
    return follows
        ? List.of()
        : Hazard.of(
            INFO,
            at,
            name.sql() + ": its rows cannot be told apart; published updates fail",
            "a primary key");
  }
}
