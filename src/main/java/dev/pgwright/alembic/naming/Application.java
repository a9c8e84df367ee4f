package dev.pgwright.alembic.naming;

import dev.pgwright.alembic.naming.NamingConvention.Operation;
import dev.pgwright.alembic.python.NotUnderstood;
import dev.pgwright.alembic.python.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One operation under the convention.
record Application(NamingConvention convention, Set<String> fixed, Value.Call call) {

  private static final String UNIQUE = "unique";
  private static final String INDEX = "index";

  Optional<Value> argument(int place, String name) {
    Value given = call.keywords().get(name);
    Value found =
        given != null || place >= call.arguments().size() ? given : call.arguments().get(place);
    return Optional.ofNullable(found).filter(it -> !(it instanceof Value.None));
  }

  private String text(int place, String name) {
    return argument(place, name)
        .filter(Value.Text.class::isInstance)
        .map(it -> ((Value.Text) it).text())
        .orElseThrow(() -> unclear("the argument " + name));
  }

  private NotUnderstood unclear(String what) {
    return new NotUnderstood(
        what + ", which a naming convention needs", call.line(), call.endLine());
  }

  List<Operation> key(String name, String kind) {
    String word = name.equals("create_index") ? "index_name" : "constraint_name";
    Optional<Value> given = argument(0, word);
    List<String> columns =
        given.isPresent() && !wraps(kind) ? List.of() : texts(argument(2, "columns"));
    return List.of(
        new Operation(
            name, named(kind, given, word, new Names(text(1, "table_name"), schema(), columns))));
  }

  List<Operation> foreignKey() {
    var names =
        new Names(
            text(1, "source_table"),
            argument(11, "source_schema"),
            texts(argument(3, "local_cols")),
            text(2, "referent_table"),
            texts(argument(4, "remote_cols")));
    return List.of(
        new Operation(
            "create_foreign_key",
            named("fk", argument(0, "constraint_name"), "constraint_name", names)));
  }

  List<Operation> check(String name, String table) {
    return List.of(
        new Operation(
            name,
            named(
                "ck",
                argument(0, "constraint_name"),
                "constraint_name",
                new Names(text(1, table), schema(), List.of()))));
  }

  private Optional<Value> schema() {
    return argument(Integer.MAX_VALUE, "schema");
  }

  /// The call with the name that the convention gives, where it gives one.
  private Value.Call named(String kind, Optional<Value> given, String word, Names names) {
    Optional<Value> name = name(kind, given, names);
    if (name.equals(given) || name.isEmpty()) {
      return call;
    }
    var arguments = new ArrayList<>(call.arguments());
    var keywords = new LinkedHashMap<>(call.keywords());
    if (keywords.containsKey(word) || arguments.isEmpty()) {
      keywords.put(word, name.get());
    } else {
      arguments.set(0, name.get());
    }
    return with(call, arguments, keywords);
  }

  private boolean wraps(String kind) {
    return convention.templates().get(kind) instanceof Value.Text(var template)
        && template.contains("%(constraint_name)s");
  }

  /// A constraint's name by the convention; the given one where that holds.
  private Optional<Value> name(String kind, Optional<Value> given, Names names) {
    Value template = convention.templates().get(kind);
    boolean kept =
        given.isPresent()
            && !(given.get() instanceof Value.Text(var text)
                && wraps(kind)
                && !fixed.contains(text));
    if (template == null || kept) {
      return given;
    }
    if (!(template instanceof Value.Text(var pattern))) {
      throw unclear(
          given.isPresent() || !(template instanceof Value.Unknown unknown)
              ? "a name made by a function"
              : unknown.reason());
    }
    String word = given.map(it -> ((Value.Text) it).text()).orElse("");
    return Optional.of(
        new Value.Text(
            names.fill(pattern, word).orElseThrow(() -> unclear("the name of a constraint"))));
  }

