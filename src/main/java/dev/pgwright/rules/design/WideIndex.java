package dev.pgwright.rules.design;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A B-tree index with more than three key columns that is not unique.
final class WideIndex implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.advice("wide-index", "An index over many columns").about(Create.CreateIndex.class);

  private static final int MOST = 3;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Create.CreateIndex index
            && index.elements().size() > MOST
            && !index.unique()
            && (index.method() == null || index.method().value().equals("btree"))
        ? Hazard.of(
            INFO,
            index,
            index.elements().size() + " key columns: few queries use the last of them",
            "fewer columns, or INCLUDE")
        : List.of();
  }
}
