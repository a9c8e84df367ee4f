package dev.pgwright.rules.security;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `drop policy` hides rows or, where row security is off, changes nothing until it is on.
final class DropPolicy implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("drop-policy", "A policy is dropped").about(Drop.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (!(statement instanceof Drop drop)
        || drop.kind() != ObjectClass.POLICY
        || scene.downgrade()) {
      return List.of();
    }
    ObjectRef policy = drop.objects().getFirst();
    ObjectName table = policy.on();
    boolean again =
        table != null
            && scene.laterTogether(
                Create.CreatePolicy.class,
                it -> it.name().equals(policy.name().name()) && scene.same(it.table(), table));
    return again || (table != null && !scene.inUse(table))
        ? List.of()
        : Hazard.of(
            INFO,
            statement,
            policy.name().sql()
                + ": rows that only this policy allowed are hidden from commit on; a restrictive"
                + " one that goes shows more",
            "ALTER POLICY, or the new one first in the same transaction");
  }
}
