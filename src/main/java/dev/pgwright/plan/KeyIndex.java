package dev.pgwright.plan;

import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import java.util.ArrayList;
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

  /// What a definition does not say about the index behind a key.
  static List<Operation> indexProperties(Constraint key) {
    var operations = new ArrayList<Operation>();
    if (!key.indexOptions().isEmpty()) {
      operations.add(indexOptions(key, "SET (" + Ddl.options(key.indexOptions()) + ")"));
    }
    if (key.indexTablespace() != null) {
      operations.add(indexOptions(key, "SET TABLESPACE " + key.indexTablespace().sql()));
    }
    if (key.clustered()) {
      operations.add(clustering(key, true));
    }
    return operations;
  }

  private static Operation clustering(Constraint key, boolean clustered) {
    return new Operation.Execute(
        Ddl.alter(key.table(), clustered ? "CLUSTER ON " + key.name().sql() : "SET WITHOUT CLUSTER")
            .getFirst());
  }

  /// What changes the index behind a key without a build.
  static List<Operation> options(Constraint from, Constraint to) {
    var operations = new ArrayList<Operation>();
    TablePlans.options(from.indexOptions(), to.indexOptions())
        .forEach(it -> operations.add(indexOptions(to, it)));
    if (from.clustered() != to.clustered()) {
      operations.add(clustering(to, to.clustered()));
    }
    return operations;
  }

  private static Operation indexOptions(Constraint key, String action) {
    return new Operation.Execute(
        "ALTER INDEX " + key.table().sibling(key.name().value()).sql() + " " + action);
  }

  /// The index that becomes a key's, when all its columns are there.
  static Action building(Draft draft, Constraint key, Index index) {
    return IndexPlans.building(draft, index, key.table())
        .using(
            draft.now.of(key.id()).stream()
                .filter(it -> it.kind() == ObjectKind.COLUMN)
                .toArray(ObjectId[]::new));
  }
}
