package dev.pgwright.rules.transactions;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `set local` outside a transaction block is a warning and has no effect.
final class SetLocalOutsideTransaction implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning(
              "set-local-outside-transaction", "SET LOCAL outside a transaction does nothing")
          .about(Session.SetParameter.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Session.SetParameter set
            && set.scope() == Session.Scope.LOCAL
            && !scene.transactions().open()
        ? Hazard.of(
            INFO,
            set,
            "SET LOCAL " + set.name() + " can only be used in transaction blocks; it has no effect",
            "SET " + set.name() + " before it and RESET " + set.name() + " afterwards")
        : List.of();
  }
}
