package dev.pgwright.alembic.reading;

import dev.pgwright.alembic.python.NotUnderstood;
import dev.pgwright.alembic.python.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `table.update()`, `.insert()` and `.delete()` as SQL, with the clauses that follow them.
final class RowForm {

  private static final List<String> CLAUSES = List.of("where", "values", "execution_options");

  private final String verb;
  private final Value table;
  private final List<String> conditions = new ArrayList<>();
  private final List<String> columns = new ArrayList<>();
  private final List<String> values = new ArrayList<>();

  private RowForm(String verb, Value table) {
    this.verb = verb;
    this.table = table;
  }

  /// The statement that a value stands for; empty for anything else.
  ///
  /// @throws NotUnderstood for a statement that is made of more than is known here
  static Optional<String> sql(Value value) {
    return value instanceof Value.Call call ? of(call).map(RowForm::written) : Optional.empty();
  }

  /// Whether a method says more about such a statement.
  static boolean clause(String name) {
    return CLAUSES.contains(name) || name.matches("update|insert|delete");
  }

  private static Optional<RowForm> of(Value.Call call) {
    String name = call.last();
    if (call.on().isEmpty()) {
      boolean ours = call.path().matches("sqlalchemy(\\.[a-z.]+)?\\.(update|insert|delete)");
      return ours && !call.arguments().isEmpty()
          ? Optional.of(new RowForm(name, call.arguments().getFirst()))
          : Optional.empty();
    }
    Value on = call.on().get();
    if (name.matches("update|insert|delete") && isTable(on)) {
      var form = new RowForm(name, on);
      form.given(call);
      return Optional.of(form);
    }
    if (!CLAUSES.contains(name) || !(on instanceof Value.Call inner)) {
      return Optional.empty();
    }
    Optional<RowForm> form = of(inner);
    form.ifPresent(it -> it.add(call));
    return form;
  }

  static boolean isTable(Value value) {
    return value instanceof Value.Call call
        && call.path().startsWith("sqlalchemy")
        && call.last().matches("table|Table");
  }

  private void add(Value.Call clause) {
    switch (clause.last()) {
      case "where" ->
          clause
              .arguments()
              .forEach(it -> conditions.add(Expressions.sql(it, clause.line(), clause.endLine())));
      case "values" -> given(clause);
      default -> {}
    }
  }

  /// Takes values by keyword, from a dictionary, or behind `values=`.
  private void given(Value.Call call) {
    call.keywords()
        .forEach(
            (name, value) -> {
              if (name.equals("values")) {
                entries(value, call);
              } else if (name.equals("whereclause")) {
                conditions.add(Expressions.sql(value, call.line(), call.endLine()));
              } else {
                entry(Words.name(name), value, call);
              }
            });
    for (Value each : call.arguments()) {
      if (each instanceof Value.Dict || call.last().equals("values")) {
        entries(each, call);
      } else {
        conditions.add(Expressions.sql(each, call.line(), call.endLine()));
      }
    }
  }

  private void entries(Value value, Value.Call at) {
    if (!(value instanceof Value.Dict(var entries))) {
      throw new NotUnderstood("the values of a statement", at.line(), at.endLine());
    }
    entries.forEach(
        (key, each) ->
            entry(
                key instanceof Value.Text(var text)
                    ? Words.name(text)
                    : Expressions.sql(key, at.line(), at.endLine()).replaceFirst("^.*\\.", ""),
                each,
                at));
  }

  private void entry(String column, Value value, Value.Call at) {
    columns.add(column);
    values.add(Expressions.constant(value, at.line(), at.endLine()));
  }

  private static String name(Value table) {
    var call = (Value.Call) table;
    Arguments arguments = Arguments.of(call, "name", "*columns");
    return Words.qualified(arguments.text("schema"), arguments.needText("name"));
  }

  private String written() {
    if (!isTable(table)) {
      throw new NotUnderstood("the table of a statement", 1, 1);
    }
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    return switch (verb) {
      case "update" -> {
        var set = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
          set.add(columns.get(i) + "=" + values.get(i));
        }
        yield "UPDATE " + name(table) + " SET " + String.join(", ", set) + where;
      }
      case "insert" ->
          "INSERT INTO "
              + name(table)
              + (columns.isEmpty()
                  ? " DEFAULT VALUES"
                  : " ("
                      + String.join(", ", columns)
                      + ") VALUES ("
                      + String.join(", ", values)
                      + ")");
      default -> "DELETE FROM " + name(table) + where;
    };
  }
}
