package dev.pgwright.alembic.python;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// What is given a value: names, entries of dictionaries, lists that grow.
record Targets(Evaluator evaluator) {

  /// Gives a name, or names with commas between them, a value.
  ///
  /// @throws NotUnderstood when the target is anything else
  void assign(Node target, Value value, Scope scope) {
    switch (target.type()) {
      case "identifier" -> scope.put(target.text(), value);
      case "pattern_list", "tuple_pattern", "list_pattern" -> {
        List<Value> values = Operators.each(value, target);
        if (values.size() != target.children().size()) {
          throw new NotUnderstood("an assignment of several values", target);
        }
        for (int i = 0; i < values.size(); i++) {
          assign(target.children().get(i), values.get(i), scope);
        }
      }
      case "subscript" -> entry(target, value, scope);
      case "attribute" -> {
        if (!(evaluator.value(target.get("object"), scope) instanceof Value.Call)) {
          throw new NotUnderstood("an assignment to " + target.text(), target);
        }
      }
      default -> throw new NotUnderstood("an assignment to " + target.text(), target);
    }
  }

  private void entry(Node target, Value value, Scope scope) {
    Node name = target.get("value");
    if (!name.is("identifier")
        || !(evaluator.value(name, scope) instanceof Value.Dict(var entries))) {
      throw new NotUnderstood("an assignment to " + target.text(), target);
    }
    var changed = new LinkedHashMap<>(entries);
    changed.put(evaluator.value(target.get("subscript"), scope), value);
    scope.change(name.text(), new Value.Dict(changed));
  }

  /// Lets a list grow.
  boolean grows(Node call, Scope scope) {
    Node function = call.get("function");
    if (!function.is("attribute")
        || !function.get("object").is("identifier")
        || !function.get("attribute").text().matches("append|extend|add|update")
        || !(scope.find(function.get("object").text()).orElse(null) instanceof Value.Items list)
        || call.get("arguments").children().size() != 1) {
      return false;
    }
    Value added = evaluator.value(call.get("arguments").children().getFirst(), scope);
    var grown = new ArrayList<>(list.values());
    if (function.get("attribute").text().matches("append|add")) {
      grown.add(added);
    } else {
      grown.addAll(evaluator.each(added, call));
    }
    scope.change(function.get("object").text(), new Value.Items(grown));
    return true;
  }
}
