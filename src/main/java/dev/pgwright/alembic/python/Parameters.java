package dev.pgwright.alembic.python;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The parameters of a function get their values.
///
/// @param scope the function's names
/// @param at the call
public record Parameters(Evaluator evaluator, Scope scope, Node at) {

  /// Binds what a call gives.
  ///
  /// @throws NotUnderstood for a call that Python would refuse
  public void bind(Node parameters, List<Value> arguments, SequencedMap<String, Value> keywords) {
    var left = new LinkedHashMap<>(keywords);
    int next = 0;
    for (Node parameter : parameters.children()) {
      Node name = name(parameter);
      if (name.is("list_splat_pattern")) {
        scope.put(bare(name), new Value.Items(arguments.subList(next, arguments.size())));
        next = arguments.size();
      } else if (name.is("dictionary_splat_pattern")) {
        scope.put(bare(name), rest(left));
      } else if (!parameter.type().endsWith("_separator")) {
        Value given = left.remove(name.text());
        scope.put(
            name.text(), next < arguments.size() ? arguments.get(next++) : usual(parameter, given));
      }
    }
    if (next < arguments.size() || !left.isEmpty()) {
      throw new NotUnderstood("a call with too many arguments", at.line(), at.endLine());
    }
  }

  private static Node name(Node parameter) {
    if (parameter.type().endsWith("_splat_pattern") || parameter.children().isEmpty()) {
      return parameter;
    }
    return parameter.find("name").orElseGet(() -> parameter.children().getFirst());
  }

  private static Value rest(SequencedMap<String, Value> left) {
    var more = new LinkedHashMap<Value, Value>();
    left.forEach((key, value) -> more.put(new Value.Text(key), value));
    left.clear();
    return new Value.Dict(more);
  }

  private Value usual(Node parameter, @Nullable Value given) {
    if (given != null) {
      return given;
    }
    if (parameter.find("value").isEmpty()) {
      throw new NotUnderstood("a call without " + name(parameter).text(), at.line(), at.endLine());
    }
    return evaluator.value(parameter.get("value"), scope);
  }

  private static String bare(Node name) {
    return name.text().replaceFirst("^\\*+", "").strip();
  }
}
