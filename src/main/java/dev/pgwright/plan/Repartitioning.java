package dev.pgwright.plan;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Table;

/// Tables that become partitioned, stop to be, or are partitioned in another way.
final class Repartitioning {

  private Repartitioning() {}

  /// Rows cannot be moved into partitions in place; what a person does instead is said by name.
  static void refuse(Draft draft, Table old, Table now) {
    String table = now.name().sql();
    String aside = now.name().sibling(Naming.aside(now.name().name(), "old").value()).sql();
    String parts =
        String.join(", ", draft.now.children(now.name()).stream().map(QualifiedName::sql).toList());
    draft.refuse(
        now.id(),
        old.partitionKey() == null
            ? "it becomes partitioned by "
                + now.partitionKey()
                + ", and PostgreSQL cannot move the rows of a table into partitions in place"
            : now.partitionKey() == null
                ? "it stops to be partitioned by " + old.partitionKey()
                : "it is partitioned by " + old.partitionKey() + ", not " + now.partitionKey(),
        String.join(
            " ",
            "do it in steps: (1) plan to a schema that has",
            aside.replaceFirst("_old_[0-9a-f]+", "_new"),
            "beside it, with the wanted columns, keys, indexes and partitions",
            parts.isEmpty() ? "" : "(" + parts + " under other names),",
            "and a trigger on",
            table,
            "that writes every change there too; (2) copy the rows in batches by key with ON"
                + " CONFLICT DO NOTHING; (3) in one transaction rename",
            table,
            "to",
            aside,
            "and the new table to",
            table + ",",
            "move foreign keys and sequences, and drop the trigger; (4) plan to this schema, and"
                + " approve the drop of",
            aside));
  }
}
