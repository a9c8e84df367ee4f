package dev.pgwright.plan;

import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds out whether and how the rows of a table can be copied to one of another form.
///
/// @param older the table as it is
/// @param newer as it shall be, under the same name
record RowCopies(Schema before, Schema after, Table older, Table newer, Judge judge) {

  /// What keeps the rows from being copied beside live traffic; null for nothing.
  @Nullable String obstacle() {
    for (Table table : List.of(older, newer)) {
      Optional<Constraint> key = key(schema(table), table);
      if (key.isEmpty()) {
        return table.equals(older)
            ? "it has no key without NULL along which rows could be copied"
            : "it has no key then by which a row could be told from its copy";
      }
      Table other = other(table);
      for (Name it : key.get().columns()) {
        if (other.column(it).isEmpty()) {
          return "the column " + it + " of its key is not in both";
        }
      }
    }
    for (Table table : List.of(older, newer)) {
      for (Column it : table.columns()) {
        boolean empty = it.notNull() != null && it.fill() instanceof Fill.Nothing;
        if (empty && other(table).column(it.name()).isEmpty()) {
          return "the column " + it.name() + " has no value for rows of the other form";
        }
      }
      if (!found(table)) {
        return table.name() + " has no index that finds the row of a copy";
      }
      if (values(table).isEmpty()) {
        return "the server knows no conversion for a column that changes its type";
      }
    }
    boolean restricted =
        Stream.concat(selves(before, older.name()), selves(after, newer.name()))
            .anyMatch(it -> it.definition().contains(" RESTRICT"));
    return restricted ? "a foreign key within it is RESTRICT, which nothing defers" : counters();
  }

  /// The foreign keys of a table to itself.
  private static Stream<Constraint> selves(Schema schema, QualifiedName table) {
    return Needs.of(schema).constraints(table).stream().filter(it -> table.equals(it.references()));
  }

  /// Whether rows of a table are found by the key of the other form without reading all.
  private boolean found(Table table) {
    List<Name> key = key(schema(other(table)), other(table)).orElseThrow().columns();
    return Needs.of(schema(table)).parts(table.name()).stream()
        .anyMatch(
            it ->
                switch (it) {
                  case Constraint own ->
                      own.type().indexed()
                          && !own.columns().isEmpty()
                          && key.contains(own.columns().getFirst());
                  case Index own ->
                      own.predicate() == null
                          && key.stream()
                              .anyMatch(name -> name.sql().equals(own.keys().getFirst()));
                  default -> false;
                });
  }

  private @Nullable String counters() {
    for (Column it : newer.columns()) {
      if (it.fill() instanceof Fill.Identity && counter(before, older, it.name()).isEmpty()) {
        return "the numbers of its new identity " + it.name() + " have to begin somewhere";
      }
    }
    return null;
  }

  /// The sequence behind a column: that of its identity, or one that it owns.
  static Optional<QualifiedName> counter(Schema schema, Table table, Name column) {
    return table
        .column(column)
        .flatMap(
            it ->
                it.fill() instanceof Fill.Identity identity
                    ? Optional.of(identity.sequence().name())
                    : Needs.of(schema)
                        .ownedBy(Draft.column(table.name(), column))
                        .map(sequence -> sequence.name()));
  }

  private Schema schema(Table table) {
    return table.equals(older) ? before : after;
  }

  private Table other(Table table) {
    return table.equals(older) ? newer : older;
  }

  /// The key that tells rows apart: the primary key, else a unique one without NULL.
  private static Optional<Constraint> key(Schema schema, Table table) {
    List<Constraint> keys =
        Needs.of(schema).constraints(table.name()).stream()
            .filter(
                it ->
                    it.type() == Constraint.Type.PRIMARY_KEY || it.type() == Constraint.Type.UNIQUE)
            .filter(it -> !it.deferrable() && !it.definition().contains(" WITHOUT OVERLAPS"))
            .filter(
                it ->
                    it.columns().stream()
                        .allMatch(name -> table.column(name).orElseThrow().notNull() != null))
            .toList();
    return keys.stream()
        .filter(it -> it.type() == Constraint.Type.PRIMARY_KEY)
        .findFirst()
        .or(() -> keys.stream().findFirst());
  }

