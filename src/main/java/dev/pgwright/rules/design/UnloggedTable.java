package dev.pgwright.rules.design;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// An unlogged table is empty after a crash, and is on no replica.
final class UnloggedTable implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.advice("unlogged-table", "An unlogged table").about(Create.CreateTable.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Create.CreateTable table
            && table.persistence() == Create.Persistence.UNLOGGED
        ? Hazard.of(
            INFO,
            statement,
            table.name().sql() + ": its rows are lost at a crash and not on replicas",
            "a plain table, unless the rows can be made again")
        : List.of();
  }
}
