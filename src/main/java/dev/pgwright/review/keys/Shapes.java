package dev.pgwright.review.keys;

import dev.pgwright.model.Column;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Table;
import dev.pgwright.review.SchemaRule.Spot;
import dev.pgwright.review.Subject;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What primary keys are made of, and how tables hang together.
final class Shapes {

  private static final int FEW_COLUMNS = 2;

  private Shapes() {}

  /// Primary keys of one text column.
  static Stream<Spot> textKeys(Subject subject) {
    return subject.tables().stream()
        .filter(it -> subject.primaryKey(it.name()).size() == 1)
        .filter(it -> isText(it, subject.primaryKey(it.name()).getFirst()))
        .map(
            it ->
                Spot.of(
                        it.id(),
                        it.name()
                            + " has a key of text, "
                            + subject.primaryKey(it.name()).getFirst())
                    .decide("uuid where the values are UUIDs, else a key of its own"));
  }

  private static boolean isText(Table table, Name column) {
    return table
        .column(column)
        .filter(it -> it.type().matches("text|character varying.*|character\\(.*|bpchar"))
        .isPresent();
  }

  /// Primary keys whose values come from outside.
  static Stream<Spot> natural(Subject subject) {
    return subject.tables().stream()
        .filter(it -> !subject.primaryKey(it.name()).isEmpty())
        .filter(it -> subject.primaryKey(it.name()).stream().anyMatch(key -> isGiven(it, key)))
        .map(
            it ->
                Spot.of(it.id(), it.name() + " has a key whose values come from outside")
                    .decide("whether they can ever change"));
  }

  private static boolean isGiven(Table table, Name key) {
    return table
        .column(key)
        .filter(it -> !it.type().matches("uuid|smallint|integer|bigint"))
        .isPresent();
  }

  /// Primary keys that do not come first among the columns.
  static Stream<Spot> late(Subject subject) {
    return subject.tables().stream()
        .filter(it -> isLate(it, subject.primaryKey(it.name())))
        .map(
            it ->
                Spot.of(it.id(), it.name() + " has columns before its primary key")
                    .decide("nothing for this table; the order in the next one"));
  }

  private static boolean isLate(Table table, List<Name> key) {
    List<Name> first = table.columns().stream().limit(key.size()).map(Column::name).toList();
    return !key.isEmpty() && !first.containsAll(key);
  }

  /// Tables without columns, or with a single one.
  static Stream<Spot> narrow(Subject subject) {
    return subject.tables().stream()
        .filter(it -> it.columns().size() < FEW_COLUMNS)
        .map(
            it ->
                Spot.of(it.id(), it.name() + " has " + it.columns().size() + " columns")
                    .decide("whether it is finished"));
  }

  /// Tables where everything but the key may be null.
  static Stream<Spot> loose(Subject subject) {
    return subject.tables().stream()
        .filter(it -> it.columns().size() > subject.primaryKey(it.name()).size())
        .filter(
            it ->
                it.columns().stream()
                    .filter(column -> !subject.primaryKey(it.name()).contains(column.name()))
                    .allMatch(column -> column.notNull() == null))
        .filter(it -> !subject.primaryKey(it.name()).isEmpty())
        .map(
            it ->
                Spot.of(it.id(), it.name() + " demands nothing of its columns but the key")
                    .decide("which columns every row has"));
  }

  /// Tables that no foreign key leads to or from.
  static Stream<Spot> alone(Subject subject) {
    var linked = new TreeSet<QualifiedName>();
    subject
        .schema()
        .all(Constraint.class)
        .filter(it -> it.references() != null)
        .forEach(
            it -> {
              linked.add(it.table());
              linked.add(Objects.requireNonNull(it.references()));
            });
    return subject.tables().stream()
        .filter(it -> !linked.contains(it.name()))
        .map(
            it ->
                Spot.of(it.id(), "no foreign key leads to or from " + it.name())
                    .decide("whether its columns refer to other tables"));
  }

  /// Foreign keys of several columns of which some may be null: one null switches them off.
  static Stream<Spot> partly(Subject subject) {
    return subject
        .constraints(Constraint.Type.FOREIGN_KEY)
        .filter(it -> it.columns().size() > 1 && !it.definition().contains("MATCH FULL"))
        .filter(it -> nullable(subject, it))
        .map(
            it ->
                Spot.of(
                        it.id(),
                        it.table()
                            + "."
                            + it.name()
                            + " is not checked where one of its columns is null")
                    .decide("MATCH FULL or NOT NULL"));
  }

  private static boolean nullable(Subject subject, Constraint key) {
    return key.columns().stream()
        .anyMatch(
            it -> subject.column(key.table(), it).filter(c -> c.notNull() == null).isPresent());
  }

  /// Columns named like a reference to a table that has a key of one column, without the key.
  static Stream<Spot> unlinked(Subject subject) {
    return subject
        .columns()
        .filter(it -> it.column().name().value().endsWith("_id"))
        .filter(it -> !(it.column().fill() instanceof Column.Fill.Generated))
        .filter(
            it ->
                subject.constraints(it.table().name(), Constraint.Type.FOREIGN_KEY).stream()
                    .noneMatch(key -> key.columns().contains(it.column().name())))
        .filter(it -> !subject.primaryKey(it.table().name()).equals(List.of(it.column().name())))
        .flatMap(
            it ->
                target(subject, it).stream()
                    .map(
                        table ->
                            Spot.of(
                                    it.id(),
                                    it.name()
                                        + " is named after "
                                        + table.name()
                                        + " and refers to nothing")
                                .decide("whether it is meant to refer to it, and its ON DELETE")));
  }

  private static java.util.Optional<Table> target(
      Subject subject, dev.pgwright.review.TableColumn it) {
    String name = it.column().name().value();
    var stem = new Name(name.substring(0, Math.max(1, name.length() - "_id".length())));
    return Stream.of(stem.value(), dev.pgwright.review.Convention.pluralOf(stem))
        .flatMap(other -> subject.schema().table(it.table().name().sibling(other)).stream())
        .filter(table -> subject.primaryKey(table.name()).size() == 1)
        .filter(
            table ->
                table
                    .column(subject.primaryKey(table.name()).getFirst())
                    .filter(key -> key.type().equals(it.column().type()))
                    .isPresent())
        .findFirst();
  }
}
