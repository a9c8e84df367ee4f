package dev.pgwright.rules.names;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.Objects;

/// `rename column` breaks everything that names the column.
final class RenameColumn implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("rename-column", "A column is renamed").about(Alter.Rename.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Alter.Rename rename
            && rename.partKind() == ObjectClass.COLUMN
            && rename.object().kind() != ObjectClass.TYPE
            && rename.object().kind() != ObjectClass.INDEX
            && scene.inUse(rename.object().name())
            && !scene.added(
                Objects.requireNonNull(rename.part()), scene.resolve(rename.object().name()))
            && !scene.downgrade()
            && !replaces(rename, scene)
        ? Hazard.of(
            INFO,
            statement,
            rename.object().name().sql()
                + "."
                + String.valueOf(rename.part())
                + ": code that was deployed before names it so and fails from commit on",
            "a new column that a trigger keeps in step, and the old one dropped a release later")
        : List.of();
  }

  /// Whether the column is called after one that the same transaction has dropped, as `total_new`
  /// after `total`, and takes its place: nobody else knows its name.
  private static boolean replaces(Alter.Rename rename, Scene scene) {
    QualifiedName table = scene.resolve(rename.object().name());
    return String.valueOf(rename.part()).contains(rename.to().value())
        && scene.sameTransaction().stream()
            .map(Scene.Past::statement)
            .filter(Alter.AlterTable.class::isInstance)
            .map(Alter.AlterTable.class::cast)
            .filter(it -> scene.resolve(it.name()).equals(table))
            .flatMap(it -> it.actions().stream())
            .anyMatch(
                it ->
                    it instanceof AlterAction.DropColumn dropped
                        && dropped.column().equals(rename.to()));
  }
}
