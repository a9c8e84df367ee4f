package dev.pgwright.rules.transactions;

import dev.pgwright.model.Name;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.CreateCode;
import dev.pgwright.sql.ast.CreateType;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A statement outside a transaction that fails when it is run again, without `if exists` or `if
/// not exists`.
final class NotRepeatable implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.advice("not-repeatable", "Cannot be run again after it failed halfway");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return !scene.transactions().open() && fails(statement, scene)
        ? Hazard.of(
            INFO,
            statement,
            "run again after a failure later in the file, it fails itself",
            "IF EXISTS or IF NOT EXISTS, or a transaction around the file")
        : List.of();
  }

  /// Whether it fails when it has been done already.
  private static boolean fails(Statement statement, Scene scene) {
    return switch (statement) {
      case Create.CreateTable made -> !made.ifNotExists();
      case Create.CreateTableAs made -> !made.ifNotExists();
      case Create.CreateIndex made -> !made.ifNotExists() && !made.concurrently();
      case Create.CreateSequence made -> !made.ifNotExists();
      case Create.CreateSchema made -> !made.ifNotExists();
      case Create.CreateExtension made -> !made.ifNotExists();
      case Create.CreateView made -> !made.orReplace();
      case CreateCode.CreateRoutine made -> !made.orReplace();
      case CreateCode.CreateTrigger made -> !made.orReplace();
      case CreateType _, Create.CreatePolicy _ -> true;
      case Drop drop -> !drop.ifExists();
      case Alter.AddEnumValue value -> !value.ifNotExists();
      case Alter.RenameEnumValue _, Alter.Rename _, Alter.SetSchema _ -> true;
      case Alter.AlterTable alter ->
          alter.actions().stream().anyMatch(it -> fails(it, alter, scene));
      default -> false;
    };
  }

  private static boolean fails(AlterAction action, Alter.AlterTable alter, Scene scene) {
    return switch (action) {
      case AlterAction.AddColumn add -> !add.ifNotExists();
      case AlterAction.DropColumn drop -> !drop.ifExists();
      case AlterAction.DropConstraint drop -> !drop.ifExists();
      case AlterAction.AddConstraint add -> !droppedBefore(add.constraint().name(), alter, scene);
      case AlterAction.AddIdentity _, AlterAction.AttachPartition _ -> true;
      default -> false;
    };
  }

  private static boolean droppedBefore(
      @Nullable Name constraint, Alter.AlterTable alter, Scene scene) {
    return constraint != null
        && Stream.concat(
                Stream.of(alter),
                scene.past().stream()
                    .map(Scene.Past::statement)
                    .filter(Alter.AlterTable.class::isInstance)
                    .map(Alter.AlterTable.class::cast))
            .filter(it -> scene.same(it.name(), alter.name()))
            .flatMap(it -> it.actions().stream())
            .anyMatch(
                it ->
                    it instanceof AlterAction.DropConstraint(_, var dropped, _, _)
                        && dropped.equals(constraint));
  }
}
