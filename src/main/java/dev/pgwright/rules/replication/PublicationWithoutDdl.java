package dev.pgwright.rules.replication;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A publication carries rows, not statements: subscribers need every change of the schema by hand,
/// and first.
final class PublicationWithoutDdl implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.info("publication-without-ddl", "Logical replication does not carry DDL")
          .about(Create.CreatePublication.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Create.CreatePublication publication
        ? Hazard.of(
            INFO,
            statement,
            publication.name().sql()
                + ": subscribers have to get each change of the schema before the publisher does",
            "migrate subscribers first when columns come, publishers first when they go")
        : List.of();
  }
}
