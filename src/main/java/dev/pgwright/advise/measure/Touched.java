package dev.pgwright.advise.measure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pgwright.advise.Advice;
import dev.pgwright.advise.shape.Shape;
import dev.pgwright.advise.workload.Typical;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.model.View;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.Walk;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// The tables whose rows statements need.
public final class Touched {

  /// Views over views over views.
  private static final int DEEPEST = 10;

  private final Schema schema;
  private final SequencedSet<QualifiedName> tables = new LinkedHashSet<>();

  private Touched(Schema schema) {
    this.schema = schema;
  }

  /// Tables that statements name, those behind views, and those that foreign keys look into when
  /// rows are changed; a partitioned table stands for its partitions.
  public static List<QualifiedName> by(List<Advice.Planned> statements, Schema schema) {
    var touched = new Touched(schema);
    statements.forEach(it -> touched.add(it.text(), it.planBefore()));
    return touched.whole();
  }

  /// The same of one statement.
  ///
  /// @param plan as `EXPLAIN (FORMAT JSON)` has it, without the list around it; missing where there
  ///   is none
  public static List<QualifiedName> by(String sql, JsonNode plan, Schema schema) {
    var touched = new Touched(schema);
    touched.add(sql, plan);
    return touched.whole();
  }

  private void add(String sql, JsonNode plan) {
    Optional<Statement> statement = Typical.statement(sql);
    statement.ifPresent(it -> read(it, sql, 0));
    plan.findValues("Relation Name").forEach(it -> named(it.asText()));
    statement.ifPresent(
        it -> Walk.all(it, Change.class).forEach(change -> changed(change.target())));
  }

  /// What a statement names, and what the views do that it names.
  private void read(Statement statement, String sql, int depth) {
    Shape.of(statement, sql, schema).forEach(use -> tables.add(use.table()));
    if (depth < DEEPEST) {
      Walk.all(statement, FromItem.Relation.class)
          .forEach(
              it ->
                  schema
                      .all(View.class)
                      .filter(view -> named(view.name(), it.name()))
                      .forEach(view -> behind(view, depth + 1)));
    }
  }

  private void behind(View view, int depth) {
    Typical.statement(view.definition()).ifPresent(it -> read(it, view.definition(), depth));
  }

  private static boolean named(QualifiedName name, ObjectName written) {
    return name.name().equals(written.name())
        && written.schema().map(it -> it.equals(name.schema())).orElse(true);
  }

  private void named(String name) {
    boolean known = tables.stream().anyMatch(it -> it.name().value().equals(name));
    if (!known) {
      schema
          .all(Table.class)
          .filter(it -> it.name().name().value().equals(name))
          .forEach(it -> tables.add(it.name()));
      schema
          .all(View.class)
          .filter(it -> it.materialized() && it.name().name().value().equals(name))
          .forEach(it -> behind(it, 0));
    }
  }

  /// The table that is changed, and what its foreign keys and those on it look at.
  private void changed(FromItem.Relation target) {
    List<QualifiedName> changed =
        schema.all(Table.class).map(Table::name).filter(it -> named(it, target.name())).toList();
    tables.addAll(changed);
    for (Constraint key : schema.all(Constraint.class).toList()) {
      QualifiedName other = key.references();
      if (other != null && changed.contains(key.table())) {
        tables.add(other);
      }
      if (other != null && changed.contains(other)) {
        tables.add(key.table());
      }
    }
  }

  private List<QualifiedName> whole() {
    return tables.stream().filter(it -> !covered(it)).toList();
  }

  /// Whether its rows come with those of a partitioned table.
  private boolean covered(QualifiedName name) {
    return schema
        .table(name)
        .filter(it -> it.descent() instanceof Table.Descent.PartitionOf)
        .map(it -> it.parents().getFirst())
        .filter(parent -> tables.contains(parent) || covered(parent))
        .isPresent();
  }
}
