package dev.pgwright.alembic.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/// Works out expressions.
public final class Evaluator {

  /// The longest list that a comprehension or a loop is followed over.
  public static final int LONGEST = 2000;

  private final Host host;

  public Evaluator(Host host) {
    this.host = host;
  }

  /// What an expression is.
  ///
  /// @throws NotUnderstood when reading does not tell
  public Value value(Node node, Scope scope) {
    return switch (node.type()) {
      case "string" -> string(node, scope);
      case "concatenated_string" -> concatenated(node, scope);
      case "integer", "float" -> number(node);
      case "true" -> new Value.Truth(true);
      case "false" -> new Value.Truth(false);
      case "none" -> new Value.None();
      case "identifier" -> identifier(node, scope);
      case "attribute" -> attribute(node, scope);
      case "list", "tuple", "set", "expression_list" -> new Value.Items(items(node, scope));
      case "dictionary" -> dictionary(node, scope);
      case "parenthesized_expression", "type" -> value(node.children().getFirst(), scope);
      case "binary_operator" ->
          binary(
              value(node.get("left"), scope),
              node.words().getFirst(),
              value(node.get("right"), scope),
              node);
      case "unary_operator" ->
          Operators.unary(node.words().getFirst(), value(node.get("argument"), scope), node);
      case "not_operator" -> new Value.Truth(!holds(node.get("argument"), scope));
      case "boolean_operator" -> bool(node, scope);
      case "comparison_operator" -> compared(node, scope);
      case "conditional_expression" ->
          value(node.children().get(holds(node.children().get(1), scope) ? 0 : 2), scope);
      case "subscript" ->
          Operators.subscript(
              value(node.get("value"), scope), value(node.get("subscript"), scope), node);
      case "list_comprehension", "set_comprehension", "generator_expression" ->
          comprehension(node, scope);
      case "dictionary_comprehension" -> dictionaryOf(node, scope);
      case "call" -> call(node, scope);
      case "lambda" -> new Value.Function(node, scope);
      case "named_expression" -> named(node, scope);
      default -> throw new NotUnderstood("a " + node.type().replace('_', ' '), node);
    };
  }

  private Value named(Node node, Scope scope) {
    Value value = value(node.get("value"), scope);
    assign(node.get("name"), value, scope);
    return value;
  }

  /// Whether a condition holds.
  ///
  /// @throws NotUnderstood when reading does not tell
  public boolean holds(Node condition, Scope scope) {
    return Operators.holds(value(condition, scope), condition);
  }

  private Value string(Node node, Scope scope) {
    if (Strings.bytes(node)) {
      throw new NotUnderstood("bytes", node);
    }
    var text = new StringBuilder();
    for (Node part : node.children()) {
      switch (part.type()) {
        case "string_content" ->
            text.append(
                Strings.decoded(part.text(), Strings.raw(node), Strings.formatted(node), part));
        case "interpolation" -> text.append(interpolated(part, scope));
        default -> {}
      }
    }
    return new Value.Text(text.toString());
  }

  private String interpolated(Node part, Scope scope) {
    if (part.find("format_specifier").isPresent() || part.find("type_conversion").isPresent()) {
      throw new NotUnderstood("a format inside a text", part);
    }
    return Operators.shown(value(part.get("expression"), scope), part);
  }

  private Value concatenated(Node node, Scope scope) {
    var text = new StringBuilder();
    for (Node part : node.children()) {
      text.append(((Value.Text) string(part, scope)).text());
    }
    return new Value.Text(text.toString());
  }

  private static Value number(Node node) {
    String text = node.text().replace("_", "").toLowerCase(Locale.ROOT);
    try {
      if (node.is("float")) {
        return new Value.Real(new BigDecimal(text), node.text());
      }
      return new Value.Whole(
          text.startsWith("0x") ? new BigInteger(text.substring(2), 16) : new BigInteger(text));
    } catch (NumberFormatException e) {
      throw new NotUnderstood("the number " + node.text(), node);
    }
  }

  private Value identifier(Node node, Scope scope) {
    Optional<Value> known = scope.find(node.text());
    if (known.isEmpty() && Builtins.NAMES.contains(node.text())) {
      return new Value.Name("builtins." + node.text());
    }
    Value value = known.orElseThrow(() -> new NotUnderstood("the name " + node.text(), node));
    if (value instanceof Value.Unknown unknown) {
      throw new NotUnderstood(node.text() + ", which is " + unknown.reason(), node);
    }
    return value instanceof Value.Name name ? host.attribute(name, node) : value;
  }

