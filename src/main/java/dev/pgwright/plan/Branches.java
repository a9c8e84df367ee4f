package dev.pgwright.plan;

import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An index of a partitioned table, or a key, with those of the partitions below it.
///
/// A partition that the schema does not know, because it was made by others and stays, gets one
/// with a name made up for it. A partition that it knows has none where the index is not valid.
///
/// @param part an [Index] or a [Constraint]
/// @param leaf whether its table holds rows itself
/// @param below those of the partitions
record Branches<T extends SchemaObject>(T part, boolean leaf, List<Branches<T>> below) {

  /// An index and its partitions' in one schema.
  ///
  /// @param attached the schema that says which partitions there are
  static Branches<Index> of(Schema schema, Needs attached, Index index) {
    var below = new ArrayList<Branches<Index>>();
    for (QualifiedName child : attached.children(index.table())) {
      Optional<Index> part =
          schema
              .all(Index.class)
              .filter(it -> it.table().equals(child) && index.name().equals(it.partOf()))
              .findFirst();
      if (part.isPresent() || index.valid() || schema.table(child).isEmpty()) {
        below.add(of(schema, attached, part.orElseGet(() -> madeUp(attached, index, child))));
      }
    }
    return new Branches<>(index, !partitioned(attached, index.table()), below);
  }

  /// A key and its partitions' in one schema.
  static Branches<Constraint> of(Schema schema, Needs attached, Constraint key) {
    var below = new ArrayList<Branches<Constraint>>();
    for (QualifiedName child : attached.children(key.table())) {
      Constraint part =
          schema
              .all(Constraint.class)
              .filter(it -> it.table().equals(child) && key.name().equals(it.partOf()))
              .findFirst()
              .orElseGet(() -> madeUp(attached, key, child));
      below.add(of(schema, attached, part));
    }
    return new Branches<>(key, !partitioned(attached, key.table()), below);
  }

  private static boolean partitioned(Needs attached, QualifiedName table) {
    return attached.table(table).filter(Table::partitioned).isPresent();
  }

  private static Index madeUp(Needs attached, Index index, QualifiedName child) {
    Name name = Naming.aside(new Name(index.name().name().value()), child.name().value());
    return new Index(
        child.sibling(name.value()),
        child,
        moved(attached, index.definition(), index.table(), name, child),
        index.method(),
        index.unique(),
        index.keys(),
        index.predicate(),
        true,
        false,
        index.tablespace(),
        index.statistics(),
        index.name());
  }

  private static Constraint madeUp(Needs attached, Constraint key, QualifiedName child) {
    Name name = Naming.aside(key.name(), child.name().value());
    String index = key.indexDefinition();
    return new Constraint(
        child,
        name,
        key.type(),
        key.definition(),
        key.columns(),
        key.references(),
        key.referencedColumns(),
        key.deferrable(),
        key.deferred(),
        key.validated(),
        key.enforced(),
        index == null ? null : moved(attached, index, key.table(), name, child),
        key.indexOptions(),
        key.indexTablespace(),
        false,
        key.origin(),
        key.name());
  }

  /// The definition of an index under another name and on another table.
  private static String moved(
      Needs attached, String definition, QualifiedName from, Name name, QualifiedName to) {
    boolean tree = partitioned(attached, to);
    return Ddl.indexDefinition(definition, name, false)
        .replaceFirst(
            " ON (ONLY )?" + java.util.regex.Pattern.quote(from.sql()) + " ",
            java.util.regex.Matcher.quoteReplacement(
                (tree ? " ON ONLY " : " ON ") + to.sql() + " "));
  }

  /// It and everything below it, parents first.
  List<Branches<T>> all() {
    var all = new ArrayList<Branches<T>>();
    all.add(this);
    below.forEach(it -> all.addAll(it.all()));
    return all;
  }

  List<T> leaves() {
    return all().stream().filter(Branches::leaf).map(Branches::part).toList();
  }

  List<ObjectId> ids() {
    return all().stream().map(it -> it.part.id()).toList();
  }

  /// Attaches everything below, children of children first.
  List<Operation> attachments() {
    var operations = new ArrayList<Operation>();
    for (Branches<T> it : below) {
      operations.addAll(it.attachments());
      operations.add(attachment(it));
    }
    return operations;
  }

  Operation attachment(Branches<T> child) {
    return attachment(part, child.part);
  }

  static Operation attachment(SchemaObject parent, SchemaObject child) {
    return new Operation.Execute(
        "ALTER INDEX " + index(parent).sql() + " ATTACH PARTITION " + index(child).sql());
  }

  private static QualifiedName index(SchemaObject part) {
    return switch (part) {
      case Index it -> it.name();
      case Constraint it -> it.table().sibling(it.name().value());
      default -> throw new IllegalStateException("neither index nor key: " + part.id());
    };
  }

  /// Whether a part of a partition is planned with that of its parent: the table is a partition
  /// already, and the parent's is new or made again.
  static boolean plannedAbove(Draft draft, QualifiedName table, ObjectId above) {
    return draft.stands(table)
        && !Attachments.attaches(draft, table)
        && draft.after.find(above).filter(it -> fresh(draft, it)).isPresent();
  }

  private static boolean fresh(Draft draft, SchemaObject wanted) {
    Optional<SchemaObject> was = draft.before.find(wanted.id());
    return was.isEmpty() || !definition(was.get()).equals(definition(wanted));
  }

  private static String definition(SchemaObject part) {
    return switch (part) {
      case Index it -> it.definition();
      case Constraint it -> it.definition();
      default -> "";
    };
  }

  /// The id of the parent's part.
  static Optional<ObjectId> above(Draft draft, Constraint key) {
    return draft.after.table(key.table()).stream()
        .flatMap(it -> it.parents().stream())
        .filter(_ -> key.partOf() != null)
        .map(it -> ObjectId.part(ObjectKind.CONSTRAINT, it, new Name(String.valueOf(key.partOf()))))
        .findFirst();
  }
}
