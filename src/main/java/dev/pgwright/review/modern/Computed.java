package dev.pgwright.review.modern;

import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.Routine;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Trigger;
import dev.pgwright.review.SchemaRule.Spot;
import dev.pgwright.review.Subject;
import dev.pgwright.review.TableColumn;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Values that are computed from others of the same row.
final class Computed {

  /// Cheap enough for every read, and allowed in a virtual column: operators and casts of its own.
  private static final Pattern CALL = Pattern.compile("[\\p{L}_][\\w.]*\\s*\\(");

  private static final Pattern CHEAP =
      Pattern.compile(
          "(?i)(coalesce|nullif|lower|upper|abs|round|length|concat|greatest|least|date_part|extract"
              + "|numeric|varchar|and|or|not|in|case|when|then|else)\\s*\\(");
  private static final Pattern ASSIGNED =
      Pattern.compile("\\bnew\\.(\\w+)\\s*(?::=|=)\\s*([^;]*new\\.[^;]*);");

  private static final Pattern EXECUTES =
      Pattern.compile("EXECUTE (?:FUNCTION|PROCEDURE) (.+?)\\(");

  private Computed() {}

  static Stream<Spot> virtual(Subject subject) {
    var needed = new TreeSet<ObjectId>();
    subject.schema().dependencies().stream().map(Schema.Dependency::on).forEach(needed::add);
    return subject
        .columns()
        .filter(it -> it.column().fill() instanceof Fill.Generated(_, var stored) && stored)
        .filter(it -> it.column().type().matches(BUILT_IN) && it.table().partitionKey() == null)
        .filter(it -> cheap(((Fill.Generated) it.column().fill()).sql()))
        .filter(it -> !needed.contains(it.id()) && !isKey(subject, it))
        .map(Computed::virtual);
  }

  private static final String BUILT_IN =
      "(smallint|integer|bigint|numeric|text|boolean|real|double precision|date|character varying"
          + "|timestamp|time|interval|uuid|jsonb)(\\(.*\\))?( with(out)? time zone)?";

  private static boolean cheap(String sql) {
    Matcher calls = CALL.matcher(sql);
    while (calls.find()) {
      if (!CHEAP.matcher(calls.group()).matches()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isKey(Subject subject, TableColumn it) {
    String name = it.column().name().sql();
    Pattern word = Pattern.compile("(?<![\\w\"])" + Pattern.quote(name) + "(?![\\w\"])");
    return subject.keys(it.table().name()).stream()
            .anyMatch(
                key ->
                    word.matcher(key.elements() + " " + key.include() + " " + key.predicate())
                        .find())
        || Stream.of(Constraint.Type.values())
            .flatMap(type -> subject.constraints(it.table().name(), type).stream())
            .anyMatch(key -> key.columns().contains(it.column().name()));
  }

  private static Spot virtual(TableColumn it) {
    String table = "alter table " + it.table().name().sql();
    String column = it.column().name().sql();
    return Spot.of(
            it.id(),
            it.name() + " is stored, and is computed from its row at no cost",
            table + " drop column " + column,
            table
                + " add column "
                + column
                + " "
                + it.column().type()
                + " generated always as ("
                + ((Fill.Generated) it.column().fill()).sql()
                + ") virtual"
                + (it.column().notNull() == null ? "" : " not null"))
        .decide("whether it is read far more often than written: then it stays stored");
  }

  static Stream<Spot> triggers(Subject subject) {
    var bodies = new TreeMap<String, String>();
    subject
        .schema()
        .all(Routine.class)
        .forEach(it -> bodies.put(it.name().sql(), it.definition().toLowerCase(Locale.ROOT)));
    return subject
        .schema()
        .all(Trigger.class)
        .filter(
            it -> it.definition().contains(" BEFORE ") && it.definition().contains("FOR EACH ROW"))
        .flatMap(
            it -> {
              Matcher called = EXECUTES.matcher(it.definition());
              String body = called.find() ? bodies.getOrDefault(called.group(1), "") : "";
              Matcher set = ASSIGNED.matcher(body);
              boolean other =
                  body.contains("now()") || body.contains("current_") || body.contains("select ");
              return set.find() && !other
                  ? Stream.of(
                      Spot.of(
                              it.id(),
                              it.id().label() + " computes " + set.group(1) + " from the same row")
                          .decide(
                              "a generated column: add it under a new name, let readers change over,"
                                  + " then drop the trigger and the old column"))
                  : Stream.empty();
            });
  }
}
