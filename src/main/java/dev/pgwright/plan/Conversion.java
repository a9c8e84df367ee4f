package dev.pgwright.plan;

import dev.pgwright.model.Column;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.plan.Judge.Footprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How a value of one type becomes a value of another.
///
/// @param template an expression with `%s` in the place of the value; `%s` alone is the assignment,
///   which refuses what does not fit
/// @param comparable whether values of the new type can be told apart by `IS NOT DISTINCT FROM`
record Conversion(String template, boolean comparable) {

  private static final Name PROBE = new Name("pgwright_probe");
  private static final String ZONED = "timestamp with time zone";
  private static final String UNZONED = "timestamp without time zone";

  /// The gentlest conversion that the server accepts; empty when it knows none.
  ///
  /// @param ask runs statements on a copy without rows and undoes them
  /// @param first statements that have to come before
  static Optional<Conversion> find(
      Function<List<String>, Optional<Footprint>> ask,
      List<String> first,
      QualifiedName table,
      Column from,
      Column to) {
    for (String template : candidates(from.type(), to.type())) {
      var statements = new ArrayList<String>(first);
      statements.addAll(
          Ddl.alter(
              table,
              "ADD COLUMN "
                  + PROBE.sql()
                  + " "
                  + to.type()
                  + (to.collation() == null ? "" : " COLLATE " + to.collation())));
      statements.add(
          String.join(
              " ",
              "UPDATE",
              table.sql(),
              "SET",
              PROBE.sql(),
              "=",
              template.replace("%s", from.name().sql()),
              "WHERE false"));
      if (ask.apply(statements).isPresent()) {
        var conversion = new Conversion(template, true);
        statements.add(
            "SELECT FROM " + table.sql() + " WHERE " + conversion.same(from, PROBE, to.type()));
        boolean comparable = ask.apply(statements).isPresent();
        return Optional.of(new Conversion(template, comparable));
      }
    }
    return Optional.empty();
  }

  private static List<String> candidates(String from, String to) {
    String zoned = withZone(from, to);
    return zoned == null
        ? List.of("%s", "%s::" + to, "%s::text::" + to)
        : List.of(zoned, "%s::" + to);
  }

  /// A conversion that means the same in every session; null where the session's time zone does not
  /// matter.
  static @Nullable String withZone(String from, String to) {
    String was = kind(from);
    String is = kind(to);
    String utc = " AT TIME ZONE 'UTC'";
    if (was.equals(UNZONED) && is.equals(ZONED)) {
      return "%s" + utc;
    }
    if (was.equals(ZONED) && is.equals(UNZONED)) {
      return "%s" + utc;
    }
    if (was.equals("date") && is.equals(ZONED)) {
      return "%s::timestamp" + utc;
    }
    if (was.equals("tsrange") && is.equals("tstzrange")) {
      return range("tstzrange");
    }
    if (was.equals("tstzrange") && is.equals("tsrange")) {
      return range("tsrange");
    }
    return was.equals(ZONED) && is.equals("date") ? "(%s" + utc + ")::date" : null;
  }

  private static String range(String to) {
    return String.join(
        " ",
        "CASE WHEN %s IS NULL THEN NULL WHEN isempty(%s) THEN 'empty'::" + to,
        "ELSE " + to + "(lower(%s) AT TIME ZONE 'UTC', upper(%s) AT TIME ZONE 'UTC',",
        "CASE WHEN lower_inc(%s) THEN '[' ELSE '(' END",
        "|| CASE WHEN upper_inc(%s) THEN ']' ELSE ')' END) END");
  }

  /// Whether the time zone of the session that converts decides what a value becomes, and nothing
  /// in the statement does.
  static boolean inSessionsZone(String from, String to) {
    return withZone(from, to) == null && zoned(from) != zoned(to);
  }

  private static boolean zoned(String type) {
    return kind(type).contains("with time zone") || type.startsWith("tstz");
  }

  private static String kind(String type) {
    return type.replaceFirst("\\([0-9]+\\)", "");
  }

  /// The expression for a column or any other value.
  String of(String value) {
    return template.replace("%s", value);
  }

  /// The condition that a column holds what the conversion makes of another.
  String same(Column from, Name twin, String type) {
    String value = from.name().sql();
    String converted = template.equals("%s") ? value + "::" + type : of(value);
    return comparable
        ? twin.sql() + " IS NOT DISTINCT FROM " + grouped(converted)
        : "(" + twin.sql() + " IS NULL) = (" + value + " IS NULL)";
  }

  private static String grouped(String expression) {
    return expression.contains(" ") && !expression.startsWith("(")
        ? "(" + expression + ")"
        : expression;
  }
}
