package dev.pgwright.render;

import dev.pgwright.model.Constraint;
import dev.pgwright.model.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Constraints as calls, where the call says every word of the server's definition.
record ConstraintForm(Scope scope) {

  private static final String NOT_VALID = " NOT VALID";

  private static final Pattern DEFERRAL =
      Pattern.compile("(?<deferrable> DEFERRABLE(?<deferred> INITIALLY DEFERRED)?)?");

  private static final String ACTION = "(NO ACTION|RESTRICT|CASCADE|SET NULL|SET DEFAULT)";

  private static final Pattern FOREIGN_KEY =
      Pattern.compile(
          "(?: ON UPDATE " + ACTION + ")?(?: ON DELETE " + ACTION + ")?" + DEFERRAL.pattern());

  /// The constraint inside `op.create_table(…)`.
  Optional<PythonCode> inTable(Constraint it) {
    if (!Scope.plain(it.name())) {
      return Optional.empty();
    }
    PythonCode name = PythonCode.keyword("name", Scope.fixed(it.name()));
    return switch (it.type()) {
      case PRIMARY_KEY, UNIQUE ->
          key(it)
              .map(
                  options -> {
                    var arguments = new ArrayList<PythonCode>();
                    it.columns().forEach(column -> arguments.add(Scope.text(column)));
                    arguments.add(name);
                    arguments.addAll(options);
                    return new PythonCode.Call(
                        it.type() == Constraint.Type.UNIQUE
                            ? "sa.UniqueConstraint"
                            : "sa.PrimaryKeyConstraint",
                        arguments);
                  });
      case CHECK ->
          check(it.definition())
              .map(sql -> PythonCode.call("sa.CheckConstraint", new PythonCode.Sql(sql), name));
      case FOREIGN_KEY ->
          foreignKey(it, it.definition())
              .map(
                  options -> {
                    var arguments = new ArrayList<PythonCode>();
                    arguments.add(Scope.list(it.columns()));
                    arguments.add(references(it));
                    arguments.add(name);
                    arguments.addAll(options);
                    return new PythonCode.Call("sa.ForeignKeyConstraint", arguments);
                  });
      case EXCLUSION -> Optional.empty();
    };
  }

  private PythonCode references(Constraint it) {
    String table = it.references() == null ? "" : scope.spelled(it.references());
    return PythonCode.items(
        it.referencedColumns().stream().map(column -> table + "." + column).toList());
  }

  /// The constraint added to an existing table.
  ///
  /// @param notValid whether it is added NOT VALID, whatever the definition says
  Optional<PythonCode> added(Constraint it, boolean notValid) {
    String definition = it.definition();
    boolean marked = definition.endsWith(NOT_VALID);
    String rest =
        marked ? definition.substring(0, definition.length() - NOT_VALID.length()) : definition;
    if (!Scope.plain(it.name()) || !Scope.plain(it.table())) {
      return Optional.empty();
    }
    boolean unchecked = notValid || marked;
    return switch (it.type()) {
      case PRIMARY_KEY -> addedKey("op.create_primary_key", it, unchecked);
      case UNIQUE -> addedKey("op.create_unique_constraint", it, unchecked);
      case CHECK -> check(rest).map(sql -> addedCheck(it, sql, unchecked));
      case FOREIGN_KEY ->
          foreignKey(it, rest).map(options -> addedForeignKey(it, options, unchecked));
      case EXCLUSION -> Optional.empty();
    };
  }

  private Optional<PythonCode> addedKey(String function, Constraint it, boolean unchecked) {
    // create_primary_key takes no options
    boolean sayable = !unchecked && (it.type() == Constraint.Type.UNIQUE || !it.deferrable());
    return key(it)
        .filter(options -> sayable)
        .map(
            options -> {
              var arguments = new ArrayList<PythonCode>();
              arguments.add(Scope.fixed(it.name()));
              arguments.add(Scope.text(it.table().name()));
              arguments.add(Scope.list(it.columns()));
              arguments.addAll(options);
              scope.schema("schema", it.table()).ifPresent(arguments::add);
              return new PythonCode.Call(function, arguments);
            });
  }

