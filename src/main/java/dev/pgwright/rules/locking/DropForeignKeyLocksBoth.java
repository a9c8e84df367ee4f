package dev.pgwright.rules.locking;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.effect.Effect;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A foreign key that goes, by itself, with its column, its key or its table, takes ACCESS
/// EXCLUSIVE on the table at its other end as well.
final class DropForeignKeyLocksBoth implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("drop-foreign-key-locks-both", "Dropping a foreign key locks both tables")
          .about(Alter.AlterTable.class, Drop.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return switch (statement) {
      case Alter.AlterTable alter ->
          alter.actions().stream()
              .filter(
                  it ->
                      it instanceof AlterAction.DropConstraint
                          || it instanceof AlterAction.DropColumn)
              .findFirst()
              .map(it -> found(it, List.of(alter.name()), scene))
              .orElse(List.of());
      case Drop drop when drop.kind() == ObjectClass.TABLE ->
          found(drop, drop.objects().stream().map(ObjectRef::name).toList(), scene);
      default -> List.of();
    };
  }

  private static List<Hazard> found(Node at, List<ObjectName> names, Scene scene) {
    var own = new ArrayList<QualifiedName>();
    for (ObjectName name : names) {
      scene.world().family(scene.resolve(name)).forEach(it -> own.add(it.name()));
      own.addAll(scene.relation(name).parents());
    }
    List<QualifiedName> others =
        scene.effect().locks().stream()
            .filter(it -> it.mode() == Lock.ACCESS_EXCLUSIVE)
            .map(Effect.Held::relation)
            .filter(it -> !own.contains(it) && scene.inUse(it))
            .filter(it -> scene.world().index(it).isEmpty() && keyed(it, own, scene))
            .distinct()
            .toList();
    if (others.isEmpty()) {
      return List.of();
    }
    QualifiedName table = own.getFirst();
    return Hazard.table(
        INFO,
        at,
        table,
        table
            + ": a foreign key goes, which takes ACCESS EXCLUSIVE on it and on "
            + others.stream().map(QualifiedName::toString).collect(Collectors.joining(", "))
            + "; reads and writes of all of them wait",
        "in a transaction of its own, with a lock_timeout and retries");
  }

  /// Whether a foreign key leads from one to the other.
  private static boolean keyed(QualifiedName other, List<QualifiedName> own, Scene scene) {
    return own.stream()
        .anyMatch(
            it ->
                scene.world().referencing(it).stream().anyMatch(far -> far.name().equals(other))
                    || scene.world().referencing(other).stream()
                        .anyMatch(near -> near.name().equals(it)));
  }
}
