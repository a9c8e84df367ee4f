package dev.pgwright.alembic.reading;

import dev.pgwright.alembic.python.Evaluator;
import dev.pgwright.alembic.python.Host;
import dev.pgwright.alembic.python.Node;
import dev.pgwright.alembic.python.NotUnderstood;
import dev.pgwright.alembic.python.Scope;
import dev.pgwright.alembic.python.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Follows the statements of a file, and notes what they send.
final class Interpreter implements Host {

  private static final int DEEPEST = 12;

  private final Scope module;
  private final Evaluator evaluator = new Evaluator(this);
  private final Calls calls = new Calls(this::emit);
  private final List<Step> steps = new ArrayList<>();
  private final SequencedMap<Integer, List<Step>> batches = new LinkedHashMap<>();
  private int autocommit;
  private int depth;
  private int opaque;
  private @Nullable Node statement;
  private Value returned = new Value.None();

  Interpreter(Scope module) {
    this.module = module;
  }

  /// The steps so far, in the order in which they run.
  List<Step> steps() {
    return List.copyOf(steps);
  }

  /// Runs statements one after the other.
  ///
  /// @return whether what follows them runs too
  boolean block(Node block, Scope scope) {
    for (Node each : block.children()) {
      Node outer = statement;
      statement = each;
      try {
        if (!statement(each, scope)) {
          return false;
        }
      } catch (NotUnderstood e) {
        opaque(each, e.reason(), scope);
      } finally {
        statement = outer;
      }
    }
    return true;
  }

  private void opaque(Node node, String reason, Scope scope) {
    opaque++;
    note(new Step.Opaque(reason, node.line(), node.endLine()), null);
    forget(node, scope);
  }

  /// Whatever a statement that was not followed may have assigned is not known any more.
  private static void forget(Node node, Scope scope) {
    if (node.is("assignment") || node.is("augmented_assignment") || node.is("for_statement")) {
      names(node.get("left"), scope);
    }
    if (node.is("as_pattern_target")) {
      names(node, scope);
    }
    node.children().forEach(it -> forget(it, scope));
  }

  private static void names(Node target, Scope scope) {
    if (target.is("identifier")) {
      scope.put(
          target.text(),
          new Value.Unknown("known only when it runs", target.line(), target.endLine()));
    }
    target.children().forEach(it -> names(it, scope));
  }

  private boolean statement(Node node, Scope scope) {
    switch (node.type()) {
      case "expression_statement" -> node.children().forEach(it -> expression(it, scope));
      case "import_statement", "import_from_statement" -> Imports.bind(node, scope);
      case "future_import_statement", "pass_statement" -> {}
      case "function_definition" -> scope.put(node.get("name").text(), new Value.Function(node));
      case "class_definition" -> scope.put(node.get("name").text(), new Value.Type(node));
      case "return_statement" -> {
        returned =
            node.children().isEmpty()
                ? new Value.None()
                : evaluator.value(node.children().getFirst(), scope);
        return false;
      }
      case "raise_statement" -> {
        note(new Step.Raise(node.text(), node.line(), node.endLine()), null);
        return false;
      }
      case "if_statement" -> {
        return branch(node, scope);
      }
      case "for_statement" -> {
        return loop(node, scope);
      }
      case "with_statement" -> {
        return with(node, scope);
      }
      case "assert_statement" -> {
        if (!evaluator.holds(node.children().getFirst(), scope)) {
          throw new NotUnderstood("an assertion", node.line(), node.endLine());
        }
      }
      default ->
          throw new NotUnderstood(
              "a " + node.type().replace('_', ' '), node.line(), node.endLine());
    }
    return true;
  }

  private void expression(Node node, Scope scope) {
    if (node.is("assignment")) {
      assign(node, scope);
    } else if (node.is("augmented_assignment")) {
      augment(node, scope);
    } else if (!node.is("string") && !node.is("concatenated_string")) {
      evaluator.value(node, scope);
    }
  }

  private Value assign(Node node, Scope scope) {
    Optional<Node> right = node.find("right");
    if (right.isEmpty()) {
      return new Value.None();
    }
    Value value =
        right.get().is("assignment")
            ? assign(right.get(), scope)
            : evaluator.value(right.get(), scope);
    evaluator.assign(node.get("left"), value, scope);
    return value;
  }

  private void augment(Node node, Scope scope) {
    Value left = evaluator.value(node.get("left"), scope);
    Value right = evaluator.value(node.get("right"), scope);
    String operator = node.words().getFirst().replace("=", "");
    evaluator.assign(node.get("left"), evaluator.binary(left, operator, right, node), scope);
  }

