package dev.pgwright.rules.vector;

import dev.pgwright.rules.Columns;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// No index can be made on a column of vectors that says no number of dimensions.
final class VectorWithoutDimensions implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("vector-without-dimensions", "A vector column without dimensions")
          .about(Create.CreateTable.class, Alter.AlterTable.class);

  private static final List<String> TYPES = List.of("vector", "halfvec", "sparsevec");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return Columns.each(
        INFO,
        statement,
        scene,
        (_, type) ->
            TYPES.contains(type.name().substring(type.name().lastIndexOf('.') + 1))
                && type.modifiers().isEmpty()
                && type.dimensions() == 0,
        "no index can be made on vectors of any length, and one of a wrong length is stored",
        "vector(n) with the dimensions of the model");
  }
}
