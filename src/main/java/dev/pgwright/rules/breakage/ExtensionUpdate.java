package dev.pgwright.rules.breakage;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `alter extension` runs scripts that are not read here, and mostly has no way back.
final class ExtensionUpdate implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("extension-update", "An extension is changed")
          .about(Alter.AlterExtension.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Alter.AlterExtension extension
        ? Hazard.of(
            INFO,
            statement,
            "extension "
                + extension.name().sql()
                + (extension.action().equals("update")
                    ? ": its script can lock and rewrite what uses it; few have a way back"
                    : ": what belongs to it changes, and with it what dumps and updates contain"),
            "try it on a copy first, in a migration of its own")
        : List.of();
  }
}
