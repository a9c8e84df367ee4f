package dev.pgwright.plan;

import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Sequence;
import dev.pgwright.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A table with its partitions, and what they are called while another tree has their names.
///
/// @param tables the table first
/// @param aside what has another name then: tables, indexes and sequences of identities
record Tree(Set<QualifiedName> tables, SequencedMap<ObjectId, Name> aside) {

  /// @param schema that has the tree
  /// @param other whose names are taken
  /// @param purpose what the other names end with
  static Tree of(Schema schema, QualifiedName table, Schema other, String purpose) {
    var tables = new LinkedHashSet<QualifiedName>();
    tables.add(table);
    tables.addAll(Needs.of(schema).descendants(table));
    Set<QualifiedName> taken = relations(other);
    var aside = new LinkedHashMap<ObjectId, Name>();
    for (ObjectId id : named(schema, tables, other)) {
      if (taken.contains(id.qualified())) {
        aside.put(id, Naming.aside(id.name(), purpose));
      }
    }
    return new Tree(tables, aside);
  }

  /// The tables, their indexes and the sequences of their identities and of columns that own one
  /// under a name that is wanted for another.
  private static Set<ObjectId> named(Schema schema, Set<QualifiedName> tables, Schema other) {
    var ids = new TreeSet<ObjectId>();
    for (SchemaObject object : schema.objects().values()) {
      switch (object) {
        case Table it when tables.contains(it.name()) -> {
          ids.add(it.id());
          identities(it).forEach(sequence -> ids.add(sequence.id()));
        }
        case Constraint it when tables.contains(it.table()) && it.type().indexed() ->
            ids.add(ObjectId.of(ObjectKind.INDEX, it.table().sibling(it.name().value())));
        case Sequence it
            when it.ownedBy() != null
                && tables.contains(it.ownedBy().qualified())
                && other.find(it.id()).isEmpty() ->
            ids.add(it.id());
        case Index it when tables.contains(it.table()) -> ids.add(it.id());
        default -> {}
      }
    }
    return ids;
  }

  /// The sequences of a table's identities; a partition has those of its parent.
  static List<Sequence> identities(Table table) {
    return table.descent() instanceof Table.Descent.PartitionOf
        ? List.of()
        : table.columns().stream()
            .map(it -> it.fill() instanceof Fill.Identity identity ? identity.sequence() : null)
            .flatMap(Stream::ofNullable)
            .toList();
  }

  /// Every name of what shares the namespace of tables.
  private static Set<QualifiedName> relations(Schema schema) {
    var names = new TreeSet<QualifiedName>();
    for (SchemaObject object : schema.objects().values()) {
      switch (object.id().kind()) {
        case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, INDEX, COMPOSITE ->
            names.add(object.id().qualified());
        default -> {}
      }
      if (object instanceof Table it) {
        identities(it).forEach(sequence -> names.add(sequence.name()));
      }
      if (object instanceof Constraint it && it.type().indexed()) {
        names.add(it.table().sibling(it.name().value()));
      }
    }
    return names;
  }

  QualifiedName root() {
    return tables.iterator().next();
  }

  /// What a table of the tree is called while it is aside.
  QualifiedName aside(QualifiedName table) {
    return aside(ObjectKind.TABLE, table);
  }

  QualifiedName aside(ObjectKind kind, QualifiedName name) {
    Name other = aside.get(ObjectId.of(kind, name));
    return other == null ? name : name.sibling(other.value());
  }

  Set<QualifiedName> tablesAside() {
    var names = new LinkedHashSet<QualifiedName>();
    tables.forEach(it -> names.add(aside(it)));
    return names;
  }

  /// The statements that put it aside.
  List<String> leaves() {
    var sql = new ArrayList<String>();
    aside.forEach((id, name) -> sql.add(rename(id.kind(), id.qualified(), name)));
    return sql;
  }

  /// The statements that give it its names.
  List<String> comes() {
    var sql = new ArrayList<String>();
    aside.forEach(
        (id, name) ->
            sql.addFirst(rename(id.kind(), id.qualified().sibling(name.value()), id.name())));
    return sql;
  }

  private static String rename(ObjectKind kind, QualifiedName from, Name to) {
    return String.join(
        " ", "ALTER", kind.keyword().toUpperCase(Locale.ROOT), from.sql(), "RENAME TO", to.sql());
  }
}
