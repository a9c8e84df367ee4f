package dev.pgwright.verify.rows;

import dev.pgwright.model.Column;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Tables in an order in which each comes after those it refers to.
final class FillOrder {

  private FillOrder() {}

  /// Where foreign keys form a cycle, one whose columns may be NULL is left for later; where there
  /// is none, the first table by name goes first.
  static List<Table> of(Schema schema) {
    Map<QualifiedName, List<Constraint>> keys = foreignKeys(schema);
    var waiting = new LinkedHashMap<QualifiedName, Table>();
    schema.all(Table.class).forEach(it -> waiting.put(it.name(), it));
    var ordered = new ArrayList<Table>();
    while (!waiting.isEmpty()) {
      Table next =
          first(waiting, keys, false)
              .or(() -> first(waiting, keys, true))
              .orElseGet(() -> waiting.firstEntry().getValue());
      waiting.remove(next.name());
      ordered.add(next);
    }
    return ordered;
  }

  static Map<QualifiedName, List<Constraint>> foreignKeys(Schema schema) {
    var keys = new LinkedHashMap<QualifiedName, List<Constraint>>();
    schema
        .all(Constraint.class)
        .filter(it -> it.type() == Constraint.Type.FOREIGN_KEY && it.references() != null)
        .forEach(it -> keys.computeIfAbsent(it.table(), _ -> new ArrayList<>()).add(it));
    return keys;
  }

  private static Optional<Table> first(
      Map<QualifiedName, Table> waiting,
      Map<QualifiedName, List<Constraint>> keys,
      boolean ignoreNullable) {
    return waiting.values().stream()
        .filter(
            table ->
                keys.getOrDefault(table.name(), List.of()).stream()
                    .noneMatch(
                        key ->
                            !table.name().equals(key.references())
                                && waiting.containsKey(key.references())
                                && !(ignoreNullable && nullable(table, key))))
        .findFirst();
  }

  /// The parents that a table needs before the transaction of its rows can end, and that are not
  /// among those that were filled.
  static List<QualifiedName> owed(Schema schema, Table table, Set<QualifiedName> filled) {
    return foreignKeys(schema).getOrDefault(table.name(), List.of()).stream()
        .filter(it -> it.deferrable() && it.enforced() && !nullable(table, it))
        .map(Constraint::references)
        .filter(Objects::nonNull)
        .filter(it -> !it.equals(table.name()) && !filled.contains(it))
        .filter(it -> schema.table(it).isPresent())
        .toList();
  }

  /// Whether a row can be without a parent.
  static boolean nullable(Table table, Constraint key) {
    for (Name name : key.columns()) {
      if (table.column(name).map(Column::notNull).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
