package dev.pgwright.rules.design;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// An index with more than four key columns.
final class WideIndex implements Rule {

  private static final RuleInfo INFO = RuleInfo.advice("wide-index", "An index over many columns");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Create.CreateIndex index && index.elements().size() > 4
        ? Hazard.of(
            INFO,
            index,
            index.elements().size() + " key columns: few queries use the last of them",
            "fewer columns, or INCLUDE")
        : List.of();
  }
}