  /// The columns that are copied from a table to the other, each with its conversion; empty where
  /// there is none for one of them.
  private Optional<SequencedMap<Name, Conversion>> values(Table from) {
    var values = new LinkedHashMap<Name, Conversion>();
    for (Column to : other(from).columns()) {
      Column column = from.column(to.name()).orElse(null);
      if (column == null || to.fill() instanceof Fill.Generated) {
        continue;
      }
      Optional<Conversion> conversion = conversion(from, column, to);
      if (conversion.isEmpty()) {
        return Optional.empty();
      }
      values.put(to.name(), conversion.get());
    }
    return Optional.of(values);
  }

  private Optional<Conversion> conversion(Table table, Column from, Column to) {
    Function<List<String>, Optional<Judge.Footprint>> ask =
        table.equals(older) ? judge::onBefore : judge::onAfter;
    if (from.type().equals(to.type())) {
      String name = from.name().sql();
      String probe =
          String.join(
              " ", "SELECT FROM", table.name().sql(), "WHERE", name, "IS NOT DISTINCT FROM", name);
      return Optional.of(new Conversion("%s", ask.apply(List.of(probe)).isPresent()));
    }
    List<String> first = Typing.newType(schema(table), schema(other(table)), to);
    return Conversion.find(ask, first, table.name(), from, to);
  }

  /// From the table to the one that shall be in its place.
  ///
  /// @param beside the name of that one
  RowCopy there(QualifiedName beside) {
    return copy(older, older.name(), beside, "new");
  }

  /// From the table that is in its place to what it was.
  ///
  /// @param aside the name of that one
  RowCopy back(QualifiedName aside) {
    return copy(newer, newer.name(), aside, "old");
  }

  private RowCopy copy(Table table, QualifiedName from, QualifiedName to, String purpose) {
    SequencedMap<Name, Conversion> values = values(table).orElseThrow();
    List<Name> key = key(schema(table), table).orElseThrow().columns();
    List<Name> target = key(schema(other(table)), other(table)).orElseThrow().columns();
    var equal = new ArrayList<String>();
    values.forEach(
        (column, it) -> {
          if (!key.contains(column) && !target.contains(column)) {
            equal.addAll(same(table, column, it));
          }
        });
    return new RowCopy(
        from,
        to,
        Needs.of(schema(table)).descendants(table.name()),
        key,
        target,
        values,
        values.keySet().stream()
            .filter(it -> !target.contains(it) && !numbered(other(table), it))
            .toList(),
        equal,
        operators(List.of(key, target)),
        table.forceRowSecurity() || other(table).forceRowSecurity(),
        purpose);
  }

  /// Whether no UPDATE may give a column a value.
  private static boolean numbered(Table table, Name column) {
    return table.column(column).orElseThrow().fill() instanceof Fill.Identity(var always, _)
        && always;
  }

  /// The condition that a row and its copy have the same value; empty where it cannot be told.
  private List<String> same(Table table, Name column, Conversion conversion) {
    String from = "o." + column.sql();
    String to = "n." + column.sql();
    if (conversion.comparable()) {
      String type = other(table).column(column).orElseThrow().type();
      boolean alike = type.equals(table.column(column).orElseThrow().type());
      String converted =
          conversion.template().equals("%s") && !alike ? from + "::" + type : conversion.of(from);
      return List.of(to + " IS NOT DISTINCT FROM " + converted);
    }
    return conversion.template().equals("%s")
        ? List.of(to + "::text IS NOT DISTINCT FROM " + from + "::text")
        : List.of("(" + to + " IS NULL) = (" + from + " IS NULL)");
  }

  /// The schemas of the types of keys, other than the server's own.
  private List<Name> operators(List<List<Name>> keys) {
    var names = new TreeSet<Name>();
    for (Table table : List.of(older, newer)) {
      List<ObjectId> columns =
          keys.stream()
              .flatMap(List::stream)
              .filter(it -> table.column(it).isPresent())
              .map(it -> Draft.column(table.name(), it))
              .toList();
      for (ObjectId column : columns) {
        String type = table.column(column.partName()).orElseThrow().type();
        if (type.contains(".")) {
          names.add(schemaOf(type));
        }
      }
    }
    return List.copyOf(names);
  }

  private static Name schemaOf(String type) {
    String first = type.substring(0, type.indexOf('.'));
    return new Name(first.replaceAll("^\"|\"$", ""));
  }

  /// The columns whose values are not in the other form, or not exactly.
  List<Name> losing() {
    return older.columns().stream()
        .filter(it -> !(it.fill() instanceof Fill.Generated))
        .filter(
            it ->
                newer
                    .column(it.name())
                    .map(to -> Rounding.loses(it.type(), to.type()))
                    .orElse(true))
        .map(Column::name)
        .toList();
  }
}
