package dev.pgwright.alembic.reading;

import dev.pgwright.alembic.python.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A `Column(…)`.
///
/// @param type as SQL
/// @param enumType the enum that its type is; empty for any other type
/// @param nullable null when the call does not say
/// @param autoincrement null when the call does not say
/// @param filled whether Python gives it a value, which keeps it from counting up
record ColumnForm(
    String name,
    String type,
    Optional<EnumType> enumType,
    @Nullable Boolean nullable,
    boolean primaryKey,
    boolean unique,
    boolean index,
    @Nullable Boolean autoincrement,
    boolean filled,
    Optional<String> serverDefault,
    Optional<Value.Call> identity,
    Optional<Value.Call> computed,
    List<Value.Call> references,
    List<Value.Call> checks,
    Optional<String> comment,
    Value.Call call) {

  static boolean is(Value value) {
    return value instanceof Value.Call call && call.on().isEmpty() && call.last().equals("Column");
  }

  /// The parts of a call's positional arguments.
  private static final class Parts {
    private Optional<String> name = Optional.empty();
    private @Nullable Value type;
    private Optional<Value.Call> identity = Optional.empty();
    private Optional<Value.Call> computed = Optional.empty();
    private final List<Value.Call> references = new ArrayList<>();
    private final List<Value.Call> checks = new ArrayList<>();
    private boolean filled;

    void take(Value value) {
      if (value instanceof Value.Text(var text)) {
        name = Optional.of(text);
      } else if (value instanceof Value.Call call && call.on().isEmpty()) {
        switch (call.last()) {
          case "ForeignKey" -> references.add(call);
          case "Identity" -> identity = Optional.of(call);
          case "Computed" -> computed = Optional.of(call);
          case "CheckConstraint" -> checks.add(call);
          case "Sequence" -> filled = true;
          default -> type = value;
        }
      } else if (!(value instanceof Value.None)) {
        type = value;
      }
    }
  }

  static ColumnForm of(Value value, Arguments at) {
    if (!is(value)) {
      throw at.unclear("a column");
    }
    Arguments arguments = Arguments.of((Value.Call) value, "*all");
    var parts = new Parts();
    arguments.rest().forEach(parts::take);
    arguments.take("name").ifPresent(parts::take);
    arguments.take("type_").ifPresent(parts::take);
    return of(arguments, parts);
  }

  private static ColumnForm of(Arguments arguments, Parts parts) {
    Value.Call call = arguments.call();
    Value type = parts.type;
    if (type == null || parts.name.isEmpty()) {
      throw arguments.unclear("a column without a name or a type");
    }
    Optional<Value> given = arguments.take("server_default");
    Optional<Value.Call> computed = parts.computed.or(() -> called(given, "Computed"));
    Optional<Value.Call> identity = parts.identity.or(() -> called(given, "Identity"));
    boolean plain = computed.isEmpty() && identity.isEmpty();
    boolean filled = parts.filled || arguments.take("default").isPresent();
    Boolean nullable = arguments.has("nullable") ? arguments.flag("nullable", true) : null;
    Boolean auto = automatic(arguments);
    boolean primary = arguments.flag("primary_key", false);
    boolean unique = arguments.flag("unique", false);
    boolean index = arguments.flag("index", false);
    Optional<String> comment = arguments.text("comment");
    arguments.without("onupdate", "server_onupdate", "doc", "_proxies", "insert_default").done();
    return new ColumnForm(
        parts.name.get(),
        Types.sql(type, call.line(), call.endLine()),
        EnumType.in(type),
        nullable,
        primary,
        unique,
        index,
        auto,
        filled,
        plain
            ? given.map(it -> Expressions.defaultSql(it, call.line(), call.endLine()))
            : Optional.empty(),
        identity,
        computed,
        parts.references,
        parts.checks,
        comment,
        call);
  }

  private static Optional<Value.Call> called(Optional<Value> value, String name) {
    return value
        .filter(it -> it instanceof Value.Call call && call.last().equals(name))
        .map(Value.Call.class::cast);
  }

  private static @Nullable Boolean automatic(Arguments arguments) {
    Optional<Value> value = arguments.take("autoincrement");
    return (value.isPresent() && value.get() instanceof Value.Truth(var holds)) ? holds : null;
  }

  /// The column as `CREATE TABLE` has it, without constraints other than NOT NULL.
  ///
  /// @param key whether it is in the primary key
  /// @param alone whether the primary key has no other column
  String sql(boolean key, boolean alone) {
    boolean counts =
        key
            && identity.isEmpty()
            && !Boolean.FALSE.equals(autoincrement)
            && (Boolean.TRUE.equals(autoincrement)
                || (alone && references.isEmpty() && !filled && serverDefault.isEmpty()));
    Optional<String> serial = counts && !filled ? Types.serial(type) : Optional.empty();
    var text = new StringBuilder(Words.name(name)).append(' ').append(serial.orElse(type));
    if (serial.isEmpty()) {
      serverDefault.ifPresent(it -> text.append(" DEFAULT ").append(it));
    }
    computed.ifPresent(it -> text.append(' ').append(generated(it)));
    identity.ifPresent(it -> text.append(' ').append(identity(it)));
    boolean optional = nullable == null ? !key && identity.isEmpty() : nullable;
    if (!optional && identity.isEmpty()) {
      text.append(" NOT NULL");
    } else if (optional && identity.isPresent()) {
      text.append(" NULL");
    }
    return text.toString();
  }

  /// Those of its CHECKs that are written behind the column.
  String checksSql() {
    var text = new StringBuilder();
    checks.forEach(it -> text.append(' ').append(ConstraintForm.sql(it)));
    return text.toString();
  }

  static String generated(Value.Call call) {
    Arguments arguments = Arguments.of(call, "sqltext", "persisted");
    String sql = Expressions.sql(arguments.need("sqltext"), call.line(), call.endLine());
    boolean said = arguments.has("persisted");
    boolean stored = arguments.flag("persisted", true);
    return "GENERATED ALWAYS AS (" + sql + ")" + (stored || !said ? " STORED" : " VIRTUAL");
  }

  static String identity(Value.Call call) {
    Arguments arguments =
        Arguments.of(
            call,
            "always",
            "start",
            "increment",
            "minvalue",
            "maxvalue",
            "nominvalue",
            "nomaxvalue",
            "cycle",
            "cache",
            "order");
    boolean always = arguments.flag("always", false);
    arguments.without("on_null", "order");
    String options = options(arguments);
    arguments.done();
    return "GENERATED "
        + (always ? "ALWAYS" : "BY DEFAULT")
        + " AS IDENTITY"
        + (options.isEmpty() ? "" : " (" + options + ")");
  }

  private static String options(Arguments arguments) {
    var options = new ArrayList<String>();
    arguments.number("increment").ifPresent(it -> options.add("INCREMENT BY " + it));
    arguments.number("start").ifPresent(it -> options.add("START WITH " + it));
    arguments.number("minvalue").ifPresent(it -> options.add("MINVALUE " + it));
    arguments.number("maxvalue").ifPresent(it -> options.add("MAXVALUE " + it));
    if (arguments.flag("nominvalue", false)) {
      options.add("NO MINVALUE");
    }
    if (arguments.flag("nomaxvalue", false)) {
      options.add("NO MAXVALUE");
    }
    arguments.number("cache").ifPresent(it -> options.add("CACHE " + it));
    if (arguments.has("cycle")) {
      options.add(arguments.flag("cycle", false) ? "CYCLE" : "NO CYCLE");
    }
    return String.join(" ", options);
  }
}
