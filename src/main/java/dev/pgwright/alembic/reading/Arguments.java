package dev.pgwright.alembic.reading;

import dev.pgwright.alembic.python.NotUnderstood;
import dev.pgwright.alembic.python.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The arguments of a call by their names.
final class Arguments {

  /// Keywords that change nothing on PostgreSQL.
  private static final List<String> FOREIGN =
      List.of("mysql_", "sqlite_", "mssql_", "oracle_", "mariadb_");

  private static final List<String> NEUTRAL =
      List.of("info", "_variant_mapping", "inherit_cache", "key", "system", "quote");

  private final Value.Call call;
  private final SequencedMap<String, Value> values = new LinkedHashMap<>();
  private final List<Value> rest = new ArrayList<>();

  private Arguments(Value.Call call) {
    this.call = call;
  }

  /// Gives positional arguments their names; a name that begins with `*` takes all that remain.
  static Arguments of(Value.Call call, String... names) {
    var arguments = new Arguments(call);
    for (int i = 0; i < call.arguments().size(); i++) {
      if (i < names.length && !names[i].startsWith("*")) {
        arguments.values.put(names[i], call.arguments().get(i));
      } else if (names.length > 0 && names[names.length - 1].startsWith("*")) {
        arguments.rest.add(call.arguments().get(i));
      } else {
        throw arguments.unclear("the argument number " + (i + 1) + " of " + call.last());
      }
    }
    call.keywords()
        .forEach(
            (name, value) -> {
              if (FOREIGN.stream().noneMatch(name::startsWith) && !NEUTRAL.contains(name)) {
                arguments.values.put(name, value);
              }
            });
    return arguments;
  }

  /// Takes arguments away that change nothing here.
  Arguments without(String... names) {
    values.keySet().removeAll(List.of(names));
    return this;
  }

  /// Refuses arguments that nobody has asked for.
  void done() {
    if (!values.isEmpty()) {
      throw unclear("the argument " + values.firstEntry().getKey() + " of " + call.last());
    }
  }

  NotUnderstood unclear(String reason) {
    return new NotUnderstood(reason, call.line(), call.endLine());
  }

  Value.Call call() {
    return call;
  }

  List<Value> rest() {
    return rest;
  }

  /// Takes an argument; empty when it is missing or `None`.
  Optional<Value> take(String name) {
    return Optional.ofNullable(values.remove(name)).filter(it -> !(it instanceof Value.None));
  }

  /// Whether the argument is there, `None` or not.
  boolean has(String name) {
    return values.containsKey(name);
  }

  Value need(String name) {
    return take(name).orElseThrow(() -> unclear(call.last() + " without " + name));
  }

  Optional<String> text(String name) {
    return take(name)
        .map(
            it -> {
              if (it instanceof Value.Text(var text)) {
                return text;
              }
              throw unclear("the argument " + name + " of " + call.last());
            });
  }

  String needText(String name) {
    return text(name).orElseThrow(() -> unclear(call.last() + " without " + name));
  }

  boolean flag(String name, boolean usual) {
    Optional<Value> value = take(name);
    if (value.isPresent() && !(value.get() instanceof Value.Truth)) {
      throw unclear("the argument " + name + " of " + call.last());
    }
    return value.map(it -> ((Value.Truth) it).holds()).orElse(usual);
  }

  Optional<BigInteger> number(String name) {
    return take(name)
        .map(
            it -> {
              if (it instanceof Value.Whole(var number)) {
                return number;
              }
              throw unclear("the argument " + name + " of " + call.last());
            });
  }

  /// A list of texts; one text alone counts as a list of one.
  List<String> texts(String name) {
    return list(name).stream()
        .map(
            it -> {
              if (it instanceof Value.Text(var text)) {
                return text;
              }
              throw unclear("the argument " + name + " of " + call.last());
            })
        .toList();
  }

  /// A list; something alone counts as a list of one, nothing as an empty one.
  List<Value> list(String name) {
    Optional<Value> value = take(name);
    if (value.isEmpty()) {
      return List.of();
    }
    return value.get() instanceof Value.Items(var items) ? items : List.of(value.get());
  }
}
