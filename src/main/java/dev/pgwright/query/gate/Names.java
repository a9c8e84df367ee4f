package dev.pgwright.query.gate;

import dev.pgwright.model.Name;
import dev.pgwright.sql.Script;
import dev.pgwright.sql.Token;
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
import org.jspecify.annotations.Nullable;

/// The names in a statement that may lead to code.
///
/// @param calls functions, aggregates and windows that are called
/// @param fields what stands behind a dot: columns, or functions of one row
/// @param operators symbols, those that clauses use in silence among them
/// @param relations tables and views, as SQL text
/// @param mentioned names with a parenthesis behind them, whatever the grammar makes of them
record Names(
    SequencedSet<Call> calls,
    SequencedSet<String> fields,
    SequencedSet<String> operators,
    SequencedSet<String> relations,
    SequencedSet<String> mentioned) {

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

  /// @param text of the query, whose tokens are looked at too: nothing can hide from them
  static Names of(Node root, String text) {
    var names =
        new Names(
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(SILENT),
            new LinkedHashSet<>(),
            new LinkedHashSet<>());
    Walk.all(root).forEach(names::add);
    names.add(Script.tokens(text));
    return names;
  }

  private void add(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      switch (token.kind()) {
        case OPERATOR -> operators.add(token.text());
        case WORD, QUOTED_IDENTIFIER, UNICODE_IDENTIFIER -> {
          if (i + 1 < tokens.size() && tokens.get(i + 1).isSymbol("(")) {
            mentioned.add(token.value());
          }
        }
        default -> {}
      }
    }
  }

  private void add(Node node) {
    switch (node) {
      case Expr.Call call -> calls.add(call(call));
      case Expr.Column column when column.parts().size() > 1 -> fields.add(column.name().value());
      case Expr.Access access -> field(access.field());
      case Operator operator -> operators.add(operator.symbol());
      case FromItem.Relation relation -> relations.add(relation.name().sql());
      default -> {}
    }
  }

  private void field(@Nullable Name field) {
    if (field != null) {
      fields.add(field.value());
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
    all.addAll(mentioned);
    return all;
  }
}