  private PythonCode addedCheck(Constraint it, String sql, boolean unchecked) {
    var arguments = new ArrayList<PythonCode>();
    arguments.add(Scope.fixed(it.name()));
    arguments.add(Scope.text(it.table().name()));
    arguments.add(new PythonCode.Sql(sql));
    scope.schema("schema", it.table()).ifPresent(arguments::add);
    if (unchecked) {
      arguments.add(PythonCode.keyword("postgresql_not_valid", true));
    }
    return new PythonCode.Call("op.create_check_constraint", arguments);
  }

  private PythonCode addedForeignKey(Constraint it, List<PythonCode> options, boolean unchecked) {
    var arguments = new ArrayList<PythonCode>();
    arguments.add(Scope.fixed(it.name()));
    arguments.add(Scope.text(it.table().name()));
    if (it.references() != null) {
      arguments.add(Scope.text(it.references().name()));
    }
    arguments.add(Scope.list(it.columns()));
    arguments.add(Scope.list(it.referencedColumns()));
    arguments.addAll(options);
    scope.schema("source_schema", it.table()).ifPresent(arguments::add);
    if (it.references() != null) {
      scope.schema("referent_schema", it.references()).ifPresent(arguments::add);
    }
    if (unchecked) {
      arguments.add(PythonCode.keyword("postgresql_not_valid", true));
    }
    return new PythonCode.Call("op.create_foreign_key", arguments);
  }

  /// The options of a key over plain columns; empty for any other definition.
  private static Optional<List<PythonCode>> key(Constraint it) {
    return rest(it.definition(), it.type().label() + " ", it.columns())
        .flatMap(
            rest -> {
              Matcher deferral = DEFERRAL.matcher(rest);
              return deferral.matches() ? Optional.of(deferral(deferral)) : Optional.empty();
            });
  }

  /// The condition of a CHECK without further clauses.
  private static Optional<String> check(String definition) {
    return new Definition(definition)
        .after("CHECK ")
        .flatMap(Definition::group)
        .filter(it -> it.rest().done())
        .map(it -> Definition.bare(it.inside()));
  }

  /// The options of a foreign key with simple actions; empty for any other definition.
  private static Optional<List<PythonCode>> foreignKey(Constraint it, String definition) {
    if (it.references() == null
        || !Scope.plain(it.references())
        || !Scope.plain(it.referencedColumns())) {
      return Optional.empty();
    }
    String references = " REFERENCES " + it.references().sql();
    return rest(definition, "FOREIGN KEY ", it.columns())
        .flatMap(rest -> rest(rest, references, it.referencedColumns()))
        .flatMap(
            rest -> {
              Matcher matcher = FOREIGN_KEY.matcher(rest);
              return matcher.matches() ? Optional.of(actions(matcher)) : Optional.empty();
            });
  }

  private static List<PythonCode> actions(Matcher matcher) {
    var options = new ArrayList<PythonCode>();
    if (matcher.group(1) != null) {
      options.add(PythonCode.keyword("onupdate", PythonCode.text(matcher.group(1))));
    }
    if (matcher.group(2) != null) {
      options.add(PythonCode.keyword("ondelete", PythonCode.text(matcher.group(2))));
    }
    options.addAll(deferral(matcher));
    return options;
  }

  private static List<PythonCode> deferral(Matcher matcher) {
    if (matcher.group("deferrable") == null) {
      return List.of();
    }
    var deferrable = PythonCode.keyword("deferrable", true);
    return matcher.group("deferred") == null
        ? List.of(deferrable)
        : List.of(deferrable, PythonCode.keyword("initially", PythonCode.text("DEFERRED")));
  }

  /// What follows `prefix` and the columns in parentheses; empty when the text begins otherwise or
  /// a column's name cannot be said.
  private static Optional<String> rest(String text, String prefix, List<Name> columns) {
    String start = prefix + "(" + String.join(", ", columns.stream().map(Name::sql).toList()) + ")";
    return Scope.plain(columns) && !columns.isEmpty() && text.startsWith(start)
        ? Optional.of(text.substring(start.length()))
        : Optional.empty();
  }
}
