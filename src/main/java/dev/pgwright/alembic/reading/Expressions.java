package dev.pgwright.alembic.reading;

import dev.pgwright.alembic.python.NotUnderstood;
import dev.pgwright.alembic.python.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// SQL expressions of SQLAlchemy as SQL.
final class Expressions {

  /// As SQLAlchemy's `text` looks for them.
  private static final Pattern BIND = Pattern.compile("(?<![:\\w\\\\]):(\\w+)(?!:)");

  private static final Pattern ESCAPED = Pattern.compile("\\\\(:[\\w$]*)(?![:\\w$])");

  /// Functions that are written without parentheses.
  private static final List<String> WORDS =
      List.of(
          "current_date",
          "current_time",
          "current_timestamp",
          "current_user",
          "localtime",
          "localtimestamp",
          "session_user");

  private Expressions() {}

  /// Whether a value is a call of `text`.
  static boolean isText(Value value) {
    return value instanceof Value.Call call
        && call.on().isEmpty()
        && call.last().equals("text")
        && call.path().startsWith("sql");
  }

  /// The text of a call of `text`.
  ///
  /// @param binds values of its parameters
  static String text(Value.Call call, SequencedMap<String, Value> binds) {
    String text = Arguments.of(call, "text").needText("text");
    return filled(text, binds, call);
  }

  /// A text as SQLAlchemy sends it: parameters are replaced by their values.
  static String filled(String text, SequencedMap<String, Value> binds, Value.Call at) {
    var out = new StringBuilder();
    Matcher matcher = BIND.matcher(text);
    while (matcher.find()) {
      Value value = binds.get(matcher.group(1));
      if (value == null) {
        throw new NotUnderstood(
            "the parameter :" + matcher.group(1) + ", which has no value here",
            at.line(),
            at.endLine());
      }
      matcher.appendReplacement(
          out, Matcher.quoteReplacement(constant(value, at.line(), at.endLine())));
    }
    return ESCAPED.matcher(matcher.appendTail(out)).replaceAll("$1");
  }

  /// A value of Python as a constant.
  static String constant(Value value, int line, int endLine) {
    return switch (value) {
      case Value.Text(var text) -> Words.literal(text);
      case Value.Whole(var number) -> number.toString();
      case Value.Real(var number, _) -> number.toPlainString();
      case Value.Truth(var holds) -> holds ? "true" : "false";
      case Value.None _ -> "NULL";
      case Value.Call call -> sql(call, line, endLine);
      default -> throw new NotUnderstood("a value", line, endLine);
    };
  }

  /// What a default of the server is; a text is a constant.
  static String defaultSql(Value value, int line, int endLine) {
    return value instanceof Value.Text(var text) ? Words.literal(text) : sql(value, line, endLine);
  }

  /// An expression; a text is SQL.
  static String sql(Value value, int line, int endLine) {
    if (value instanceof Value.Text(var text)) {
      return text;
    }
    if (!(value instanceof Value.Call call)) {
      return constant(value, line, endLine);
    }
    if (isText(call)) {
      return text(call, call.keywords());
    }
    if (call.on().isPresent() || call.path().startsWith("operator.")) {
      return call.on().isPresent() ? method(call) : compared(call);
    }
    if (call.path().matches("(sqlalchemy|sqlmodel)(\\.[a-z]+)*\\.func\\..+")) {
      return function(call);
    }
    Arguments arguments = Arguments.of(call, "first", "second");
    return switch (call.last()) {
      case "and_", "or_" -> joined(call);
      case "not_" -> "NOT (" + sql(arguments.need("first"), line, endLine) + ")";
      case "inline_literal" -> constant(arguments.need("first"), line, endLine);
      case "true", "false" -> call.last();
      case "null" -> "NULL";
      case "now", "current_timestamp" -> function(call);
      case "column" -> Words.name(arguments.needText("first"));
      case "literal_column" -> arguments.needText("first");
      case "literal" -> constant(arguments.need("first"), line, endLine);
      case "desc", "asc" ->
          named(arguments.need("first"), call) + " " + call.last().toUpperCase(Locale.ROOT);
      case "nullslast", "nulls_last" -> named(arguments.need("first"), call) + " NULLS LAST";
      case "nullsfirst", "nulls_first" -> named(arguments.need("first"), call) + " NULLS FIRST";
      case "cast" ->
          "CAST("
              + named(arguments.need("first"), call)
              + " AS "
              + Types.sql(arguments.need("second"), line, endLine)
              + ")";
      default -> throw new NotUnderstood("the SQL expression " + call.path(), line, endLine);
    };
  }

