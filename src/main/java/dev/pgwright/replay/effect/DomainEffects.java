package dev.pgwright.replay.effect;

import dev.pgwright.facts.ColumnType;
import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Attribute;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.TypeEntry;
import dev.pgwright.replay.Types;
import dev.pgwright.replay.World;
import dev.pgwright.replay.effect.Effect.Work;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;

/// A change of a domain reads every table that uses it.
///
/// Source: `claims/domain.sql`.
final class DomainEffects {

  /// Domains over domains are followed so far.
  private static final int DEEPEST = 10;

  private DomainEffects() {}

  static void add(Alter.AlterDomain domain, Tally tally) {
    boolean reads =
        switch (domain.action()) {
          case AlterAction.AddConstraint(_, var constraint) -> !constraint.attributes().notValid();
          case AlterAction.SetNotNull _, AlterAction.ValidateConstraint _ -> true;
          default -> false;
        };
    if (!reads) {
      return;
    }
    String type = tally.world.resolve(domain.name()).sql();
    for (Relation relation : tally.world.relations()) {
      if (relation.columns().stream().anyMatch(it -> uses(it, type, tally.world))) {
        tally.lock(relation.name(), Lock.SHARE);
        tally.work(relation.name(), Work.VALIDATE);
      }
    }
    tally.because("rows of every table that uses the domain must satisfy it");
  }

  private static boolean uses(Attribute column, String type, World world) {
    ColumnType of = column.type();
    for (int depth = 0; of != null && depth < DEEPEST; depth++) {
      if (of.name().equals(type)) {
        return true;
      }
      of = Types.named(of.name(), world).map(TypeEntry::base).orElse(null);
    }
    return false;
  }

  /// The name that a domain's columns have as their type.
  static String typeName(QualifiedName domain) {
    return domain.sql();
  }
}
