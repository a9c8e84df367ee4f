package dev.pgwright.rules.loss;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.Locale;

/// `drop owned` deletes whatever a role owns and takes its privileges.
final class DropOwned implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("drop-owned", "Everything of a role is dropped").about(Statement.Other.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Statement.Other other
            && other.kind().toLowerCase(Locale.ROOT).startsWith("drop owned")
        ? Hazard.of(
            INFO,
            statement,
            "whatever the role owns in this database is gone, and its privileges with it",
            "REASSIGN OWNED first")
        : List.of();
  }
}