  List<Operation> table(Value.Call create) {
    String table = text(0, "table_name");
    var parts = new ArrayList<Value>();
    var added = new ArrayList<Value>();
    var keys = new ArrayList<String>();
    boolean key = false;
    for (Value part : create.arguments().subList(1, create.arguments().size())) {
      if (part instanceof Value.Call it && it.last().equals("Column")) {
        parts.add(column(it, table, added, keys));
      } else {
        key |= part instanceof Value.Call it && it.last().equals("PrimaryKeyConstraint");
        parts.add(part instanceof Value.Call it ? constraint(it, table, keys) : part);
      }
    }
    if (!key && !keys.isEmpty() && convention.templates().containsKey("pk")) {
      Optional<Value> name =
          name("pk", Optional.empty(), new Names(table, schema(), List.copyOf(keys)));
      parts.add(made("sqlalchemy.PrimaryKeyConstraint", name, List.of()));
    }
    parts.addAll(added);
    parts.addFirst(create.arguments().getFirst());
    return List.of(new Operation("create_table", with(create, parts, create.keywords())));
  }

  List<Operation> column(Value.Call add) {
    String table = text(0, "table_name");
    var added = new ArrayList<Value>();
    Optional<Value> given = argument(1, "column");
    if (!(given.orElse(null) instanceof Value.Call it) || !it.last().equals("Column")) {
      return List.of(new Operation("add_column", add));
    }
    Value column = column(it, table, added, new ArrayList<>());
    var arguments = new ArrayList<>(add.arguments());
    var keywords = new LinkedHashMap<>(add.keywords());
    if (keywords.containsKey("column")) {
      keywords.put("column", column);
    } else {
      arguments.set(1, column);
    }
    var operations = new ArrayList<Operation>();
    operations.add(new Operation("add_column", with(add, arguments, keywords)));
    for (Value each : added) {
      operations.add(apart((Value.Call) each, new Value.Text(table)));
    }
    return operations;
  }

  /// A constraint or an index of a column as an operation of its own.
  private Operation apart(Value.Call each, Value table) {
    boolean index = each.last().equals("Index");
    var keywords = new LinkedHashMap<String, Value>();
    schema().ifPresent(it -> keywords.put("schema", it));
    if (index && each.keywords().get(UNIQUE) instanceof Value.Truth unique) {
      keywords.put(UNIQUE, unique);
    }
    Value name = index ? each.arguments().getFirst() : each.keywords().get("name");
    List<Value> columns = index ? each.arguments().subList(1, 2) : each.arguments();
    List<Value> arguments =
        List.of(name == null ? new Value.None() : name, table, new Value.Items(columns));
    return new Operation(
        index ? "create_index" : "create_unique_constraint", with(call, arguments, keywords));
  }

  /// The column with named references, its key and index apart where the convention names them.
  private Value column(Value.Call column, String table, List<Value> added, List<String> keys) {
    String name = columnName(column);
    var keywords = new LinkedHashMap<>(column.keywords());
    if (holds(keywords.get("primary_key"))) {
      keys.add(name);
    }
    var names = new Names(table, schema(), List.of(name));
    boolean unique = holds(keywords.get(UNIQUE));
    if (holds(keywords.get(INDEX))) {
      if (convention.templates().containsKey("ix")) {
        keywords.remove(INDEX);
        keywords.remove(UNIQUE);
        added.add(index(name, names, unique));
      }
    } else if (unique && convention.templates().containsKey("uq")) {
      keywords.remove(UNIQUE);
      added.add(
          made(
              "sqlalchemy.UniqueConstraint",
              name("uq", Optional.empty(), names),
              List.of(new Value.Text(name))));
    }
    List<Value> parts =
        column.arguments().stream()
            .map(
                it ->
                    it instanceof Value.Call part && part.last().equals("ForeignKey")
                        ? reference(part, table, List.of(name))
                        : it instanceof Value.Call part && part.last().equals("CheckConstraint")
                            ? constraint(part, table, keys)
                            : it)
            .toList();
    return with(column, parts, keywords);
  }

  private Value index(String column, Names names, boolean unique) {
    var keywords = new LinkedHashMap<String, Value>();
    if (unique) {
      keywords.put(UNIQUE, new Value.Truth(true));
    }
    Value name = name("ix", Optional.empty(), names).orElseThrow();
    return new Value.Call(
        "sqlalchemy.Index",
        Optional.empty(),
        List.of(name, new Value.Text(column)),
        keywords,
        call.line(),
        call.endLine());
  }

