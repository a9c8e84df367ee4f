package dev.pgwright.alembic.reading;

import dev.pgwright.alembic.python.Value;
import dev.pgwright.alembic.reading.TableForm.Out;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// `op.bulk_insert` as SQL.
final class InsertForm {

  private InsertForm() {}

  static void insert(Arguments arguments, Out out) {
    Value table = arguments.need("table");
    List<Value> rows = arguments.list("rows");
    arguments.without("multiinsert").done();
    if (!(table instanceof Value.Call call) || !named(call)) {
      throw arguments.unclear("the table of a bulk insert");
    }
    var types = types(call);
    String target = target(call);
    for (Value row : rows) {
      if (!(row instanceof Value.Dict(var entries))) {
        throw arguments.unclear("a row of a bulk insert");
      }
      var names = new ArrayList<String>();
      var values = new ArrayList<String>();
      entries.forEach(
          (key, value) -> {
            if (!(key instanceof Value.Text(var column)) || !plain(types.get(column), value)) {
              throw arguments.unclear("a value of a bulk insert");
            }
            names.add(column);
            values.add(Expressions.constant(value, call.line(), call.endLine()));
          });
      out.run(
          "INSERT INTO "
              + target
              + " ("
              + Words.names(names)
              + ") VALUES ("
              + String.join(", ", values)
              + ")");
    }
  }

  private static boolean named(Value.Call call) {
    return call.on().isEmpty()
        && (call.last().equals("table")
            || call.last().equals("Table")
            || call.last().equals("create_table"));
  }

  private static String target(Value.Call call) {
    var rest = new ArrayList<>(call.arguments());
    Value name = rest.isEmpty() ? new Value.None() : rest.getFirst();
    if (!(name instanceof Value.Text(var text))) {
      throw Arguments.of(call, "*all").unclear("the name of a table");
    }
    Value schema = call.keywords().get("schema");
    return Words.qualified(
        schema instanceof Value.Text(var it) ? Optional.of(it) : Optional.empty(), text);
  }

  private static SequencedMap<String, String> types(Value.Call call) {
    var types = new LinkedHashMap<String, String>();
    for (Value argument : call.arguments()) {
      if (argument instanceof Value.Call column
          && column.last().equalsIgnoreCase("column")
          && column.arguments().size() > 1
          && column.arguments().getFirst() instanceof Value.Text(var name)) {
        types.put(name, Types.sql(column.arguments().get(1), column.line(), column.endLine()));
      }
    }
    return types;
  }

  /// Whether SQLAlchemy sends a value for a column of this type as it is.
  private static boolean plain(@Nullable String type, Value value) {
    boolean text = value instanceof Value.Text;
    if (type == null) {
      return !(value instanceof Value.Dict) && !(value instanceof Value.Items);
    }
    return !(text && (type.startsWith("JSON") || type.equals("BYTEA")))
        && !(value instanceof Value.Dict)
        && !(value instanceof Value.Items);
  }
}
