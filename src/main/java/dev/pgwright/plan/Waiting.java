package dev.pgwright.plan;

import dev.pgwright.model.Constraint;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Foreign keys within a table that follows another one: they are looked at when a transaction
/// ends, since its rows come one after the other.
final class Waiting {

  private static final String WAITS = "DEFERRABLE INITIALLY DEFERRED";

  private Waiting() {}

  /// A schema where these foreign keys wait.
  static Schema in(Schema schema, Set<ObjectId> keys) {
    return schema.mapped(
        it -> it instanceof Constraint key && keys.contains(key.id()) ? waiting(key) : it);
  }

  private static Constraint waiting(Constraint it) {
    String text = it.definition().replaceFirst(" DEFERRABLE( INITIALLY DEFERRED)?", "");
    int end = text.endsWith(" NOT VALID") ? text.length() - " NOT VALID".length() : text.length();
    return it.deferred(text.substring(0, end) + " " + WAITS + text.substring(end));
  }

  /// The statements that make the foreign keys of a table to itself wait.
  ///
  /// @param name what the table is called at that time
  static List<Operation> begin(Schema schema, QualifiedName table, QualifiedName name) {
    return all(schema, table, name, true);
  }

  /// The statements that make them what they are otherwise.
  static List<Operation> end(Schema schema, QualifiedName table, QualifiedName name) {
    return all(schema, table, name, false);
  }

  private static List<Operation> all(
      Schema schema, QualifiedName table, QualifiedName name, boolean waits) {
    var operations = new ArrayList<Operation>();
    for (Constraint it : Needs.of(schema).constraints(table)) {
      if (table.equals(it.references()) && !it.deferred()) {
        String own = it.deferrable() ? "DEFERRABLE INITIALLY IMMEDIATE" : "NOT DEFERRABLE";
        operations.add(
            Side.execute(
                Ddl.alter(name, "ALTER CONSTRAINT " + it.name().sql() + " " + (waits ? WAITS : own))
                    .getFirst()));
      }
    }
    return operations;
  }
}
