package dev.pgwright.plan;

import dev.pgwright.model.Constraint;
import dev.pgwright.model.Domain;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema.Dependency;
import dev.pgwright.plan.Plan.Precondition;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What existing rows have to satisfy before a constraint can hold for them.
final class Preconditions {

  private static final Pattern EXCLUDED =
      Pattern.compile("EXCLUDE USING \\S+ \\(([^()]*)\\)( DEFERRABLE.*)?");

  private Preconditions() {}

  /// What the rows of every column of a type have to satisfy.
  ///
  /// @param why what is wrong with a row that does not
  /// @param broken the condition under which a row is wrong, by the column's name in SQL
  static void ofType(Draft draft, ObjectId type, String why, UnaryOperator<String> broken) {
    for (Dependency it : draft.before.dependencies()) {
      ObjectId column = it.dependent();
      if (it.on().equals(type)
          && column.kind() == ObjectKind.COLUMN
          && scalar(draft, column, type)) {
        draft.preconditions.add(
            new Precondition(
                column.qualified(),
                why + " in " + column.partName(),
                "SELECT ctid FROM "
                    + column.qualified().sql()
                    + " WHERE "
                    + broken.apply(column.partName().sql())));
      }
    }
  }

  /// Whether it is a column of a table that has the type itself, and goes on to be one.
  private static boolean scalar(Draft draft, ObjectId column, ObjectId type) {
    return draft
        .before
        .table(column.qualified())
        .flatMap(it -> it.column(column.partName()))
        .filter(it -> it.type().equals(type.qualified().sql()))
        .isPresent();
  }

  /// The condition of a domain's CHECK for one column.
  static String broken(Domain.Check check, String column) {
    String definition = check.definition();
    String condition =
        definition.substring(definition.indexOf('(') + 1, definition.lastIndexOf(')'));
    return "NOT (" + condition.replaceAll("\\bVALUE\\b", Matcher.quoteReplacement(column)) + ")";
  }

  /// Whether the rows satisfy a constraint already, because another one says the same.
  static boolean known(Draft draft, Constraint constraint) {
    return draft.old.constraints(constraint.table()).stream()
        .filter(it -> it.validated() && it.type() == constraint.type())
        .anyMatch(
            it ->
                switch (it.type()) {
                  case FOREIGN_KEY ->
                      it.columns().equals(constraint.columns())
                          && Objects.equals(it.references(), constraint.references())
                          && it.referencedColumns().equals(constraint.referencedColumns())
                          && it.definition().contains(" MATCH FULL")
                              == constraint.definition().contains(" MATCH FULL");
                  case CHECK -> condition(it).equals(condition(constraint));
                  case PRIMARY_KEY, UNIQUE, EXCLUSION -> false;
                });
  }

  /// What rows have to satisfy; a table that is new has no row that others could refer to.
  static Precondition of(Draft draft, Constraint constraint) {
    QualifiedName parent = constraint.references();
    if (parent == null || draft.before.table(parent).isPresent()) {
      return of(constraint);
    }
    return new Precondition(
        constraint.table(),
        "rows refer to rows of " + parent + ", which is new (" + constraint.name() + ")",
        "SELECT ctid FROM "
            + constraint.table().sql()
            + " WHERE "
            + constraint.columns().stream()
                .map(it -> it.sql() + " IS NOT NULL")
                .collect(Collectors.joining(" AND ")),
        constraint.columns());
  }

  static Precondition of(Constraint constraint) {
    String table = constraint.table().sql();
    return switch (constraint.type()) {
      case CHECK ->
          new Precondition(
              constraint.table(),
              "rows break " + constraint.name(),
              "SELECT ctid FROM " + table + " WHERE NOT (" + condition(constraint) + ")");
      case FOREIGN_KEY -> orphans(constraint);
      case PRIMARY_KEY, UNIQUE, EXCLUSION -> {
        String columns =
            constraint.columns().stream().map(Name::sql).collect(Collectors.joining(", "));
        String comparable =
            constraint.definition().contains("NULLS NOT DISTINCT")
                ? "true"
                : constraint.columns().stream()
                    .map(it -> it.sql() + " IS NOT NULL")
                    .collect(Collectors.joining(" AND "));
        yield new Precondition(
            constraint.table(),
            "rows share their values of " + columns + " (" + constraint.name() + ")",
            "SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY "
                + columns
                + ") AS nth FROM "
                + table
                + " WHERE "
                + comparable
                + ") AS numbered WHERE nth > 1");
      }
    };
  }

  private static Precondition orphans(Constraint key) {
    QualifiedName parent = Objects.requireNonNull(key.references());
    var matches = new ArrayList<String>();
    var present = new ArrayList<String>();
    for (int i = 0; i < key.columns().size(); i++) {
      matches.add(
          "parent."
              + key.referencedColumns().get(i).sql()
              + " = child."
              + key.columns().get(i).sql());
      present.add("child." + key.columns().get(i).sql() + " IS NOT NULL");
    }
    return new Precondition(
        key.table(),
        "rows refer to rows of " + parent + " that do not exist (" + key.name() + ")",
        "SELECT child.ctid FROM "
            + key.table().sql()
            + " AS child WHERE "
            + String.join(" AND ", present)
            + " AND NOT EXISTS (SELECT FROM "
            + parent.sql()
            + " AS parent WHERE "
            + String.join(" AND ", matches)
            + ")");
  }

  /// The condition between the outer parentheses of `CHECK ((…))`.
  private static String condition(Constraint check) {
    String definition = check.definition();
    int end = definition.lastIndexOf(')');
    return definition.substring(definition.indexOf('(') + 1, end);
  }

  /// The rows that exclude each other, where the constraint compares nothing but columns.
  static Optional<Precondition> excluding(Constraint it) {
    Matcher parts = EXCLUDED.matcher(it.definition());
    if (!parts.matches()) {
      return Optional.empty();
    }
    var conditions = new ArrayList<String>();
    for (String element : parts.group(1).split(", ", -1)) {
      int at = element.indexOf(" WITH ");
      String column = at < 0 ? "" : element.substring(0, at);
      if (it.columns().stream().noneMatch(name -> name.sql().equals(column))) {
        return Optional.empty();
      }
      String operator = element.substring(at + " WITH ".length());
      conditions.add("other." + column + " " + operator + " this." + column);
    }
    return Optional.of(
        new Precondition(
            it.table(),
            "rows exclude each other (" + it.name() + ")",
            String.format(
                Locale.ROOT,
                "SELECT this.ctid FROM %1$s AS this WHERE EXISTS (SELECT FROM %1$s AS other"
                    + " WHERE other.ctid > this.ctid AND %2$s)",
                it.table().sql(),
                String.join(" AND ", conditions))));
  }
}
