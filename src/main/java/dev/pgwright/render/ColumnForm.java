package dev.pgwright.render;

import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.Column.NotNull;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Sequence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Columns as `sa.Column(…)`.
record ColumnForm(TypeForm types) {

  /// The column; empty when some property of it cannot be said exactly.
  ///
  /// @param key whether it is part of the primary key that is created with it
  Optional<PythonCode> of(QualifiedName table, Column column, boolean key) {
    boolean required = column.notNull() != null && column.notNull().validated();
    if (!plain(table, column) || (key && !required)) {
      return Optional.empty();
    }
    return types
        .of(column.type())
        .flatMap(
            type ->
                fill(table, column)
                    .map(
                        fill -> {
                          var arguments = new ArrayList<PythonCode>();
                          arguments.add(Scope.text(column.name()));
                          arguments.add(type);
                          arguments.addAll(fill);
                          if (serialLooking(column, key)) {
                            arguments.add(PythonCode.keyword("autoincrement", false));
                          }
                          arguments.add(PythonCode.keyword("nullable", !required));
                          return new PythonCode.Call("sa.Column", arguments);
                        }));
  }

  private static boolean serialLooking(Column column, boolean key) {
    return key && TypeForm.counts(column.type()) && !(column.fill() instanceof Fill.Identity);
  }

  private static boolean plain(QualifiedName table, Column column) {
    return Scope.plain(column.name())
        && column.collation() == null
        && column.storage() == null
        && column.compression() == null
        && column.statisticsTarget() == null
        && column.options() == null
        && usual(table, column);
  }

  /// Whether the NOT NULL constraint is the one that `NOT NULL` without a name makes.
  private static boolean usual(QualifiedName table, Column column) {
    NotNull notNull = column.notNull();
    if (notNull == null || !notNull.validated()) {
      return !(column.fill() instanceof Fill.Identity);
    }
    return notNull.inheritable()
        && (notNull.name() == null || made(notNull.name(), table, column.name(), "not_null"));
  }

  /// Whether a name is the server's own choice and short enough not to be cut.
  private static boolean made(Name name, QualifiedName table, Name column, String label) {
    String usual = String.join("_", table.name().value(), column.value(), label);
    return name.value().equals(usual)
        && usual.getBytes(StandardCharsets.UTF_8).length <= Name.MAX_BYTES;
  }

  private static Optional<List<PythonCode>> fill(QualifiedName table, Column column) {
    return switch (column.fill()) {
      case Fill.Nothing() -> Optional.of(List.of());
      case Fill.Expression(var sql) ->
          Optional.of(List.of(PythonCode.keyword("server_default", PythonCode.sql(sql))));
      case Fill.Generated(var sql, boolean stored) ->
          stored
              ? Optional.of(
                  List.of(
                      PythonCode.call(
                          "sa.Computed",
                          new PythonCode.Sql(sql),
                          PythonCode.keyword("persisted", true))))
              : Optional.empty();
      case Fill.Identity(boolean always, var sequence) ->
          ordinary(sequence, table, column)
              ? Optional.of(
                  List.of(
                      always
                          ? PythonCode.call("sa.Identity", PythonCode.keyword("always", true))
                          : PythonCode.call("sa.Identity")))
              : Optional.empty();
    };
  }

  /// Whether the sequence is the one that `GENERATED … AS IDENTITY` without options makes.
  private static boolean ordinary(Sequence it, QualifiedName table, Column column) {
    long max =
        switch (column.type()) {
          case "bigint" -> Long.MAX_VALUE;
          case "integer" -> Integer.MAX_VALUE;
          case "smallint" -> Short.MAX_VALUE;
          default -> -1;
        };
    return it.name().schema().equals(table.schema())
        && made(it.name().name(), table, column.name(), "seq")
        && it.type().equals(column.type())
        && it.start() == 1
        && it.increment() == 1
        && it.min() == 1
        && it.max() == max
        && it.cache() == 1
        && !it.cycle()
        && it.logged();
  }
}
