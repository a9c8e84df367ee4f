package dev.pgwright.review;

import dev.pgwright.model.Column;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A schema under review, with what belongs to each table at hand.
public final class Subject {

  private final Schema schema;
  private final Known known;
  private final int version;
  private final Convention convention;
  private final List<Table> tables;
  private final Map<QualifiedName, List<Constraint>> constraints;
  private final Map<QualifiedName, List<Keys>> keys;

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
}