  private boolean branch(Node node, Scope scope) {
    if (evaluator.holds(node.get("condition"), scope)) {
      return block(node.get("consequence"), scope);
    }
    for (Node other : node.all("alternative")) {
      if (other.is("else_clause")) {
        return block(other.get("body"), scope);
      }
      if (evaluator.holds(other.get("condition"), scope)) {
        return block(other.get("consequence"), scope);
      }
    }
    return true;
  }

  private boolean loop(Node node, Scope scope) {
    if (node.find("alternative").isPresent() || jumps(node.get("body"))) {
      throw new NotUnderstood("a loop with a way out", node.line(), node.endLine());
    }
    for (Value each : evaluator.each(evaluator.value(node.get("right"), scope), node)) {
      evaluator.assign(node.get("left"), each, scope);
      if (!block(node.get("body"), scope)) {
        return false;
      }
    }
    return true;
  }

  private static boolean jumps(Node node) {
    return node.is("break_statement")
        || node.is("continue_statement")
        || node.children().stream().anyMatch(Interpreter::jumps);
  }

  private boolean with(Node node, Scope scope) {
    var open = new ArrayList<Value.Batch>();
    int blocks = 0;
    for (Node item : node.children().getFirst().children()) {
      Node value = item.get("value");
      Node call = value.is("as_pattern") ? value.children().getFirst() : value;
      switch (evaluator.value(call, scope)) {
        case Value.Batch batch -> {
          open.add(batch);
          batches.put(batch.number(), new ArrayList<>());
          if (value.is("as_pattern")) {
            Node alias = value.children().getLast().children().getFirst();
            evaluator.assign(alias, batch, scope);
          }
        }
        case Value.Call it when it.path().equals("context.autocommit_block") -> blocks++;
        default -> throw new NotUnderstood("with " + call.text(), node.line(), node.endLine());
      }
    }
    autocommit += blocks;
    try {
      return block(node.get("body"), scope);
    } finally {
      open.forEach(it -> steps.addAll(Objects.requireNonNull(batches.remove(it.number()))));
      autocommit -= blocks;
    }
  }

  /// Notes a statement that a call sends.
  private void emit(String sql, boolean checked, Value.Call call, Value.@Nullable Batch batch) {
    int textLine = statement == null ? 0 : TextLines.of(statement, call.line(), sql);
    note(new Step.Run(sql, autocommit == 0, checked, call.line(), call.endLine(), textLine), batch);
  }

  private void note(Step step, Value.@Nullable Batch batch) {
    List<Step> waiting = batch == null ? null : batches.get(batch.number());
    (waiting == null ? steps : waiting).add(step);
  }

  @Override
  public Value call(Value.Call call) {
    return calls.call(call);
  }

  @Override
  public Value attribute(Value.Name name, Node at) {
    return Calls.attribute(name);
  }

  @Override
  public Value invoke(
      Value.Function function,
      List<Value> arguments,
      SequencedMap<String, Value> keywords,
      Node at) {
    if (depth == DEEPEST) {
      throw new NotUnderstood("functions that call each other", at.line(), at.endLine());
    }
    Scope scope = module.inner();
    parameters(function.definition().get("parameters"), arguments, keywords, scope, at);
    int before = opaque;
    Value outer = returned;
    returned = new Value.None();
    depth++;
    try {
      block(function.definition().get("body"), scope);
      return opaque == before
          ? returned
          : new Value.Unknown("what a function returns", at.line(), at.endLine());
    } finally {
      depth--;
      returned = outer;
    }
  }

  private void parameters(
      Node parameters,
      List<Value> arguments,
      SequencedMap<String, Value> keywords,
      Scope scope,
      Node at) {
    var left = new LinkedHashMap<>(keywords);
    int next = 0;
    for (Node parameter : parameters.children()) {
      Node name =
          parameter
              .find("name")
              .orElseGet(
                  () -> parameter.is("identifier") ? parameter : parameter.children().getFirst());
      Value given = left.remove(name.text());
      if (!name.is("identifier")) {
        throw new NotUnderstood("a function with " + name.text(), at.line(), at.endLine());
      }
      if (next < arguments.size()) {
        given = arguments.get(next++);
      } else if (given == null && parameter.find("value").isPresent()) {
        given = evaluator.value(parameter.get("value"), module);
      }
      if (given == null) {
        throw new NotUnderstood("a call without " + name.text(), at.line(), at.endLine());
      }
      scope.put(name.text(), given);
    }
    if (next < arguments.size() || !left.isEmpty()) {
      throw new NotUnderstood("a call with too many arguments", at.line(), at.endLine());
    }
  }
}