  private Value attribute(Node node, Scope scope) {
    Value object = value(node.get("object"), scope);
    String name = node.get("attribute").text();
    if (object instanceof Value.Name known) {
      return host.attribute(new Value.Name(known.path() + "." + name), node);
    }
    if (object instanceof Value.Call call) {
      return new Value.Call(
          "attribute." + name,
          Optional.of(call),
          List.of(),
          new LinkedHashMap<>(),
          node.line(),
          node.endLine());
    }
    Value known = object instanceof Value.Dict(var own) ? own.get(new Value.Text(name)) : null;
    if (known != null) {
      return known;
    }
    if (object instanceof Value.Type type) {
      return host.member(type, name, node);
    }
    if (object instanceof Value.Member(var own, var value) && name.matches("name|value")) {
      return name.equals("name") ? new Value.Text(own) : value;
    }
    throw new NotUnderstood("the attribute " + name, node);
  }

  private List<Value> items(Node node, Scope scope) {
    var values = new ArrayList<Value>();
    for (Node child : node.children()) {
      if (child.is("list_splat")) {
        values.addAll(Operators.each(value(child.children().getFirst(), scope), child));
      } else {
        values.add(value(child, scope));
      }
    }
    return values;
  }

  private Value dictionary(Node node, Scope scope) {
    var entries = new LinkedHashMap<Value, Value>();
    for (Node child : node.children()) {
      if (child.is("pair")) {
        entries.put(value(child.get("key"), scope), value(child.get("value"), scope));
      } else if (child.is("dictionary_splat")
          && value(child.children().getFirst(), scope) instanceof Value.Dict(var more)) {
        entries.putAll(more);
      } else {
        throw new NotUnderstood("a dictionary", child);
      }
    }
    return new Value.Dict(entries);
  }

  private Value bool(Node node, Scope scope) {
    Value left = value(node.get("left"), scope);
    boolean and = node.words().contains("and");
    return Operators.holds(left, node) == and ? value(node.get("right"), scope) : left;
  }

  private Value compared(Node node, Scope scope) {
    List<Node> sides = node.children();
    if (sides.size() != 2) {
      throw new NotUnderstood("a chain of comparisons", node);
    }
    String operator = String.join(" ", node.words());
    Value left = value(sides.getFirst(), scope);
    Value right = value(sides.getLast(), scope);
    boolean object = left instanceof Value.Call || right instanceof Value.Call;
    if (object && operator.matches("[=!<>]+")) {
      return operation(operator, left, right, node);
    }
    boolean list = operator.endsWith("in") && right instanceof Value.Type;
    return Operators.compared(
        left, operator, list ? new Value.Items(each(right, node)) : right, node);
  }

  /// An operator between objects of SQLAlchemy, which is an object again.
  private static Value operation(String operator, Value left, Value right, Node at) {
    return new Value.Call(
        "operator." + operator,
        Optional.empty(),
        List.of(left, right),
        new LinkedHashMap<>(),
        at.line(),
        at.endLine());
  }

  private Value comprehension(Node node, Scope scope) {
    var values = new ArrayList<Value>();
    comprehend(node, 1, scope, inner -> values.add(value(node.get("body"), inner)));
    return new Value.Items(values);
  }

  private Value dictionaryOf(Node node, Scope scope) {
    var entries = new LinkedHashMap<Value, Value>();
    Node pair = node.get("body");
    comprehend(
        node,
        1,
        scope,
        inner -> entries.put(value(pair.get("key"), inner), value(pair.get("value"), inner)));
    return new Value.Dict(entries);
  }

  /// What is done for each turn of a comprehension.
  private interface Turn {
    void with(Scope scope);
  }

  private void comprehend(Node node, int clause, Scope scope, Turn turn) {
    if (clause == node.children().size()) {
      turn.with(scope);
      return;
    }
    Node part = node.children().get(clause);
    if (part.is("if_clause")) {
      if (holds(part.children().getFirst(), scope)) {
        comprehend(node, clause + 1, scope, turn);
      }
      return;
    }
    for (Value each : each(value(part.get("right"), scope), part)) {
      Scope inner = scope.inner();
      assign(part.get("left"), each, inner);
      comprehend(node, clause + 1, inner, turn);
    }
  }

