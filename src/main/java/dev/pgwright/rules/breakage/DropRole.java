package dev.pgwright.rules.breakage;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.Locale;

/// `drop role` shuts out whoever logs in as it.
final class DropRole implements Rule {

  private static final RuleInfo INFO = RuleInfo.warning("drop-role", "A role is dropped");

  private static final List<String> KINDS = List.of("drop role", "drop user", "drop group");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return (statement instanceof Drop drop && drop.kind() == ObjectClass.ROLE)
            || (statement instanceof Statement.Other other
                && KINDS.contains(other.kind().toLowerCase(Locale.ROOT)))
        ? Hazard.of(
            INFO,
            statement,
            "whoever logs in as the role is shut out, and its privileges are gone",
            "take LOGIN from it first, and drop it when nobody has missed it")
        : List.of();
  }
}
