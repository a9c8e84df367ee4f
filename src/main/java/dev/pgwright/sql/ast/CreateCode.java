package dev.pgwright.sql.ast;

import dev.pgwright.model.Name;
import dev.pgwright.sql.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement that makes something that runs.
public sealed interface CreateCode extends Create {

  /// `create function …`, `create procedure …`.
  ///
  /// @param returns null for a procedure, with `returns table` and when not said
  /// @param options in the order of the text, body and language among them
  /// @param body statements of `begin atomic … end`, or the query of `return`; none for a string
  record CreateRoutine(
      Span span,
      ObjectName name,
      boolean procedure,
      boolean orReplace,
      List<RoutineParameter> parameters,
      @Nullable TypeName returns,
      List<RoutineOption> options,
      List<Node> body)
      implements CreateCode {
    public CreateRoutine {
      parameters = List.copyOf(parameters);
      options = List.copyOf(options);
      body = List.copyOf(body);
    }

    /// The value of the last option of a name; null without.
    public @Nullable RoutineOption option(String name) {
      return options.stream().filter(o -> o.name.equals(name)).reduce((a, b) -> b).orElse(null);
    }

    @Override
    public List<Node> children() {
      return Below.of(name, parameters, returns, options, body);
    }
  }

  /// What is said about a routine.
  ///
  /// @param name `as`, `language`, `transform`, `window`, `called on null input`, `strict`,
  ///   `immutable`, `stable`, `volatile`, `security definer`, `security invoker`, `leakproof`, `not
  ///   leakproof`, `cost`, `rows`, `support`, `parallel`, `set` or `reset`
  /// @param value of `as` the characters of the string, of `set` and `reset` the parameter;
  ///   otherwise the word or number; null without
  /// @param valueSpan of the value; of the whole option without a value
  /// @param types of `transform`
  record RoutineOption(
      Span span, String name, @Nullable String value, Span valueSpan, List<TypeName> types)
      implements Node {
    public RoutineOption {
      types = List.copyOf(types);
    }

    @Override
    public List<Node> children() {
      return Below.of(types);
    }
  }

  /// `create trigger …`.
  ///
  /// @param timing `before`, `after` or `instead of`
  /// @param events `insert`, `update`, `delete`, `truncate`
  /// @param columns of `update of`
  /// @param references table of a constraint trigger's `from`; null without
  /// @param transitions `old table t`, `new table t`
  /// @param arguments as written, strings without quotes
  record CreateTrigger(
      Span span,
      Name name,
      boolean orReplace,
      boolean constraint,
      String timing,
      List<String> events,
      List<Name> columns,
      ObjectName table,
      @Nullable ObjectName references,
      List<String> transitions,
      Constraint.Attributes attributes,
      boolean forEachRow,
      @Nullable Expr when,
      ObjectName function,
      List<String> arguments)
      implements CreateCode {
    public CreateTrigger {
      events = List.copyOf(events);
      columns = List.copyOf(columns);
      transitions = List.copyOf(transitions);
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<Node> children() {
      return Below.of(table, references, when, function);
    }
  }

  /// `create rule …`.
  ///
  /// @param event `select`, `insert`, `update` or `delete`
  /// @param actions none for `nothing`
  record CreateRule(
      Span span,
      Name name,
      boolean orReplace,
      String event,
      ObjectName table,
      @Nullable Expr where,
      boolean instead,
      List<Statement> actions)
      implements CreateCode {
    public CreateRule {
      actions = List.copyOf(actions);
    }

    @Override
    public List<Node> children() {
      return Below.of(table, where, actions);
    }
  }
}
