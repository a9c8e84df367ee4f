package dev.pgwright.alembic.reading;

import dev.pgwright.alembic.python.Evaluator;
import dev.pgwright.alembic.python.Forgotten;
import dev.pgwright.alembic.python.Host;
import dev.pgwright.alembic.python.Node;
import dev.pgwright.alembic.python.NotUnderstood;
import dev.pgwright.alembic.python.Parameters;
import dev.pgwright.alembic.python.Scope;
import dev.pgwright.alembic.python.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Follows the statements of a file, and notes what they send.
final class Interpreter implements Host {

  private static final int DEEPEST = 12;

  private static final Pattern OPERATION = Pattern.compile("\\b(op|batch_op)\\.\\w|execute\\(");

  /// How a block ends.
  enum Flow {
    NEXT,
    RETURN,
    BREAK,
    CONTINUE
  }

  private final Scope module;
  private final Modules modules;
  private final String here;
  private final Evaluator evaluator = new Evaluator(this);
  private final Calls calls;
  private final Classes classes = new Classes(this, evaluator);
  private final List<Step> steps = new ArrayList<>();
  private final SequencedMap<Integer, List<Step>> batches = new LinkedHashMap<>();
  private int autocommit;
  private int depth;
  private int opaque;
  private int quiet;
  private @Nullable Node statement;
  private @Nullable Node outside;
  private Value returned = new Value.None();

  /// @param here the package that the module is in; empty for a revision
  Interpreter(Scope module, Modules modules, String here) {
    this.module = module;
    this.modules = modules;
    this.here = here;
    this.calls = new Calls(this::emit, modules::convention);
  }

  /// What an expression is.
  ///
  /// @throws NotUnderstood where only running tells
  Value value(Node expression, Scope scope) {
    return evaluator.value(expression, scope);
  }

  /// The steps so far, in the order in which they run.
  List<Step> steps() {
    return List.copyOf(steps);
  }

  /// Runs statements one after the other.
  Flow block(Node block, Scope scope) {
    for (Node each : block.children()) {
      Node outer = statement;
      statement = each;
      try {
        Flow flow = statement(each, scope);
        if (flow != Flow.NEXT) {
          return flow;
        }
      } catch (NotUnderstood e) {
        opaque(each, e.reason(), scope);
      } finally {
        statement = outer;
      }
    }
    return Flow.NEXT;
  }

  /// Runs statements for the names that they give, and for nothing else.
  void quietly(Node block, Scope scope) {
    quiet++;
    try {
      block(block, scope);
    } finally {
      quiet--;
    }
  }

  private void opaque(Node node, String reason, Scope scope) {
    unclear(node, reason);
    Forgotten.after(node, scope);
  }

  private void unclear(Node node, String reason) {
    opaque++;
    note(new Step.Opaque(reason, node.line(), node.endLine()), null);
  }

  private Flow statement(Node node, Scope scope) {
    return switch (node.type()) {
      case "return_statement" -> {
        returned =
            node.children().isEmpty()
                ? new Value.None()
                : evaluator.value(node.children().getFirst(), scope);
        yield Flow.RETURN;
      }
      case "raise_statement" -> {
        note(new Step.Raise(node.text(), node.line(), node.endLine()), null);
        yield Flow.RETURN;
      }
      case "break_statement" -> Flow.BREAK;
      case "continue_statement" -> Flow.CONTINUE;
      case "if_statement" -> branch(node, scope);
      case "for_statement" -> loop(node, scope);
      case "try_statement" -> attempt(node, scope);
      case "with_statement" -> with(node, scope);
      default -> {
        simple(node, scope);
        yield Flow.NEXT;
      }
    };
  }

  private void simple(Node node, Scope scope) {
    switch (node.type()) {
      case "expression_statement" -> node.children().forEach(it -> expression(it, scope));
      case "import_statement", "import_from_statement" -> Imports.bind(node, scope, modules, here);
      case "future_import_statement", "pass_statement", "global_statement" -> {}
      case "function_definition" ->
          scope.put(node.get("name").text(), new Value.Function(node, scope));
      case "class_definition" -> scope.put(node.get("name").text(), new Value.Type(node, scope));
      case "decorated_definition" -> decorated(node, scope);
      case "assert_statement" -> {
        if (!evaluator.holds(node.children().getFirst(), scope)) {
          throw new NotUnderstood("an assertion", node.line(), node.endLine());
        }
      }
      default ->
          throw new NotUnderstood(
              "a " + node.type().replace('_', ' '), node.line(), node.endLine());
    }
  }

  /// A decorator may do anything to a function; to a class it adds what nobody asks for here.
  private void decorated(Node node, Scope scope) {
    Node definition = node.get("definition");
    if (!definition.is("class_definition")) {
      String name = definition.get("name").text();
      scope.put(
          name, new Value.Unknown("made by a decorator", definition.line(), definition.endLine()));
      return;
    }
    scope.put(definition.get("name").text(), new Value.Type(definition, scope));
  }

