package dev.pgwright.alembic.naming;

import dev.pgwright.alembic.python.NotUnderstood;
import dev.pgwright.alembic.python.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// The `naming_convention` of a `MetaData`.
///
/// @param templates by `pk`, `uq`, `fk`, `ck` and `ix`; what only running tells is [Value.Unknown];
///   empty for none
public record NamingConvention(SequencedMap<String, Value> templates) {

  /// None but SQLAlchemy's own for indexes.
  public static final NamingConvention NONE = new NamingConvention(new LinkedHashMap<>());

  /// An operation of Alembic.
  ///
  /// @param name for example `create_table`
  public record Operation(String name, Value.Call call) {}

  /// A convention that is not known, though there is one.
  public static NamingConvention unknown(String reason) {
    var templates = new LinkedHashMap<String, Value>();
    for (String key : List.of("pk", "uq", "fk", "ck")) {
      templates.put(key, new Value.Unknown(reason, 0, 0));
    }
    return new NamingConvention(templates);
  }

  /// The convention that a dictionary writes down; its keys are short words or classes.
  public static NamingConvention of(Value.Dict written) {
    var templates = new LinkedHashMap<String, Value>();
    written
        .entries()
        .forEach(
            (key, value) -> {
              String word =
                  switch (key) {
                    case Value.Text(var text) -> text;
                    case Value.Name name -> ofClass(name.last());
                    default -> "";
                  };
              if (List.of("pk", "uq", "fk", "ck", "ix").contains(word)) {
                templates.put(word, value);
              }
            });
    return new NamingConvention(templates);
  }

  private static String ofClass(String name) {
    return switch (name) {
      case "PrimaryKeyConstraint" -> "pk";
      case "UniqueConstraint" -> "uq";
      case "ForeignKeyConstraint" -> "fk";
      case "CheckConstraint" -> "ck";
      case "Index" -> "ix";
      default -> "";
    };
  }

  /// What an operation comes to: the same with names, and what it does beside that under a name.
  ///
  /// @param fixed names that went through `op.f()`, which no convention changes
  /// @throws NotUnderstood where a name is needed that is not known
  public List<Operation> applied(String name, Value.Call call, Set<String> fixed) {
    if (templates.isEmpty()) {
      return List.of(new Operation(name, call));
    }
    var work = new Application(this, fixed, call);
    return switch (name) {
      case "create_table" -> work.table(call);
      case "add_column" -> work.column(call);
      case "create_primary_key" -> work.key(name, "pk");
      case "create_unique_constraint" -> work.key(name, "uq");
      case "create_index" -> work.key(name, "ix");
      case "create_foreign_key" -> work.foreignKey();
      case "create_check_constraint" -> work.check(name, "table_name");
      case "drop_constraint" ->
          work.argument(2, "type_").equals(Optional.of(new Value.Text("check")))
              ? work.check(name, "table_name")
              : List.of(new Operation(name, call));
      default -> List.of(new Operation(name, call));
    };
  }
}
