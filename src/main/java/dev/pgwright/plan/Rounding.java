package dev.pgwright.plan;

import dev.pgwright.model.QualifiedName;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Changes of a type that take something away from values without refusing any: digits, a time of
/// day, the spelling of a document. No way back brings it again.
final class Rounding {

  /// Families of types, for which the order of their members does not matter.
  private enum Family {
    WHOLE,
    EXACT,
    FLOATING,
    MOMENT,
    CLOCK
  }

  private static final Map<Family, List<String>> MEMBERS = members();

  private static final Pattern TYPE =
      Pattern.compile("([a-z ]*?)(?:\\(([0-9]+)(?:,(-?[0-9]+))?\\))?( with(?:out)? time zone)?");

  private static final int MICROSECONDS = 6;
  private static final int UNLIMITED = Integer.MAX_VALUE;

  private Rounding() {}

  private static Map<Family, List<String>> members() {
    var members = new EnumMap<Family, List<String>>(Family.class);
    members.put(Family.WHOLE, List.of("smallint", "integer", "bigint"));
    members.put(Family.EXACT, List.of("numeric"));
    members.put(Family.FLOATING, List.of("real", "double precision"));
    members.put(Family.MOMENT, List.of("timestamp without time zone", "timestamp with time zone"));
    members.put(Family.CLOCK, List.of("time without time zone", "time with time zone"));
    return members;
  }

  /// Whether values may lose something; types as `format_type` prints them.
  static boolean loses(String from, String to) {
    Type was = Type.of(from.replace("[]", ""));
    Type is = Type.of(to.replace("[]", ""));
    return wholes(was, is)
        || floats(was, is)
        || (was.in(Family.EXACT) && is.in(Family.EXACT) && is.scale < was.scale)
        || (was.timed() && is.timed() && is.scale < was.scale)
        || (was.in(Family.MOMENT) && (is.name.equals("date") || is.in(Family.CLOCK)))
        || (was.name.equals("time with time zone") && is.name.equals("time without time zone"))
        || (was.name.equals("json") && is.name.equals("jsonb"))
        || (was.in(Family.WHOLE) && is.name.equals("boolean"));
  }

  private static boolean wholes(Type was, Type is) {
    return is.in(Family.WHOLE)
        && (was.in(Family.FLOATING) || (was.in(Family.EXACT) && was.scale > 0));
  }

  private static boolean floats(Type was, Type is) {
    if (is.name.equals("real")) {
      return was.in(Family.EXACT)
          || List.of("integer", "bigint", "double precision").contains(was.name);
    }
    return is.name.equals("double precision")
        ? was.in(Family.EXACT) || was.name.equals("bigint")
        : was.in(Family.FLOATING) && is.in(Family.EXACT);
  }

  /// What the report says that a change loses.
  static String what(QualifiedName table, String column) {
    return "what the new type of " + table + "." + column + " rounds away";
  }

  /// @param scale digits behind the point, of seconds for times
  private record Type(String name, int scale) {

    static Type of(String text) {
      Matcher matcher = TYPE.matcher(text);
      if (!matcher.matches()) {
        return new Type(text, 0);
      }
      String zone = matcher.group(4) == null ? "" : matcher.group(4);
      String name = matcher.group(1) + zone;
      if (name.equals("numeric")) {
        String scale = matcher.group(3);
        boolean bare = matcher.group(2) == null;
        return new Type(name, bare ? UNLIMITED : scale == null ? 0 : Integer.parseInt(scale));
      }
      String precision = matcher.group(2);
      return new Type(name, precision == null ? MICROSECONDS : Integer.parseInt(precision));
    }

    boolean in(Family family) {
      return MEMBERS.getOrDefault(family, List.of()).contains(name);
    }

    boolean timed() {
      return in(Family.MOMENT) || in(Family.CLOCK) || name.equals("interval");
    }
  }
}
