package dev.pgwright.rules.design;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A hash index, which answers equality only, of one column, and cannot be unique.
final class HashIndex implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.advice("hash-index", "A hash index").about(Create.CreateIndex.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Create.CreateIndex index
            && index.method() != null
            && index.method().value().equals("hash")
        ? Hazard.of(INFO, index, "a hash index answers = only, of one column", "btree")
        : List.of();
  }
}
