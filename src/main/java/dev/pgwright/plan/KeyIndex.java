package dev.pgwright.plan;

import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import java.util.List;
import java.util.Objects;

/// The index behind a primary key or unique constraint, by itself.
final class KeyIndex {

  private KeyIndex() {}

  /// The index behind a key under a name that is free while the key is there.
  static Index spare(Constraint key) {
    return IndexPlans.named(backing(key), Naming.aside(key.name(), "spare"));
  }

  /// What builds it anew outside a transaction block.
  static List<Operation> rebuilt(Index index) {
    return List.of(
        new Operation.DropIndex(index.name(), index.table(), true, true),
        new Operation.CreateIndex(index, true));
  }

  /// The index behind a key, as an index of its own.
  static Index backing(Constraint key) {
    return new Index(
        new QualifiedName(key.table().schema(), key.name()),
        key.table(),
        Objects.requireNonNull(key.indexDefinition()),
        "btree",
        true,
        key.columns().stream().map(Name::sql).toList(),
        null,
        true,
        false,
        key.indexTablespace(),
        List.of(),
        null);
  }
}
