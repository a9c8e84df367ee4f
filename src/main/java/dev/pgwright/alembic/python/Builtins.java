package dev.pgwright.alembic.python;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/// Functions that every file of Python has.
final class Builtins {

  static final List<String> NAMES =
      List.of(
          "str",
          "int",
          "len",
          "list",
          "tuple",
          "set",
          "dict",
          "sorted",
          "reversed",
          "range",
          "enumerate",
          "zip",
          "bool",
          "print",
          "isinstance",
          "hasattr",
          "getattr",
          "NotImplementedError",
          "Exception",
          "RuntimeError",
          "ValueError",
          "super",
          "open",
          "map",
          "filter",
          "any",
          "all",
          "min",
          "max",
          "sum");

  private Builtins() {}

  static Value call(
      String name, List<Value> arguments, SequencedMap<String, Value> keywords, Node at) {
    if (name.equals("print")) {
      return new Value.None();
    }
    if (name.equals("dict") && arguments.isEmpty()) {
      var entries = new LinkedHashMap<Value, Value>();
      keywords.forEach((key, value) -> entries.put(new Value.Text(key), value));
      return new Value.Dict(entries);
    }
    if (arguments.isEmpty() && keywords.isEmpty() && name.matches("list|tuple|set")) {
      return new Value.Items(List.of());
    }
    if (!keywords.isEmpty() || arguments.isEmpty()) {
      throw new NotUnderstood("a call of " + name + "()", at);
    }
    Value first = arguments.getFirst();
    return switch (name) {
      case "str" -> new Value.Text(Operators.shown(first, at));
      case "len" -> whole(Operators.each(first, at).size());
      case "list", "tuple", "set" -> new Value.Items(Operators.each(first, at));
      case "dict" -> first;
      case "isinstance" -> isinstance(arguments, at);
      case "bool" -> new Value.Truth(Operators.holds(first, at));
      case "reversed" -> new Value.Items(Operators.each(first, at).reversed());
      case "sorted" -> sorted(first, at);
      case "enumerate" -> enumerated(first, at);
      case "zip" -> zipped(arguments, at);
      case "range" -> range(arguments, at);
      default -> throw new NotUnderstood("a call of " + name + "()", at);
    };
  }

  private static Value isinstance(List<Value> arguments, Node at) {
    if (arguments.size() != 2) {
      throw new NotUnderstood("a call of isinstance()", at);
    }
    List<Value> types =
        arguments.get(1) instanceof Value.Items(var several) ? several : List.of(arguments.get(1));
    String own =
        switch (arguments.getFirst()) {
          case Value.Text _ -> "str";
          case Value.Whole _ -> "int";
          case Value.Truth _ -> "bool";
          case Value.Dict _ -> "dict";
          default -> throw new NotUnderstood("a call of isinstance()", at);
        };
    for (Value type : types) {
      if (!(type instanceof Value.Name(var path)) || !path.startsWith("builtins.")) {
        throw new NotUnderstood("a call of isinstance()", at);
      }
    }
    return new Value.Truth(types.contains(new Value.Name("builtins." + own)));
  }

  private static Value whole(int number) {
    return new Value.Whole(BigInteger.valueOf(number));
  }

  private static Value sorted(Value value, Node at) {
    var texts = new ArrayList<String>();
    for (Value each : Operators.each(value, at)) {
      if (!(each instanceof Value.Text(var text))) {
        throw new NotUnderstood("a sorted list", at);
      }
      texts.add(text);
    }
    return new Value.Items(texts.stream().sorted().map(it -> (Value) new Value.Text(it)).toList());
  }

  private static Value enumerated(Value value, Node at) {
    List<Value> values = Operators.each(value, at);
    return new Value.Items(
        IntStream.range(0, values.size())
            .mapToObj(i -> (Value) new Value.Items(List.of(whole(i), values.get(i))))
            .toList());
  }

  private static Value zipped(List<Value> lists, Node at) {
    List<List<Value>> each = lists.stream().map(it -> Operators.each(it, at)).toList();
    int length = each.stream().mapToInt(List::size).min().orElse(0);
    return new Value.Items(
        IntStream.range(0, length)
            .mapToObj(i -> (Value) new Value.Items(each.stream().map(it -> it.get(i)).toList()))
            .toList());
  }

  private static Value range(List<Value> arguments, Node at) {
    int[] numbers =
        arguments.stream()
            .mapToInt(
                it ->
                    it instanceof Value.Whole(var number) && number.bitLength() < 20
                        ? number.intValue()
                        : -1)
            .toArray();
    if (numbers.length > 2 || IntStream.of(numbers).anyMatch(it -> it < 0)) {
      throw new NotUnderstood("a range", at);
    }
    int from = numbers.length == 1 ? 0 : numbers[0];
    int to = Math.max(from, numbers[numbers.length - 1]);
    if (to - from > Evaluator.LONGEST) {
      throw new NotUnderstood("a range of " + (to - from) + " numbers", at);
    }
    return new Value.Items(IntStream.range(from, to).mapToObj(Builtins::whole).toList());
  }

  static Value method(Value.Dict on, String name, List<Value> arguments, Node at) {
    return switch (name) {
      case "items" ->
          new Value.Items(
              on.entries().entrySet().stream()
                  .map(it -> (Value) new Value.Items(List.of(it.getKey(), it.getValue())))
                  .toList());
      case "keys" -> new Value.Items(List.copyOf(on.entries().keySet()));
      case "values" -> new Value.Items(List.copyOf(on.entries().values()));
      case "get" -> {
        Value found = arguments.isEmpty() ? null : on.entries().get(arguments.getFirst());
        yield found != null ? found : arguments.size() > 1 ? arguments.get(1) : new Value.None();
      }
      default -> throw new NotUnderstood("a call of ." + name + "()", at);
    };
  }

  /// `textwrap.dedent`.
  static Value dedent(List<Value> arguments, Node at) {
    if (arguments.size() != 1 || !(arguments.getFirst() instanceof Value.Text(var text))) {
      throw new NotUnderstood("a call of dedent()", at);
    }
    List<String> lines = List.of(text.split("\n", -1));
    int margin =
        lines.stream()
            .filter(it -> !it.isBlank())
            .mapToInt(it -> it.length() - it.stripLeading().length())
            .min()
            .orElse(0);
    return new Value.Text(
        String.join(
            "\n", lines.stream().map(it -> it.isBlank() ? "" : it.substring(margin)).toList()));
  }
}
