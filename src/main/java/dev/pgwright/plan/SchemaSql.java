package dev.pgwright.plan;

import dev.pgwright.model.Name;
import dev.pgwright.model.Namespace;
import dev.pgwright.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// A schema as the statements that create it in an empty database.
public final class SchemaSql {

  private static final Judge NOBODY =
      new Judge() {
        @Override
        public Optional<Footprint> onBefore(List<String> statements) {
          return Optional.empty();
        }

        @Override
        public Optional<Footprint> onAfter(List<String> statements) {
          return Optional.empty();
        }
      };

  private SchemaSql() {}

  /// Statements without closing semicolons, in an order that the server accepts.
  ///
  /// The database they are for holds the schema `public` and nothing else.
  public static List<String> statements(Schema schema) {
    Schema empty =
        Schema.of(
            schema.serverVersion(),
            List.of(new Namespace(new Name("public"))),
            new TreeMap<>(),
            List.of(),
            List.of());
    var policy = new Policy("empty", List.of(), List.of(), List.of(), new TreeMap<>());
    var statements = new ArrayList<String>();
    statements.add("SET check_function_bodies = off");
    for (Step step : Planner.plan(empty, schema, policy, NOBODY).steps()) {
      step.up().forEach(it -> statements.addAll(Ddl.of(it)));
    }
    return List.copyOf(statements);
  }

  /// A script that psql and any other client can run; extensions get the server's versions.
  public static String script(Schema schema) {
    return String.join(
        "", statements(schema.anyVersions()).stream().map(it -> it + ";\n\n").toList());
  }
}
