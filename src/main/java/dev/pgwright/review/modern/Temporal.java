package dev.pgwright.review.modern;

import dev.pgwright.model.Constraint;
import dev.pgwright.model.Routine;
import dev.pgwright.review.SchemaRule.Spot;
import dev.pgwright.review.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Keys in time.
final class Temporal {

  private static final Pattern ELEMENT =
      Pattern.compile("(\"[^\"]+\"|[\\p{L}_][\\p{L}\\d_$]*) WITH (=|&&)");

  private Temporal() {}

  static Stream<Spot> exclusions(Subject subject) {
    return subject.constraints(Constraint.Type.EXCLUSION).flatMap(it -> exclusion(subject, it));
  }

  /// EXCLUDE USING gist (a WITH =, …, period WITH &&): equal keys first, one range last.
  private static Stream<Spot> exclusion(Subject subject, Constraint it) {
    String text = it.definition();
    int begin = text.indexOf('(');
    if (!text.startsWith("EXCLUDE USING gist") || text.contains(" WHERE ") || begin < 0) {
      return Stream.empty();
    }
    var names = new ArrayList<String>();
    var operators = new ArrayList<String>();
    for (String part : text.substring(begin + 1, text.lastIndexOf(')')).split(", ", -1)) {
      Matcher matcher = ELEMENT.matcher(part);
      if (!matcher.matches()) {
        return Stream.empty();
      }
      names.add(matcher.group(1));
      operators.add(matcher.group(2));
    }
    boolean keys =
        operators.size() > 1
            && operators.indexOf("&&") == operators.size() - 1
            && it.columns().size() == names.size()
            && subject
                .column(it.table(), it.columns().getLast())
                .filter(column -> column.type().matches(".*(range|multirange)"))
                .isPresent();
    return keys ? Stream.of(key(it, names)) : Stream.empty();
  }

  private static Spot key(Constraint it, List<String> names) {
    String table = "alter table " + it.table().sql();
    return Spot.of(
            it.id(),
            it.table() + "." + it.name() + " says what UNIQUE … WITHOUT OVERLAPS says",
            table + " drop constraint " + it.name().sql(),
            table
                + " add constraint "
                + it.name().sql()
                + " unique ("
                + String.join(", ", names)
                + " without overlaps)")
        .decide(
            "whether something refers to it in time; add the new constraint first, then drop this"
                + " one: both build their index under a strong lock, so in a quiet hour");
  }

  /// Trigger functions that look for ranges that overlap.
  static Stream<Spot> triggers(Subject subject) {
    return subject
        .schema()
        .all(Routine.class)
        .filter(it -> it.definition().contains("RETURNS trigger"))
        .filter(
            it -> {
              String text = it.definition().toLowerCase(Locale.ROOT);
              boolean looks = text.contains("&&") || text.contains(" overlaps ");
              return looks && text.contains("raise exception") && text.contains("new.");
            })
        .map(
            it ->
                Spot.of(it.id(), it.name() + "() checks in a trigger that periods do not overlap")
                    .decide(
                        "UNIQUE (…, period WITHOUT OVERLAPS) over a range column: add it, validate"
                            + " by a build in a quiet hour, then drop the trigger"));
  }
}