  /// An expression where a text is the name of a column.
  private static String named(Value value, Value.Call at) {
    return value instanceof Value.Text(var text)
        ? Words.name(text)
        : sql(value, at.line(), at.endLine());
  }

  private static String joined(Value.Call call) {
    return call.arguments().stream()
        .map(it -> sql(it, call.line(), call.endLine()))
        .collect(Collectors.joining(call.last().equals("and_") ? " AND " : " OR ", "(", ")"));
  }

  private static String compared(Value.Call call) {
    String operator = call.path().substring("operator.".length());
    Value left = call.arguments().getFirst();
    Value right = call.arguments().getLast();
    boolean none = right instanceof Value.None;
    String first = constant(left, call.line(), call.endLine());
    String second = constant(right, call.line(), call.endLine());
    return switch (operator) {
      case "==" -> none ? first + " IS NULL" : first + " = " + second;
      case "!=" -> none ? first + " IS NOT NULL" : first + " != " + second;
      case "&" -> "(" + first + " AND " + second + ")";
      case "|" -> "(" + first + " OR " + second + ")";
      case "<", ">", "<=", ">=", "-", "*" -> first + " " + operator + " " + second;
      default -> throw new NotUnderstood("the operator " + operator, call.line(), call.endLine());
    };
  }

  private static String function(Value.Call call) {
    if (WORDS.contains(call.last())) {
      return call.last().toUpperCase(Locale.ROOT);
    }
    String schema = call.path().replaceFirst("^.*\\bfunc\\.", "").replaceFirst("\\.?[^.]*$", "");
    return (schema.isEmpty() ? "" : schema + ".")
        + call.last()
        + call.arguments().stream()
            .map(it -> constant(it, call.line(), call.endLine()))
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String method(Value.Call call) {
    Value on = call.on().orElseThrow();
    if (call.last().equals("bindparams") && isText(on)) {
      return text((Value.Call) on, call.keywords());
    }
    if (call.path().startsWith("attribute.")) {
      return column(call, on);
    }
    String inner = sql(on, call.line(), call.endLine());
    Optional<Value> first = call.arguments().stream().findFirst();
    return switch (call.last()) {
      case "desc" -> inner + " DESC";
      case "asc" -> inner + " ASC";
      case "nulls_last", "nullslast" -> inner + " NULLS LAST";
      case "nulls_first", "nullsfirst" -> inner + " NULLS FIRST";
      case "is_" -> inner + " IS " + constant(first.orElseThrow(), call.line(), call.endLine());
      case "isnot", "is_not" ->
          inner + " IS NOT " + constant(first.orElseThrow(), call.line(), call.endLine());
      case "like" -> inner + " LIKE " + constant(first.orElseThrow(), call.line(), call.endLine());
      case "in_", "notin_", "not_in" -> listed(inner, call);
      case "label" -> inner;
      case "self_group" -> inner;
      default ->
          throw new NotUnderstood(
              "the SQL expression ." + call.last() + "()", call.line(), call.endLine());
    };
  }

  /// `table.c.name` and what it is compared with in a list.
  private static String column(Value.Call call, Value on) {
    boolean ofTable =
        on instanceof Value.Call it
            && it.path().matches("attribute\\.(c|columns)")
            && RowForm.isTable(it.on().orElseThrow());
    if (!ofTable) {
      throw new NotUnderstood("the SQL expression ." + call.last(), call.line(), call.endLine());
    }
    return Words.name(call.last());
  }

  private static String listed(String inner, Value.Call call) {
    if (!(call.arguments().stream().findFirst().orElse(null) instanceof Value.Items(var items))
        || items.isEmpty()) {
      throw new NotUnderstood("a list of values", call.line(), call.endLine());
    }
    return inner
        + (call.last().equals("in_") ? " IN (" : " NOT IN (")
        + items.stream()
            .map(it -> constant(it, call.line(), call.endLine()))
            .collect(Collectors.joining(", "))
        + ")";
  }

  /// The statement of a call of `execute`, and no constant.
  static Optional<String> statement(Value value, SequencedMap<String, Value> binds) {
    if (value instanceof Value.Call call) {
      if (isText(call)) {
        return Optional.of(text(call, binds));
      }
      if (call.on().isPresent() && call.last().equals("bindparams") && isText(call.on().get())) {
        return Optional.of(text((Value.Call) call.on().get(), call.keywords()));
      }
      if (call.last().equals("DDL") && call.on().isEmpty() && !call.arguments().isEmpty()) {
        return Optional.of(
            Arguments.of(call, "statement").needText("statement").replace("%%", "%"));
      }
    }
    return Optional.empty();
  }
}
