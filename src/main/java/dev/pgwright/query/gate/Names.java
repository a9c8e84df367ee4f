package dev.pgwright.query.gate;

import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Operator;
import dev.pgwright.sql.ast.Walk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// The names in a statement that may lead to code.
///
/// @param calls functions, aggregates and windows that are called
/// @param fields what stands behind a dot: columns, or functions of one row
/// @param operators symbols, those that clauses use in silence among them
/// @param relations tables and views, as SQL text
record Names(
    SequencedSet<Call> calls,
    SequencedSet<String> fields,
    SequencedSet<String> operators,
    SequencedSet<String> relations) {

  /// What clauses use without a symbol: joins, sorting, grouping, `in`, `between`, `like`.
  private static final List<String> SILENT =
      List.of("=", "<>", "<", ">", "<=", ">=", "~~", "!~~", "~~*", "!~~*", "~", "!~");

  /// A call by name.
  ///
  /// @param schema empty when not said
  /// @param arguments how many; -1 when it is not certain
  record Call(String schema, String name, int arguments) {

    /// Whether a routine with so many parameters may be meant.
    boolean fits(Routine routine) {
      boolean named = name.equals(routine.name());
      boolean here = schema.isEmpty() || schema.equals(routine.schema());
      boolean many =
          arguments < 0
              || routine.variadic()
              || (arguments <= routine.parameters()
                  && arguments >= routine.parameters() - routine.defaults());
      return named && here && many;
    }
  }

  static Names of(Node root) {
    var names =
        new Names(
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(SILENT),
            new LinkedHashSet<>());
    Walk.all(root).forEach(names::add);
    return names;
  }

  private void add(Node node) {
    switch (node) {
      case Expr.Call call -> calls.add(call(call));
      case Expr.Column column when column.parts().size() > 1 -> fields.add(column.name().value());
      case Expr.Access access when access.field() != null -> fields.add(access.field().value());
      case Operator operator -> operators.add(operator.symbol());
      case FromItem.Relation relation -> relations.add(relation.name().sql());
      default -> {}
    }
  }

  private static Call call(Expr.Call call) {
    boolean certain =
        call.withinGroup().isEmpty()
            && call.arguments().stream().noneMatch(it -> it.variadic() || it.name() != null);
    return of(call.function(), certain ? call.arguments().size() : -1);
  }

  private static Call of(ObjectName name, int arguments) {
    return new Call(name.schema().map(Name::value).orElse(""), name.name().value(), arguments);
  }

  /// The names of functions that are called or may be.
  List<String> routineNames() {
    var all = new ArrayList<String>();
    calls.forEach(call -> all.add(call.name()));
    all.addAll(fields);
    return all;
  }
}
