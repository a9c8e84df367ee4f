package dev.pgwright.review;

import dev.pgwright.model.Column;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Defined;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Sequence;
import dev.pgwright.model.Table;
import dev.pgwright.source.counters.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A schema under review, with what belongs to each table at hand.
public final class Subject {

  private static final List<ObjectKind> RELATIONS =
      List.of(
          ObjectKind.TABLE,
          ObjectKind.FOREIGN_TABLE,
          ObjectKind.VIEW,
          ObjectKind.MATERIALIZED_VIEW,
          ObjectKind.SEQUENCE,
          ObjectKind.INDEX,
          ObjectKind.COMPOSITE);

  private final Schema schema;
  private final Known known;
  private final int version;
  private final Convention convention;
  private final List<Table> tables;
  private final Map<QualifiedName, List<Constraint>> constraints;
  private final Map<QualifiedName, List<Keys>> keys;
  private final TreeMap<QualifiedName, List<Constraint>> referring = new TreeMap<>();
  private final Map<QualifiedName, List<Policy>> policies;
  private final TreeMap<ObjectId, List<Sequence>> sequences;
  private final TreeMap<QualifiedName, ObjectId> names = new TreeMap<>();
  private final TreeSet<QualifiedName> parents = new TreeSet<>();

  /// @param version the major version that it is meant for, 14 to 18
  public Subject(Schema schema, Known known, int version, Convention convention) {
    this.schema = schema;
    this.known = known;
    this.version = version;
    this.convention = convention;
    this.tables =
        schema
            .all(Table.class)
            .filter(it -> !(it.descent() instanceof Table.Descent.PartitionOf))
            .toList();
    this.constraints = by(schema.all(Constraint.class), Constraint::table);
    this.keys =
        by(
            Stream.concat(
                schema.all(Constraint.class).flatMap(it -> Keys.of(it).stream()),
                schema.all(Index.class).flatMap(it -> Keys.of(it).stream())),
            Keys::table);
    this.policies =
        by(
            schema
                .all(Defined.class)
                .filter(it -> it.id().kind() == ObjectKind.POLICY)
                .map(Policy::of),
            Policy::table);
    this.sequences = new TreeMap<>();
    collect();
  }

  private void collect() {
    schema
        .all(Constraint.class)
        .forEach(
            it -> {
              if (it.references() != null) {
                referring.computeIfAbsent(it.references(), _ -> new ArrayList<>()).add(it);
              }
            });
    schema.all(Table.class).forEach(it -> parents.addAll(it.parents()));
    keys.values().forEach(all -> all.forEach(it -> names.put(it.name(), it.object())));
    schema.objects().keySet().stream()
        .filter(it -> RELATIONS.contains(it.kind()))
        .forEach(it -> names.put(it.qualified(), it));
    schema
        .all(Sequence.class)
        .forEach(
            it -> {
              if (it.ownedBy() != null) {
                sequences.computeIfAbsent(it.ownedBy(), _ -> new ArrayList<>()).add(it);
              }
            });
  }

  /// A schema whose convention is that of its own names, where they have one.
  ///
  /// @param otherwise the convention where they have none
  public static Subject following(Schema schema, Known known, int version, Convention otherwise) {
    return new Subject(schema, known, version, Existing.of(schema, otherwise));
  }

  private static <T> Map<QualifiedName, List<T>> by(
      Stream<T> all, Function<T, QualifiedName> table) {
    return all.collect(
        Collectors.groupingBy(table, TreeMap::new, Collectors.toCollection(ArrayList::new)));
  }

  public Schema schema() {
    return schema;
  }

  public Known known() {
    return known;
  }

  /// The major version that the schema is meant for.
  public int version() {
    return version;
  }

  public Convention convention() {
    return convention;
  }

  /// Tables by themselves: what is said of a partitioned table holds for its partitions.
  public List<Table> tables() {
    return tables;
  }

  /// The columns of tables with their tables; those that come from a parent are left out.
  public Stream<TableColumn> columns() {
    return tables.stream()
        .flatMap(
            table ->
                table.columns().stream()
                    .filter(it -> it.origin() != Column.Origin.INHERITED)
                    .map(it -> new TableColumn(table, it)));
  }

  /// The constraints of a table by type, in the order of their names.
  public List<Constraint> constraints(QualifiedName table, Constraint.Type type) {
    return constraints.getOrDefault(table, List.of()).stream()
        .filter(it -> it.type() == type)
        .toList();
  }

  /// The constraints of all tables by themselves; copies of a parent's are left out.
  public Stream<Constraint> constraints(Constraint.Type type) {
    return tables.stream()
        .flatMap(it -> constraints(it.name(), type).stream())
        .filter(it -> it.origin() != Column.Origin.INHERITED);
  }

  /// The indexes of a table, those behind constraints first.
  public List<Keys> keys(QualifiedName table) {
    return keys.getOrDefault(table, List.of());
  }

  /// The indexes of all tables by themselves.
  public Stream<Keys> keys() {
    return tables.stream().flatMap(it -> keys(it.name()).stream());
  }

  /// The columns of the primary key; empty for none.
  public List<Name> primaryKey(QualifiedName table) {
    return constraints(table, Constraint.Type.PRIMARY_KEY).stream()
        .findFirst()
        .map(Constraint::columns)
        .orElse(List.of());
  }

  public Optional<Column> column(QualifiedName table, Name name) {
    return schema.table(table).flatMap(it -> it.column(name));
  }

  /// The policies of a table, in the order of their names.
  public List<Policy> policies(QualifiedName table) {
    return policies.getOrDefault(table, List.of());
  }

  /// Whether a relation, or the index behind a key, has a name.
  public boolean stands(QualifiedName name) {
    return names.containsKey(name);
  }

  /// The names of all relations, in order; of keys those of their indexes.
  public Stream<QualifiedName> relations() {
    return names.keySet().stream();
  }

  /// The relation of a name, or the constraint whose index has it; null for none.
  public @Nullable ObjectId relation(QualifiedName name) {
    return names.get(name);
  }

  /// The foreign keys that refer to a table.
  public List<Constraint> referring(QualifiedName table) {
    return referring.getOrDefault(table, List.of());
  }

  /// Whether another table inherits from it, or is a partition of it.
  public boolean hasChildren(QualifiedName table) {
    return parents.contains(table);
  }

  /// The sequences that go with a column.
  public List<Sequence> sequences(ObjectId column) {
    return sequences.getOrDefault(column, List.of());
  }

  /// Whether a table has so few rows that nothing about its size matters; false where nobody
  /// counted.
  public boolean small(QualifiedName table, double rows) {
    Known.Relation relation = known.relation(table);
    return relation != null && relation.rows() >= 0 && relation.rows() + relation.writes() < rows;
  }
}
