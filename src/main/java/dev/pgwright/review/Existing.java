package dev.pgwright.review;

import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/// The convention that the names of a schema follow already.
final class Existing {

  /// So many names show a habit.
  private static final int ENOUGH = 6;

  /// So many names are enough to know it.
  private static final int SAMPLE = 1_000;

  private static final double MOST = 0.7;

  private static final List<String> INDEXES =
      List.of(
          "idx_{table}_{columns}",
          "ix_{table}_{columns}",
          "{table}_{columns}_idx",
          "index_{table}_on_{columns}",
          "{table}_{columns}_index",
          "{table}_{columns}_ix");

  private static final List<String> CONSTRAINTS =
      List.of(
          "{table}_{columns}_{type}",
          "{table}_{columns}_key",
          "uq_{table}_{columns}",
          "{table}_{columns}_uniq",
          "unique_{table}_{columns}");

  private static final List<String> FOREIGN_KEYS =
      List.of(
          "fk_{table}_{ref_table}",
          "{table}_{columns}_fkey",
          "fk_{table}_{columns}_{ref_table}",
          "fk_{table}_{columns}",
          "{table}_{ref_table}_fk",
          "{table}_{columns}_fk");

  private Existing() {}

  /// The forms that most names have, where there are enough of them; what was decided elsewhere.
  static Convention of(Schema schema, Convention otherwise) {
    List<Keys> indexes =
        schema.all(Index.class).limit(SAMPLE).flatMap(it -> Keys.of(it).stream()).toList();
    String index =
        most(
            INDEXES,
            indexes,
            (form, it) -> follows(it.name().name(), form, it.table(), it.columns(), "", ""),
            otherwise.index());
    String unique =
        most(
            CONSTRAINTS,
            schema
                .all(Constraint.class)
                .filter(it -> it.type() == Constraint.Type.UNIQUE)
                .limit(SAMPLE)
                .toList(),
            (form, it) -> follows(it.name(), form, it.table(), it.columns(), "", "unique"),
            otherwise.constraint());
    String foreign = foreignKeys(schema, otherwise);
    boolean plural = otherwise.pluralTables() && !singular(schema);
    boolean same =
        index.equals(otherwise.index())
            && unique.equals(otherwise.constraint())
            && foreign.equals(otherwise.foreignKey())
            && plural == otherwise.pluralTables();
    return same ? otherwise : new Convention(plural, index, unique, foreign, true);
  }

  private static String foreignKeys(Schema schema, Convention otherwise) {
    return most(
        FOREIGN_KEYS,
        schema.all(Constraint.class).filter(it -> it.references() != null).limit(SAMPLE).toList(),
        (form, it) ->
            follows(
                it.name(),
                form,
                it.table(),
                it.columns(),
                Objects.requireNonNull(it.references()).name().value(),
                ""),
        otherwise.foreignKey());
  }

  private static boolean singular(Schema schema) {
    var names = new ArrayList<Name>();
    schema
        .all(Table.class)
        .filter(it -> it.parents().isEmpty())
        .forEach(it -> names.add(it.name().name()));
    long plural =
        names.stream()
            .map(it -> new Name(Convention.snaked(it)))
            .filter(Convention::plural)
            .count();
    return names.size() >= ENOUGH && plural < (1 - MOST) * names.size();
  }

  private static <T> String most(
      List<String> forms, List<T> objects, BiPredicate<String, T> follows, String otherwise) {
    var counts = new TreeMap<String, Long>();
    for (String form : forms) {
      counts.put(form, objects.stream().filter(it -> follows.test(form, it)).count());
    }
    if (objects.size() < ENOUGH) {
      return otherwise;
    }
    return forms.stream()
        .filter(it -> Objects.requireNonNull(counts.get(it)) >= MOST * objects.size())
        .findFirst()
        .orElse(otherwise);
  }

  private static boolean follows(
      Name name,
      String form,
      QualifiedName table,
      List<Name> columns,
      String referenced,
      String type) {
    Name wanted = Convention.made(form, table.name(), columns, referenced, type);
    return name.equals(wanted) || name.value().startsWith(wanted.value() + "_");
  }
}
