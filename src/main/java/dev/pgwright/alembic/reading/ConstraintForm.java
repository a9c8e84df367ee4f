package dev.pgwright.alembic.reading;

import dev.pgwright.alembic.python.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Constraints as SQL, from `CONSTRAINT` to the last clause.
final class ConstraintForm {

  private static final List<String> CALLS =
      List.of(
          "PrimaryKeyConstraint",
          "UniqueConstraint",
          "CheckConstraint",
          "ForeignKeyConstraint",
          "ExcludeConstraint");

  private ConstraintForm() {}

  static boolean is(Value value) {
    return value instanceof Value.Call call && call.on().isEmpty() && CALLS.contains(call.last());
  }

  /// The constraint that a call makes inside `create_table`.
  static String sql(Value.Call call) {
    return switch (call.last()) {
      case "PrimaryKeyConstraint" -> key("PRIMARY KEY", Arguments.of(call, "*columns"));
      case "UniqueConstraint" -> key("UNIQUE", Arguments.of(call, "*columns"));
      case "CheckConstraint" ->
          check(Arguments.of(call, "sqltext", "name", "deferrable", "initially"));
      case "ForeignKeyConstraint" ->
          reference(
              Arguments.of(
                  call,
                  "columns",
                  "refcolumns",
                  "name",
                  "onupdate",
                  "ondelete",
                  "deferrable",
                  "initially",
                  "use_alter"));
      case "ExcludeConstraint" -> exclusion(Arguments.of(call, "*elements"));
      default -> throw new IllegalStateException(call.path());
    };
  }

  /// The columns of a key.
  static List<String> columns(Arguments arguments) {
    var names = new ArrayList<String>();
    for (Value value : arguments.rest()) {
      names.add(column(value, arguments));
    }
    return names;
  }

