package dev.pgwright.rules.names;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `alter type … rename value` breaks everything that writes or compares the old label.
final class RenameEnumValue implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("rename-enum-value", "A label of an enum is renamed")
          .about(Alter.RenameEnumValue.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Alter.RenameEnumValue rename && !scene.fresh(rename.name())
        ? Hazard.of(
            INFO,
            statement,
            rename.name().sql()
                + ": code that writes or compares '"
                + rename.from()
                + "' fails from commit on",
            "add the new label, write it, and move the rows")
        : List.of();
  }
}
