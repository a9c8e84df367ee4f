package dev.pgwright.alembic.python;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Python's operators on values that are known.
final class Operators {

  private Operators() {}

  static Value binary(Value left, String operator, Value right, Node at) {
    if (left instanceof Value.Text(var a) && operator.equals("+")) {
      if (right instanceof Value.Text(var b)) {
        return new Value.Text(a + b);
      }
    }
    if (left instanceof Value.Text(var a) && operator.equals("%")) {
      return new Value.Text(TextMethods.percent(a, right, at));
    }
    if (left instanceof Value.Text(var a)
        && operator.equals("*")
        && right instanceof Value.Whole(var times)) {
      return new Value.Text(a.repeat(small(times, at)));
    }
    if (left instanceof Value.Items(var a)
        && right instanceof Value.Items(var b)
        && operator.equals("+")) {
      var all = new ArrayList<>(a);
      all.addAll(b);
      return new Value.Items(all);
    }
    if (left instanceof Value.Whole(var a) && right instanceof Value.Whole(var b)) {
      return new Value.Whole(arithmetic(a, operator, b, at));
    }
    if (operator.equals("|")
        && left instanceof Value.Dict(var a)
        && right instanceof Value.Dict(var b)) {
      var all = new LinkedHashMap<>(a);
      all.putAll(b);
      return new Value.Dict(all);
    }
    throw new NotUnderstood("the operator " + operator, at);
  }

  private static BigInteger arithmetic(BigInteger a, String operator, BigInteger b, Node at) {
    return switch (operator) {
      case "+" -> a.add(b);
      case "-" -> a.subtract(b);
      case "*" -> a.multiply(b);
      case "**" -> a.pow(small(b, at));
      default -> throw new NotUnderstood("the operator " + operator, at);
    };
  }

  private static int small(BigInteger number, Node at) {
    if (number.signum() < 0 || number.bitLength() > 10) {
      throw new NotUnderstood("the number " + number, at);
    }
    return number.intValue();
  }

  static Value unary(String operator, Value value, Node at) {
    if (operator.equals("-") && value instanceof Value.Whole(var number)) {
      return new Value.Whole(number.negate());
    }
    if (operator.equals("-") && value instanceof Value.Real(var number, var source)) {
      return new Value.Real(number.negate(), "-" + source);
    }
    throw new NotUnderstood("the operator " + operator, at);
  }

  static Value compared(Value left, String operator, Value right, Node at) {
    boolean holds =
        switch (operator) {
          case "==" -> known(left, at).equals(known(right, at));
          case "!=", "<>" -> !known(left, at).equals(known(right, at));
          case "is" ->
              left instanceof Value.None == right instanceof Value.None && same(left, right, at);
          case "is not" ->
              !(left instanceof Value.None == right instanceof Value.None && same(left, right, at));
          case "in" -> contains(right, left, at);
          case "not in" -> !contains(right, left, at);
          case "<" -> order(left, right, at) < 0;
          case ">" -> order(left, right, at) > 0;
          case "<=" -> order(left, right, at) <= 0;
          case ">=" -> order(left, right, at) >= 0;
          default -> throw new NotUnderstood("the comparison " + operator, at);
        };
    return new Value.Truth(holds);
  }

  private static boolean same(Value left, Value right, Node at) {
    return left instanceof Value.None || known(left, at).equals(known(right, at));
  }

  /// A value that equals another exactly when Python says so.
  private static Value known(Value value, Node at) {
    return switch (value) {
      case Value.Text _, Value.Whole _, Value.Truth _, Value.None _, Value.Items _ -> value;
      case Value.Real _,
          Value.Dict _,
          Value.Name _,
          Value.Call _,
          Value.Function _,
          Value.Type _,
          Value.Member _,
          Value.Batch _,
          Value.Unknown _ ->
          throw new NotUnderstood("a comparison", at);
    };
  }

  private static boolean contains(Value container, Value value, Node at) {
    if (container instanceof Value.Text(var text) && value instanceof Value.Text(var part)) {
      return text.contains(part);
    }
    return each(container, at).stream().anyMatch(it -> known(it, at).equals(known(value, at)));
  }

  private static int order(Value left, Value right, Node at) {
    if (left instanceof Value.Whole(var a) && right instanceof Value.Whole(var b)) {
      return a.compareTo(b);
    }
    if (left instanceof Value.Text(var a) && right instanceof Value.Text(var b)) {
      return a.compareTo(b);
    }
    throw new NotUnderstood("a comparison", at);
  }

  static boolean holds(Value value, Node at) {
    return switch (value) {
      case Value.Truth(var holds) -> holds;
      case Value.None _ -> false;
      case Value.Text(var text) -> !text.isEmpty();
      case Value.Whole(var number) -> number.signum() != 0;
      case Value.Real(var number, _) -> number.signum() != 0;
      case Value.Items(var values) -> !values.isEmpty();
      case Value.Dict(var entries) -> !entries.isEmpty();
      case Value.Name(var path) when path.equals("bind") || path.equals("context") -> true;
      case Value.Name _,
          Value.Call _,
          Value.Function _,
          Value.Type _,
          Value.Member _,
          Value.Batch _,
          Value.Unknown _ ->
          throw new NotUnderstood("a condition that only running decides", at);
    };
  }

  /// What a loop over a value goes through.
  static List<Value> each(Value value, Node at) {
    List<Value> values =
        switch (value) {
          case Value.Items(var items) -> items;
          case Value.Dict(var entries) -> List.copyOf(entries.keySet());
          case Value.Text(var text) ->
              text.codePoints()
                  .mapToObj(it -> (Value) new Value.Text(Character.toString(it)))
                  .toList();
          default -> throw new NotUnderstood("a list that only running tells", at);
        };
    if (values.size() > Evaluator.LONGEST) {
      throw new NotUnderstood("a list of " + values.size() + " elements", at);
    }
    return values;
  }

  static Value subscript(Value value, Value key, Node at) {
    Value found = value instanceof Value.Dict(var entries) ? entries.get(key) : null;
    if (found != null) {
      return found;
    }
    if (value instanceof Value.Items(var items) && key instanceof Value.Whole(var number)) {
      int i = number.intValue() < 0 ? number.intValue() + items.size() : number.intValue();
      if (i >= 0 && i < items.size()) {
        return items.get(i);
      }
    }
    throw new NotUnderstood("a subscript", at);
  }

  /// `str(value)`.
  static String shown(Value value, Node at) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.Whole(var number) -> number.toString();
      case Value.Truth(var holds) -> holds ? "True" : "False";
      case Value.None _ -> "None";
      case Value.Real(var number, var source) -> {
        if (!source.matches("-?[0-9]+\\.[0-9]*[1-9]|-?[0-9]+\\.0")) {
          throw new NotUnderstood("the number " + number + " as a text", at);
        }
        yield source;
      }
      case Value.Items _,
          Value.Dict _,
          Value.Name _,
          Value.Call _,
          Value.Function _,
          Value.Type _,
          Value.Member _,
          Value.Batch _,
          Value.Unknown _ ->
          throw new NotUnderstood("a text of something that only running tells", at);
    };
  }
}