  private static boolean holds(@Nullable Value value) {
    return value instanceof Value.Truth(var holds) && holds;
  }

  private String columnName(Value.Call column) {
    Value first =
        column.arguments().isEmpty()
            ? column.keywords().get("name")
            : column.arguments().getFirst();
    if (first instanceof Value.Text(var text)) {
      return text;
    }
    throw unclear("the name of a column");
  }

  private Value reference(Value.Call key, String table, List<String> columns) {
    Value target =
        key.arguments().isEmpty() ? key.keywords().get("column") : key.arguments().getFirst();
    return target instanceof Value.Text(var text)
        ? renamed(key, "fk", referring(table, columns, List.of(text)))
        : key;
  }

  private Names referring(String table, List<String> columns, List<String> targets) {
    String[] parts = targets.getFirst().split("\\.", -1);
    List<String> last = targets.stream().map(it -> it.substring(it.lastIndexOf('.') + 1)).toList();
    return new Names(
        table, schema(), columns, parts.length < 2 ? "" : parts[parts.length - 2], last);
  }

  private Value constraint(Value.Call it, String table, List<String> keys) {
    return switch (it.last()) {
      case "PrimaryKeyConstraint" ->
          renamed(
              it,
              "pk",
              new Names(
                  table,
                  schema(),
                  it.arguments().isEmpty() ? List.copyOf(keys) : columns(it.arguments())));
      case "UniqueConstraint" ->
          renamed(it, "uq", new Names(table, schema(), columns(it.arguments())));
      case "CheckConstraint" -> renamed(it, "ck", new Names(table, schema(), List.of()));
      case "ForeignKeyConstraint" -> {
        List<Value> all = it.arguments();
        Value columns = !all.isEmpty() ? all.getFirst() : it.keywords().get("columns");
        Value targets = all.size() > 1 ? all.get(1) : it.keywords().get("refcolumns");
        List<String> to = texts(Optional.ofNullable(targets));
        yield to.isEmpty()
            ? it
            : renamed(it, "fk", referring(table, texts(Optional.ofNullable(columns)), to));
      }
      default -> it;
    };
  }

  private Value renamed(Value.Call it, String kind, Names names) {
    int place = it.last().equals("ForeignKeyConstraint") ? 2 : 1;
    boolean positional =
        ((kind.equals("fk") && it.last().equals("ForeignKeyConstraint")) || kind.equals("ck"))
            && it.arguments().size() > place;
    Value given = positional ? it.arguments().get(place) : it.keywords().get("name");
    Optional<Value> was = Optional.ofNullable(given).filter(v -> !(v instanceof Value.None));
    Optional<Value> name = name(kind, was, names);
    if (name.isEmpty() || name.equals(was)) {
      return it;
    }
    var arguments = new ArrayList<>(it.arguments());
    var keywords = new LinkedHashMap<>(it.keywords());
    if (positional) {
      arguments.set(place, name.get());
    } else {
      keywords.put("name", name.get());
    }
    return with(it, arguments, keywords);
  }

  private Value made(String path, Optional<Value> name, List<Value> arguments) {
    var keywords = new LinkedHashMap<String, Value>();
    name.ifPresent(it -> keywords.put("name", it));
    return new Value.Call(path, Optional.empty(), arguments, keywords, call.line(), call.endLine());
  }

  private static Value.Call with(
      Value.Call it, List<Value> arguments, SequencedMap<String, Value> keywords) {
    return new Value.Call(it.path(), it.on(), arguments, keywords, it.line(), it.endLine());
  }

  private List<String> columns(List<Value> values) {
    return texts(Optional.of(new Value.Items(values)));
  }

  private List<String> texts(Optional<Value> value) {
    List<Value> values =
        value.isEmpty()
            ? List.of()
            : value.get() instanceof Value.Items(var items) ? items : List.of(value.get());
    var texts = new LinkedHashSet<String>();
    for (Value each : values) {
      if (!(each instanceof Value.Text(var text))) {
        return List.of();
      }
      texts.add(text);
    }
    return List.copyOf(texts);
  }
}
