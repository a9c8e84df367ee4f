package dev.pgwright.alembic.reading;

import dev.pgwright.alembic.python.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Indexes as SQL.
final class IndexForm {

  private IndexForm() {}

  /// `CREATE INDEX`.
  ///
  /// @param table as SQL
  /// @param keys names of columns, or expressions
  /// @param more the remaining arguments
  static String create(Optional<String> name, String table, List<Value> keys, Arguments more) {
    boolean unique = more.flag("unique", false);
    boolean concurrently = more.flag("postgresql_concurrently", false);
    boolean guarded = more.flag("if_not_exists", false);
    Optional<String> using = more.text("postgresql_using");
    String parts = keys(keys, more);
    List<String> included = more.texts("postgresql_include");
    boolean said = more.has("postgresql_nulls_not_distinct");
    boolean equal = more.flag("postgresql_nulls_not_distinct", false);
    String with = with(more);
    Optional<String> space = more.text("postgresql_tablespace");
    Optional<Value> where = more.take("postgresql_where");
    String text =
        "CREATE "
            + (unique ? "UNIQUE " : "")
            + "INDEX "
            + (concurrently ? "CONCURRENTLY " : "")
            + (guarded ? "IF NOT EXISTS " : "")
            + name.map(it -> Words.name(it) + " ").orElse("")
            + "ON "
            + table
            + using.map(it -> " USING " + it.toLowerCase(Locale.ROOT)).orElse("")
            + " ("
            + parts
            + ")"
            + (included.isEmpty() ? "" : " INCLUDE (" + Words.names(included) + ")")
            + (said && equal ? " NULLS NOT DISTINCT" : "")
            + with
            + space.map(it -> " TABLESPACE " + Words.name(it)).orElse("")
            + where.map(it -> " WHERE " + condition(it, more)).orElse("");
    more.without("quote", "_table").done();
    return text;
  }

  private static String condition(Value where, Arguments at) {
    return Expressions.sql(where, at.call().line(), at.call().endLine());
  }

  private static String keys(List<Value> keys, Arguments more) {
    Optional<Value> ops = more.take("postgresql_ops");
    var parts = new ArrayList<String>();
    for (Value key : keys) {
      String text =
          key instanceof Value.Text(var column)
              ? Words.name(column)
              : Expressions.sql(key, more.call().line(), more.call().endLine());
      parts.add(text + operatorClass(ops, key));
    }
    if (parts.isEmpty()) {
      throw more.unclear("an index without columns");
    }
    return String.join(", ", parts);
  }

  /// SQLAlchemy knows a key by its name or its label, and forgets the operator class of any other.
  static String operatorClass(Optional<Value> ops, Value key) {
    Value name = key;
    if (key instanceof Value.Call call && call.path().equals("method.label")) {
      name = call.arguments().isEmpty() ? key : call.arguments().getFirst();
    }
    if (ops.isPresent()
        && ops.get() instanceof Value.Dict(var classes)
        && classes.get(name) instanceof Value.Text(var used)) {
      return " " + used;
    }
    return "";
  }

  private static String with(Arguments more) {
    Optional<Value> with = more.take("postgresql_with");
    if (with.isEmpty()) {
      return "";
    }
    if (!(with.get() instanceof Value.Dict(var entries))) {
      throw more.unclear("the storage parameters of an index");
    }
    var parts = new ArrayList<String>();
    entries.forEach(
        (key, value) -> {
          String name = key instanceof Value.Text(var text) ? text : "";
          String setting =
              switch (value) {
                case Value.Text(var text) -> text;
                case Value.Truth(var holds) -> holds ? "True" : "False";
                default -> Expressions.constant(value, more.call().line(), more.call().endLine());
              };
          parts.add(name + " = " + setting);
        });
    return parts.isEmpty() ? "" : " WITH (" + String.join(", ", parts) + ")";
  }
}
