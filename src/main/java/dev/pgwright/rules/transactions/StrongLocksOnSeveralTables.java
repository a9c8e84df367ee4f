package dev.pgwright.rules.transactions;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.effect.Effect;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.Optional;

/// A transaction takes locks that block others on a second table while it holds such a lock on the
/// first.
final class StrongLocksOnSeveralTables implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning(
          "strong-locks-on-several-tables", "Strong locks on several tables in one transaction");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (!scene.transactions().open() || statement instanceof Create.CreateTable) {
      return List.of();
    }
    Optional<QualifiedName> first =
        scene.sameTransaction().stream()
            .filter(it -> !(it.statement() instanceof Create.CreateTable))
            .flatMap(it -> it.effect().locks().stream())
            .filter(it -> it.mode().blocksWrites() && table(it.relation(), scene))
            .map(Effect.Held::relation)
            .findFirst();
    if (first.isEmpty()) {
      return List.of();
    }
    for (Effect.Held held : scene.effect().locks()) {
      Lock before = scene.transactions().held().get(held.relation());
      boolean strong =
          held.mode().blocksWrites()
              && table(held.relation(), scene)
              && !held.relation().equals(first.get());
      if (strong && (before == null || !before.blocksWrites())) {
        return Hazard.table(
            INFO,
            statement,
            held.relation(),
            held.relation()
                + ": "
                + held.mode().label()
                + " is waited for while "
                + first.get()
                + " is locked too; both stay blocked, and a transaction that takes them in another"
                + " order is a deadlock",
            "one table for each transaction");
      }
    }
    return List.of();
  }

  private static boolean table(QualifiedName name, Scene scene) {
    return scene.inUse(name)
        && scene.world().index(name).isEmpty()
        && scene.world().assumed(name).parents().isEmpty();
  }
}
