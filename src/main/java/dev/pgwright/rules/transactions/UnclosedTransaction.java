package dev.pgwright.rules.transactions;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.Span;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A script that opens a transaction and does not commit it has done nothing in the end.
final class UnclosedTransaction implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("unclosed-transaction", "A transaction that is never committed");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return List.of();
  }

  @Override
  public List<Hazard> end(Scene scene, Span last) {
    return scene.transactions().explicit()
        ? List.of(
            new Hazard(
                INFO,
                last,
                null,
                "the transaction is not committed; all of it is rolled back at the end",
                "COMMIT"))
        : List.of();
  }
}
