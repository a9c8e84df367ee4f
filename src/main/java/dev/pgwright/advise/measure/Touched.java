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
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// The tables whose rows statements need.
public final class Touched {

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
  /// @param plan as `EXPLAIN (FORMAT JSON)` has it, without the list around it
  public static List<QualifiedName> by(String sql, JsonNode plan, Schema schema) {
    var touched = new Touched(schema);
    touched.add(sql, plan);
    return touched.whole();
  }

  private void add(String sql, JsonNode plan) {
    Optional<Statement> statement = Typical.statement(sql);
    statement.ifPresent(it -> Shape.of(it, sql, schema).forEach(use -> tables.add(use.table())));
    plan.findValues("Relation Name").forEach(it -> named(it.asText()));
    if (statement.isPresent() && statement.get() instanceof Change) {
      neighbours(plan);
    }
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
          .forEach(this::behind);
    }
  }

  private void behind(View view) {
    String sql = view.definition();
    Typical.statement(sql)
        .ifPresent(it -> Shape.of(it, sql, schema).forEach(use -> tables.add(use.table())));
  }

  /// What the foreign keys of a changed table and those on it look at.
  private void neighbours(JsonNode plan) {
    for (JsonNode node : plan.findParents("Operation")) {
      String changed = node.path("Relation Name").asText();
      var more = new ArrayList<QualifiedName>();
      schema
          .all(Constraint.class)
          .filter(it -> it.references() != null)
          .forEach(
              it -> {
                QualifiedName other = it.references();
                if (other != null && it.table().name().value().equals(changed)) {
                  more.add(other);
                }
                if (other != null && other.name().value().equals(changed)) {
                  more.add(it.table());
                }
              });
      tables.addAll(more);
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
