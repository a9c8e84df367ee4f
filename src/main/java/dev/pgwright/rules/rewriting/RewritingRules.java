package dev.pgwright.rules.rewriting;

import dev.pgwright.rules.Rule;
import java.util.List;

/// Rules about statements that write tables again.
public final class RewritingRules {

  /// The rules of this family, in the order they are reported.
  public static final List<Rule> ALL =
      List.of(
          new VolatileDefaultOnNewColumn(),
          new SerialOnNewColumn(),
          new StoredColumnOnExistingTable(),
          new ConstrainedDomainOnNewColumn(),
          new TypeChangeRewrites(),
          new TypeChangeMayRewrite(),
          new UsingForcesRewrite(),
          new TypeChangeDependsOnTimeZone(),
          new TypeChangeRebuildsIndex(),
          new TypeChangeProvesCheckAgain(),
          new TypeChangeToSameType(),
          new SetLogged(),
          new SetAccessMethod(),
          new SetTablespace(),
          new SetExpressionRewrites(),
          new VacuumFull(),
          new Cluster());

  private RewritingRules() {}
}
