package dev.pgwright.alembic.reading;

import dev.pgwright.alembic.python.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// An enum of SQLAlchemy.
///
/// @param name null-free; empty for one that is no type of the server's but a text
/// @param creates whether a table with such a column creates the type
record EnumType(
    Optional<String> schema, Optional<String> name, List<String> labels, boolean creates) {

  static EnumType of(Value.Call call) {
    Arguments arguments = Arguments.of(call, "*labels");
    var labels = new ArrayList<String>();
    for (Value label : arguments.rest()) {
      if (!(label instanceof Value.Text(var text))) {
        throw arguments.unclear("the labels of an enum");
      }
      labels.add(text);
    }
    boolean server = arguments.flag("native_enum", true);
    Optional<String> name = arguments.text("name");
    if (server && name.isEmpty()) {
      throw arguments.unclear("an enum without a name");
    }
    Optional<String> schema = arguments.text("schema");
    boolean creates = arguments.flag("create_type", true) || call.last().equals("Enum");
    boolean constraint = arguments.flag("create_constraint", false);
    if (!server && constraint) {
      throw arguments.unclear("an enum with a constraint");
    }
    arguments
        .without(
            "metadata",
            "inherit_schema",
            "validate_strings",
            "length",
            "omit_aliases",
            "values_callable",
            "sort_key_function",
            "checkfirst")
        .done();
    return new EnumType(schema, server ? name : Optional.empty(), labels, server && creates);
  }

  /// Whether a value is an enum.
  static Optional<EnumType> in(Value type) {
    if (type instanceof Value.Call call && call.on().isEmpty()) {
      if (call.last().equals("Enum") || call.last().equals("ENUM")) {
        return Optional.of(of(call));
      }
      if (call.last().equals("ARRAY") && !call.arguments().isEmpty()) {
        return in(call.arguments().getFirst());
      }
    }
    return Optional.empty();
  }

  /// The type as SQL.
  String sql() {
    return name.map(it -> Words.qualified(schema, it))
        .orElseGet(
            () -> "VARCHAR(" + labels.stream().mapToInt(String::length).max().orElse(0) + ")");
  }

  String create() {
    return "CREATE TYPE "
        + sql()
        + " AS ENUM ("
        + labels.stream().map(Words::literal).collect(Collectors.joining(", "))
        + ")";
  }

  String drop() {
    return "DROP TYPE " + sql();
  }
}
