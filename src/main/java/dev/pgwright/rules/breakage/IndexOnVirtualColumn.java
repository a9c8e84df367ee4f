package dev.pgwright.rules.breakage;

import dev.pgwright.replay.Attribute;
import dev.pgwright.replay.Elements;
import dev.pgwright.replay.Relation;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// An index on a virtual generated column is refused.
final class IndexOnVirtualColumn implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("index-on-virtual-column", "An index on a virtual column");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (!(statement instanceof Create.CreateIndex index)) {
      return List.of();
    }
    Relation table = scene.relation(index.table());
    return Elements.touched(index.elements(), index.where()).stream()
            .flatMap(it -> table.column(it).stream())
            .anyMatch(it -> it.fill() == Attribute.Fill.VIRTUAL)
        ? Hazard.of(
            INFO,
            index,
            table.name()
                + ": indexes on virtual generated columns are not supported; the"
                + " migration fails here",
            "an index on the expression itself, or a STORED column")
        : List.of();
  }
}
