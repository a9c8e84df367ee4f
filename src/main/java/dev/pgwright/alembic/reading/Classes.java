package dev.pgwright.alembic.reading;

import dev.pgwright.alembic.python.Evaluator;
import dev.pgwright.alembic.python.Node;
import dev.pgwright.alembic.python.NotUnderstood;
import dev.pgwright.alembic.python.Scope;
import dev.pgwright.alembic.python.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/// Classes of the project: enums, types of columns, and names that stand together.
final class Classes {

  private static final int DEEPEST = 8;

  private static final List<String> ENUMS =
      List.of("enum.Enum", "enum.StrEnum", "enum.IntEnum", "enum.Flag", "strenum.StrEnum");

  /// Types that take nothing which PostgreSQL would see.
  private static final List<String> BARE =
      List.of("Integer", "BigInteger", "SmallInteger", "Boolean", "Date", "JSON", "JSONB");

  private final Interpreter interpreter;
  private final Evaluator evaluator;

  Classes(Interpreter interpreter, Evaluator evaluator) {
    this.interpreter = interpreter;
    this.evaluator = evaluator;
  }

  private Scope body(Value.Type type) {
    Scope scope = type.scope().inner();
    interpreter.quietly(type.definition().get("body"), scope);
    return scope;
  }

  private List<Value> bases(Value.Type type) {
    var bases = new ArrayList<Value>();
    for (Node base : type.definition().find("superclasses").map(Node::children).orElse(List.of())) {
      if (!base.is("keyword_argument")) {
        try {
          bases.add(evaluator.value(base, type.scope()));
        } catch (NotUnderstood e) {
          bases.add(new Value.Unknown(e.reason(), base.line(), base.endLine()));
        }
      }
    }
    return bases;
  }

  /// Whether a class, or one above it, has one of these names above it.
  private boolean below(Value.Type type, List<String> names, int depth) {
    return depth < DEEPEST
        && bases(type).stream()
            .anyMatch(
                it ->
                    switch (it) {
                      case Value.Name(var path) -> names.contains(path);
                      case Value.Type above -> below(above, names, depth + 1);
                      default -> false;
                    });
  }

  boolean isEnum(Value.Type type) {
    return below(type, ENUMS, 0);
  }

  List<Value> members(Value.Type type, Node at) {
    if (!isEnum(type)) {
      throw new NotUnderstood("a list that only running tells", at.line(), at.endLine());
    }
    var members = new ArrayList<Value>();
    Scope body = body(type);
    body.names()
        .forEach(
            (name, value) -> {
              if (!name.startsWith("_") && !(value instanceof Value.Function)) {
                members.add(new Value.Member(name, automatic(name, value)));
              }
            });
    return members;
  }

  private static Value automatic(String name, Value value) {
    return value instanceof Value.Call call && call.last().equals("auto")
        ? new Value.Text(name.toLowerCase(Locale.ROOT))
        : value;
  }

  Value member(Value.Type type, String name, Node at) {
    return find(type, name, 0)
        .orElseThrow(
            () -> new NotUnderstood("the attribute " + at.text(), at.line(), at.endLine()));
  }

  private Optional<Value> find(Value.Type type, String name, int depth) {
    Optional<Value> own = Optional.ofNullable(body(type).names().get(name));
    if (own.isPresent()) {
      Value value = own.get();
      return Optional.of(
          isEnum(type) && !(value instanceof Value.Function)
              ? new Value.Member(name, automatic(name, value))
              : value);
    }
    if (depth == DEEPEST) {
      return Optional.empty();
    }
    return bases(type).stream()
        .filter(it -> it instanceof Value.Type)
        .flatMap(it -> find((Value.Type) it, name, depth + 1).stream())
        .findFirst();
  }

  /// A call with the project's own types of columns replaced by what they are made of, and enums of
  /// Python by their labels.
  Value.Call plain(Value.Call call) {
    boolean labels = call.last().equals("Enum") || call.last().equals("ENUM");
    if (labels && call.arguments().stream().anyMatch(it -> it instanceof Value.Type)) {
      return labelled(call);
    }
    var keywords = new LinkedHashMap<String, Value>();
    call.keywords().forEach((name, value) -> keywords.put(name, plain(value)));
    return new Value.Call(
        call.path(),
        call.on(),
        call.arguments().stream().map(this::plain).toList(),
        keywords,
        call.line(),
        call.endLine());
  }

  private Value plain(Value value) {
    return value instanceof Value.Type type ? typed(type, List.of(), new LinkedHashMap<>()) : value;
  }

  private Value.Call labelled(Value.Call call) {
    var labels = new ArrayList<Value>();
    var keywords = new LinkedHashMap<>(call.keywords());
    boolean values = keywords.get("values_callable") instanceof Value.Function;
    for (Value argument : call.arguments()) {
      if (argument instanceof Value.Type type && isEnum(type)) {
        for (Value each : members(type, type.definition())) {
          var member = (Value.Member) each;
          labels.add(values ? member.value() : new Value.Text(member.name()));
        }
        String name = type.definition().get("name").text().toLowerCase(Locale.ROOT);
        keywords.putIfAbsent("name", new Value.Text(name));
      } else {
        labels.add(argument);
      }
    }
    return new Value.Call(call.path(), call.on(), labels, keywords, call.line(), call.endLine());
  }

  /// The type of SQLAlchemy that a project's own type decorates; the class itself for any other.
  ///
  /// @throws NotUnderstood for a type that makes itself as it likes
  Value typed(Value.Type type, List<Value> arguments, SequencedMap<String, Value> keywords) {
    Node at = type.definition();
    Optional<Value> impl = find(type, "impl", 0);
    if (impl.isEmpty()) {
      return type;
    }
    Optional<Value> load = find(type, "load_dialect_impl", 0);
    if (load.isPresent() && load.get() instanceof Value.Function function) {
      var own = new LinkedHashMap<Value, Value>();
      own.put(new Value.Text("impl"), impl.get());
      return interpreter.invoke(
          function,
          List.of(new Value.Dict(own), new Value.Name("dialect")),
          new LinkedHashMap<>(),
          at);
    }
    Value made = impl.get() instanceof Value.Type it ? typed(it, arguments, keywords) : impl.get();
    boolean plain = arguments.isEmpty() && keywords.isEmpty();
    if (find(type, "__init__", 0).isPresent()) {
      if (plain
          || made instanceof Value.Call
          || (made instanceof Value.Name name && BARE.contains(name.last()))) {
        return made;
      }
      throw new NotUnderstood("the type " + at.get("name").text(), at.line(), at.endLine());
    }
    return made instanceof Value.Name(var path) && !plain
        ? new Value.Call(path, Optional.empty(), arguments, keywords, at.line(), at.endLine())
        : made;
  }
}