  /// What an operator gives.
  public Value binary(Value left, String operator, Value right, Node at) {
    return left instanceof Value.Call || right instanceof Value.Call
        ? operation(operator, left, right, at)
        : Operators.binary(left, operator, right, at);
  }

  /// What a loop over a value goes through.
  public List<Value> each(Value value, Node at) {
    return value instanceof Value.Type type ? host.members(type, at) : Operators.each(value, at);
  }

  /// Gives a name, or names with commas between them, a value.
  ///
  /// @throws NotUnderstood when the target is anything else
  public void assign(Node target, Value value, Scope scope) {
    new Targets(this).assign(target, value, scope);
  }

  /// Lets a list grow: `names.append(…)`; false for any other call.
  public boolean grows(Node call, Scope scope) {
    return new Targets(this).grows(call, scope);
  }

  private Value call(Node node, Scope scope) {
    Node function = node.get("function");
    Node list = node.get("arguments");
    if (list.is("generator_expression")) {
      return called(function, List.of(value(list, scope)), new LinkedHashMap<>(), node, scope);
    }
    var arguments = new ArrayList<Value>();
    var keywords = new LinkedHashMap<String, Value>();
    for (Node argument : list.children()) {
      switch (argument.type()) {
        case "keyword_argument" ->
            keywords.put(argument.get("name").text(), value(argument.get("value"), scope));
        case "list_splat" ->
            arguments.addAll(
                Operators.each(value(argument.children().getFirst(), scope), argument));
        case "dictionary_splat" -> {
          Value more = value(argument.children().getFirst(), scope);
          if (!(more instanceof Value.Dict(var entries))) {
            throw new NotUnderstood("arguments from a dictionary", argument);
          }
          entries.forEach((key, value) -> keywords.put(Operators.shown(key, argument), value));
        }
        default -> arguments.add(value(argument, scope));
      }
    }
    return called(function, arguments, keywords, node, scope);
  }

  private Value called(
      Node function,
      List<Value> arguments,
      SequencedMap<String, Value> keywords,
      Node node,
      Scope scope) {
    if (!function.is("attribute")) {
      return called(value(function, scope), arguments, keywords, node);
    }
    Value on = value(function.get("object"), scope);
    String name = function.get("attribute").text();
    return on instanceof Value.Name known
        ? called(
            host.attribute(new Value.Name(known.path() + "." + name), function),
            arguments,
            keywords,
            node)
        : method(on, name, arguments, keywords, node);
  }

  private Value called(
      Value function, List<Value> arguments, SequencedMap<String, Value> keywords, Node node) {
    return switch (function) {
      case Value.Function it -> host.invoke(it, arguments, keywords, node);
      case Value.Type it ->
          host.call(
              new Value.Call(
                  "class." + it.definition().get("name").text(),
                  Optional.of(it),
                  arguments,
                  keywords,
                  node.line(),
                  node.endLine()));
      case Value.Name(var path) when path.startsWith("builtins.") ->
          Builtins.call(path.substring("builtins.".length()), arguments, keywords, node);
      case Value.Name(var path) when path.equals("textwrap.dedent") ->
          Builtins.dedent(arguments, node);
      case Value.Name(var path) ->
          host.call(
              new Value.Call(
                  path, Optional.empty(), arguments, keywords, node.line(), node.endLine()));
      default -> throw new NotUnderstood("a call of " + node.get("function").text(), node);
    };
  }

  private Value method(
      Value on,
      String name,
      List<Value> arguments,
      SequencedMap<String, Value> keywords,
      Node node) {
    return switch (on) {
      case Value.Text(var text) -> TextMethods.call(text, name, arguments, keywords, node);
      case Value.Dict it -> Builtins.method(it, name, arguments, node);
      case Value.Type it -> called(host.member(it, name, node), arguments, keywords, node);
      case Value.Call _, Value.Batch _ ->
          host.call(
              new Value.Call(
                  "method." + name,
                  Optional.of(on),
                  arguments,
                  keywords,
                  node.line(),
                  node.endLine()));
      default -> throw new NotUnderstood("a call of ." + name + "()", node);
    };
  }
}
