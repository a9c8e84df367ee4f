package dev.pgwright.explain.rules.server;

import dev.pgwright.explain.Evidence;
import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.Trigger;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import dev.pgwright.explain.rules.Wanted;
import java.util.Optional;

/// Triggers that take the time, mostly those of foreign keys without an index.
final class Triggers implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "R32",
          "Triggers take the time",
          "20 % of the time; those of foreign keys 0.1 ms for each row",
          Proof.RE_RUN);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    if (!scene.isRoot(node)) {
      return Optional.empty();
    }
    for (Trigger trigger : scene.plan().triggers()) {
      double each = trigger.ms() / Math.max(1, trigger.calls());
      boolean slow = scene.matters(trigger.ms()) && (!trigger.constraint() || each >= 0.1);
      if (slow) {
        String numbers =
            "the trigger "
                + trigger.name()
                + " takes "
                + Numbers.ms(trigger.ms())
                + " for "
                + Numbers.count(trigger.calls())
                + " rows";
        return Optional.of(remedied(node, scene, trigger, numbers));
      }
    }
    return Optional.empty();
  }

  private static Finding remedied(PlanNode node, Scene scene, Trigger trigger, String numbers) {
    if (!trigger.constraint()) {
      String remedy = "a statement trigger, or less work in its function";
      return scene.finding(INFO, node, numbers, remedy, trigger.ms());
    }
    for (Evidence.Table table : scene.evidence().tables()) {
      for (Evidence.ForeignKey key : table.foreignKeys()) {
        if (key.name().equals(trigger.name()) && !key.indexed()) {
          String create =
              "create index concurrently on "
                  + table.name().sql()
                  + " ("
                  + Wanted.joined(key.columns())
                  + ")";
          String remedy = "an index on the columns of the foreign key: " + create;
          return scene.finding(INFO, node, numbers, remedy, trigger.ms()).withFix(create);
        }
      }
    }
    return scene.finding(
        INFO,
        node,
        numbers,
        "an index on the columns of " + trigger.name() + " that refer to the table",
        trigger.ms());
  }
}