  private void expression(Node node, Scope scope) {
    if (node.is("assignment")) {
      assign(node, scope);
    } else if (node.is("augmented_assignment")) {
      augment(node, scope);
    } else if (node.is("call") && evaluator.grows(node, scope)) {
      return;
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

  private Flow branch(Node node, Scope scope) {
    if (holds(node.get("condition"), node.get("consequence"), scope)) {
      return block(node.get("consequence"), scope);
    }
    for (Node other : node.all("alternative")) {
      if (other.is("else_clause")) {
        return block(other.get("body"), scope);
      }
      if (holds(other.get("condition"), other.get("consequence"), scope)) {
        return block(other.get("consequence"), scope);
      }
    }
    return Flow.NEXT;
  }

  /// Whether a condition holds; one that only running decides is told, and what it guards is
  /// followed unless that ends everything.
  private boolean holds(Node condition, Node guarded, Scope scope) {
    try {
      return evaluator.holds(condition, scope);
    } catch (NotUnderstood e) {
      unclear(condition, e.reason());
      return !ends(guarded);
    }
  }

  private static boolean ends(Node block) {
    Node last = block.children().isEmpty() ? block : block.children().getLast();
    return List.of("raise_statement", "return_statement", "continue_statement", "break_statement")
        .contains(last.type());
  }

  private Flow loop(Node node, Scope scope) {
    for (Value each : evaluator.each(evaluator.value(node.get("right"), scope), node)) {
      evaluator.assign(node.get("left"), each, scope);
      Flow flow = block(node.get("body"), scope);
      if (flow == Flow.RETURN) {
        return flow;
      }
      if (flow == Flow.BREAK) {
        return Flow.NEXT;
      }
    }
    Optional<Node> otherwise = node.find("alternative");
    return otherwise.isPresent() ? block(otherwise.get().get("body"), scope) : Flow.NEXT;
  }

  /// What happens where nothing fails: a statement that fails ends the transaction anyway.
  private Flow attempt(Node node, Scope scope) {
    Flow flow = block(node.get("body"), scope);
    for (Node clause : node.children()) {
      if (clause.is("except_clause") && OPERATION.matcher(clause.text()).find()) {
        unclear(clause, "what is done where something failed");
      } else if (clause.is("else_clause") && flow == Flow.NEXT) {
        flow = block(clause.get("body"), scope);
      } else if (clause.is("finally_clause")) {
        Flow last = block(clause.children().getLast(), scope);
        flow = last == Flow.NEXT ? flow : last;
      }
    }
    return flow;
  }

  private Flow with(Node node, Scope scope) {
    var open = new ArrayList<Value.Batch>();
    int blocks = 0;
    for (Node item : node.children().getFirst().children()) {
      Node value = item.get("value");
      Node call = value.is("as_pattern") ? value.children().getFirst() : value;
      Value entered = evaluator.value(call, scope);
      if (entered instanceof Value.Batch batch) {
        open.add(batch);
        batches.put(batch.number(), new ArrayList<>());
      } else if (entered instanceof Value.Call it && it.path().equals("context.autocommit_block")) {
        blocks++;
      } else if (!entered.equals(new Value.Name("bind")) && !Calls.session(entered)) {
        throw new NotUnderstood("with " + call.text(), node.line(), node.endLine());
      }
      if (value.is("as_pattern")) {
        evaluator.assign(value.children().getLast().children().getFirst(), entered, scope);
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

  /// Notes a step; what a function of another file does stands where it is called.
  private void note(Step step, Value.@Nullable Batch batch) {
    if (quiet > 0) {
      return;
    }
    List<Step> waiting = batch == null ? null : batches.get(batch.number());
    List<Step> all = waiting == null ? steps : waiting;
    boolean again =
        outside != null
            && step instanceof Step.Opaque
            && !all.isEmpty()
            && all.getLast() instanceof Step.Opaque last
            && last.line() == outside.line();
    if (!again) {
      all.add(outside == null ? step : step.at(outside));
    }
  }

  @Override
  public Value call(Value.Call call) {
    if (call.on().orElse(null) instanceof Value.Type type && call.path().startsWith("class.")) {
      Value made = classes.typed(type, call.arguments(), call.keywords());
      return made.equals(type) ? call : made;
    }
    return calls.call(classes.plain(call));
  }

  @Override
  public Value attribute(Value.Name name, Node at) {
    Value value = Calls.attribute(name);
    return value instanceof Value.Name(var path) ? modules.find(path).orElse(value) : value;
  }

  @Override
  public Value member(Value.Type type, String name, Node at) {
    return classes.member(type, name, at);
  }

  @Override
  public List<Value> members(Value.Type type, Node at) {
    return classes.members(type, at);
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
    Node definition = function.definition();
    Scope scope = function.scope().inner();
    Optional<Node> parameters = definition.find("parameters");
    if (parameters.isPresent()) {
      new Parameters(evaluator, scope, at).bind(parameters.get(), arguments, keywords);
    }
    Node outer = outside;
    if (outside == null && !function.scope().inside(module)) {
      outside = at;
    }
    depth++;
    try {
      return definition.is("lambda")
          ? evaluator.value(definition.get("body"), scope)
          : body(definition, scope, at);
    } finally {
      depth--;
      outside = outer;
    }
  }

  private Value body(Node definition, Scope scope, Node at) {
    int before = opaque;
    Value outer = returned;
    returned = new Value.None();
    try {
      block(definition.get("body"), scope);
      return opaque == before
          ? returned
          : new Value.Unknown("what a function returns", at.line(), at.endLine());
    } finally {
      returned = outer;
    }
  }
}