  private static String column(Value value, Arguments arguments) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.Call call when call.last().equals("column") && call.on().isEmpty() ->
          Arguments.of(call, "name").needText("name");
      default -> throw arguments.unclear("a column of a constraint");
    };
  }

  private static String key(String word, Arguments arguments) {
    return key(word, arguments.text("name"), columns(arguments), arguments);
  }

  /// A primary key or unique constraint.
  ///
  /// @param more the remaining arguments
  static String key(String word, Optional<String> name, List<String> columns, Arguments more) {
    boolean equal = more.flag("postgresql_nulls_not_distinct", false);
    List<String> included = more.texts("postgresql_include");
    String text =
        named(name)
            + word
            + (equal ? " NULLS NOT DISTINCT" : "")
            + " ("
            + Words.names(columns)
            + ")"
            + (included.isEmpty() ? "" : " INCLUDE (" + Words.names(included) + ")")
            + deferring(more);
    more.without("_column_flag", "comment").done();
    return text;
  }

  static String named(Optional<String> name) {
    return name.map(it -> "CONSTRAINT " + Words.name(it) + " ").orElse("");
  }

  static String deferring(Arguments arguments) {
    boolean said = arguments.has("deferrable") && !none(arguments);
    boolean deferrable = arguments.flag("deferrable", false);
    String text = said ? deferrable ? " DEFERRABLE" : " NOT DEFERRABLE" : "";
    return text + arguments.text("initially").map(it -> " INITIALLY " + it).orElse("");
  }

  private static boolean none(Arguments arguments) {
    return arguments.call().keywords().get("deferrable") instanceof Value.None;
  }

  static String check(Arguments arguments) {
    String condition =
        Expressions.sql(
            textual(arguments.need("sqltext"), arguments),
            arguments.call().line(),
            arguments.call().endLine());
    String text =
        named(arguments.text("name")) + "CHECK (" + condition + ")" + deferring(arguments);
    boolean inherited = !arguments.flag("postgresql_no_inherit", false);
    boolean validated = !arguments.flag("postgresql_not_valid", false);
    arguments.without("table_name", "schema", "source", "condition", "comment").done();
    return text + (inherited ? "" : " NO INHERIT") + (validated ? "" : " NOT VALID");
  }

  /// A text means the same as a call of `text` here: its colons are parameters.
  private static Value textual(Value value, Arguments at) {
    return value instanceof Value.Text(var text)
        ? new Value.Text(Expressions.filled(text, new LinkedHashMap<>(), at.call()))
        : value;
  }

  private static String reference(Arguments arguments) {
    List<String> columns = arguments.texts("columns");
    List<String> targets = arguments.texts("refcolumns");
    if (targets.isEmpty()) {
      throw arguments.unclear("a foreign key without a target");
    }
    Optional<String> name = arguments.text("name");
    return reference(
        name,
        columns,
        table(targets.getFirst(), arguments),
        targets.stream().map(ConstraintForm::last).toList(),
        arguments);
  }

  /// The foreign key of a `ForeignKey(…)` in a column.
  static String reference(String column, Value.Call call) {
    Arguments arguments =
        Arguments.of(
            call,
            "column",
            "_constraint",
            "use_alter",
            "name",
            "onupdate",
            "ondelete",
            "deferrable",
            "initially");
    String target = arguments.needText("column");
    Optional<String> name = arguments.text("name");
    return reference(
        name, List.of(column), table(target, arguments), List.of(last(target)), arguments);
  }

  private static String table(String target, Arguments arguments) {
    String[] parts = target.split("\\.", -1);
    if (parts.length < 2) {
      throw arguments.unclear("the target " + target + " of a foreign key");
    }
    String schema = String.join(".", List.of(parts).subList(0, parts.length - 2));
    return Words.qualified(
        Optional.of(schema).filter(it -> !it.isEmpty()), parts[parts.length - 2]);
  }

  private static String last(String target) {
    return target.substring(target.lastIndexOf('.') + 1);
  }

  /// A foreign key.
  ///
  /// @param table as SQL
  static String reference(
      Optional<String> name,
      List<String> columns,
      String table,
      List<String> targets,
      Arguments more) {
    String text =
        named(name)
            + "FOREIGN KEY("
            + Words.names(columns)
            + ") REFERENCES "
            + table
            + " ("
            + Words.names(targets)
            + ")"
            + more.text("match").map(it -> " MATCH " + it).orElse("")
            + more.text("ondelete").map(it -> " ON DELETE " + it).orElse("")
            + more.text("onupdate").map(it -> " ON UPDATE " + it).orElse("")
            + deferring(more);
    boolean validated = !more.flag("postgresql_not_valid", false);
    more.without("use_alter", "link_to_name", "comment").done();
    return text + (validated ? "" : " NOT VALID");
  }

  static String exclusion(Arguments arguments) {
    Optional<String> name = arguments.text("name");
    Optional<Value> where = arguments.take("where");
    String using = arguments.text("using").orElse("gist");
    Optional<Value> ops = arguments.take("ops");
    var elements = new ArrayList<String>();
    for (Value element : arguments.rest()) {
      if (!(element instanceof Value.Items(var pair))
          || pair.size() != 2
          || !(pair.get(1) instanceof Value.Text(var operator))) {
        throw arguments.unclear("an element of an exclusion constraint");
      }
      String key =
          pair.get(0) instanceof Value.Text(var column)
              ? Words.name(column) + IndexForm.operatorClass(ops, pair.get(0))
              : Expressions.sql(pair.get(0), arguments.call().line(), arguments.call().endLine());
      elements.add(key + " WITH " + operator);
    }
    String text =
        named(name)
            + "EXCLUDE USING "
            + using
            + " ("
            + String.join(", ", elements)
            + ")"
            + where
                .map(
                    it ->
                        " WHERE ("
                            + Expressions.sql(
                                it, arguments.call().line(), arguments.call().endLine())
                            + ")")
                .orElse("")
            + deferring(arguments);
    arguments.without("table_name", "schema").done();
    return text;
  }
}
