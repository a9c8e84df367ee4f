package dev.pgwright.verify.rows;

import dev.pgwright.model.Domain;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Literal;
import dev.pgwright.model.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.stream.IntStream;

/// Expressions for a column's values: ordinary ones first, then what its conditions name, then the
/// edges of the type. The server leaves out what the type or a condition refuses.
final class Values {

  private static final int ORDINARY = 12;
  private static final int LONG_TEXT = 3000;

  /// The ends of the integer types: no counter starts behind them, so that keys do without.
  static final List<String> LIMITS =
      List.of(
          "-32768",
          "32767",
          "-2147483648",
          "2147483647",
          "-9223372036854775808",
          "9223372036854775807");

  private final Schema schema;
  private final int turn;

  /// @param seed decides which ordinary value comes first
  Values(Schema schema, long seed) {
    this.schema = schema;
    this.turn = Math.floorMod(seed, ORDINARY);
  }

  /// Expressions that can be cast to the type.
  ///
  /// @param type as `format_type` prints it
  List<String> of(String type, Mined mined) {
    if (type.endsWith("[]")) {
      return arrays(type, mined);
    }
    String base = type.replaceFirst("\\(.*?\\)", "").toLowerCase(Locale.ROOT);
    String name = base.substring(base.lastIndexOf('.') + 1);
    var values = new LinkedHashSet<String>(ordinary(name, type));
    values.addAll(mined(name, mined));
    values.addAll(edges(name));
    named(type, mined, values);
    return List.copyOf(values);
  }

  /// Enums and domains of the schema.
  private void named(String type, Mined mined, SequencedSet<String> values) {
    schema
        .all(EnumType.class)
        .filter(it -> it.name().sql().equals(type))
        .findFirst()
        .ifPresent(
            it -> {
              values.clear();
              it.labels().forEach(label -> values.add(new Literal(label).sql()));
            });
    schema
        .all(Domain.class)
        .filter(it -> it.name().sql().equals(type))
        .findFirst()
        .ifPresent(
            it -> {
              var checks = new ArrayList<String>();
              it.checks().forEach(check -> checks.add(check.definition()));
              Mined own = Mined.of(checks);
              own.numbers().addAll(mined.numbers());
              own.strings().addAll(mined.strings());
              own.texts().addAll(mined.texts());
              values.clear();
              values.addAll(of(it.type(), own));
            });
  }

  private List<String> arrays(String type, Mined mined) {
    String element = type.substring(0, type.length() - 2);
    var values = new ArrayList<String>();
    List<String> elements = of(element, mined);
    for (int size = 1; size <= 3; size++) {
      var some = new ArrayList<String>();
      for (int i = 0; i < size && i < elements.size(); i++) {
        some.add("(" + elements.get(i) + ")::" + element);
      }
      values.add("array[" + String.join(", ", some) + "]");
    }
    for (String it : elements) {
      values.add("array[(" + it + ")::" + element + "]");
    }
    values.add("'{}'");
    values.add("array[null]::" + type);
    return values;
  }

  private List<String> ordinary(String type, String whole) {
    List<Integer> order = new ArrayList<>(IntStream.rangeClosed(1, ORDINARY).boxed().toList());
    Collections.rotate(order, turn);
    return order.stream().map(n -> ordinary(type, whole, n)).distinct().toList();
  }

  private static String ordinary(String type, String whole, int n) {
    String day = String.format(Locale.ROOT, "2024-01-%02d", n);
    return switch (type) {
      case "smallint", "integer", "bigint", "numeric", "real", "double precision", "money", "oid" ->
          Integer.toString(n);
      case "boolean" -> n % 2 == 0 ? "true" : "false";
      case "date" -> "'" + day + "'";
      case "timestamp without time zone", "timestamp with time zone", "timestamp", "timestamptz" ->
          "'" + day + " 10:00:00+00'";
      case "time without time zone", "time with time zone" ->
          "'" + String.format(Locale.ROOT, "%02d", n) + ":00:00+00'";
      case "interval" -> "'" + n + " hours'";
      case "uuid" -> "'" + String.format(Locale.ROOT, "00000000-0000-4000-8000-%012d", n) + "'";
      case "json", "jsonb" -> "'{\"key\": " + n + "}'";
      case "bytea" -> String.format(Locale.ROOT, "'\\x%02x'", n);
      case "inet", "cidr" -> "'10.0.0." + n + "/32'";
      default -> rarer(type, whole, n);
    };
  }

  private static String rarer(String type, String whole, int n) {
    return switch (type) {
      case "macaddr" -> String.format(Locale.ROOT, "'08:00:2b:01:02:%02x'", n);
      case "macaddr8" -> String.format(Locale.ROOT, "'08:00:2b:01:02:03:04:%02x'", n);
      case "bit", "bit varying" -> n + "::bit(8)";
      case "tsvector" -> "'word" + n + ":1'";
      case "tsquery" -> "'word" + n + "'";
      case "xml" -> "'<a>" + n + "</a>'";
      case "point" -> "'(" + n + ",0)'";
      case "box", "lseg" -> "'(0,0),(" + n + "," + n + ")'";
      case "circle" -> "'<(0,0)," + n + ">'";
      case "path", "polygon" -> "'((0,0),(" + n + ",1),(1,1))'";
      case "line" -> "'{1," + n + ",0}'";
      case "int4range", "int8range", "numrange" -> "'[" + n * 10 + "," + (n * 10 + 5) + ")'";
      case "daterange" -> "'[2024-" + two(n) + "-01,2024-" + two(n) + "-10)'";
      case "tsrange", "tstzrange" ->
          "'[2024-" + two(n) + "-01 00:00:00,2024-" + two(n) + "-10 00:00:00)'";
      case "pg_lsn" -> "'0/" + n + "'";
      case "hstore" -> "'k=>" + n + "'";
      case "ltree" -> "'a.b" + n + "'";
      case "vector", "halfvec" -> vector(whole, n);
      case "sparsevec" -> "'{1:" + n + "}/" + dimensions(whole) + "'";
      case "geometry", "geography" -> "'POINT(" + n + " 0)'";
      default -> "'value " + n + "'";
    };
  }

  private static String two(int n) {
    return String.format(Locale.ROOT, "%02d", n);
  }

  private static String vector(String whole, int n) {
    int size = dimensions(whole);
    var text = new StringBuilder("'[");
    for (int i = 0; i < size; i++) {
      text.append(i == 0 ? "" : ",").append((i + n) % 7 + (i == 0 ? n : 0));
    }
    return text.append("]'").toString();
  }

  private static int dimensions(String whole) {
    String digits = whole.replaceAll("\\D", "");
    return digits.isEmpty() ? 3 : Integer.parseInt(digits);
  }

  private static List<String> mined(String type, Mined mined) {
    var values = new ArrayList<String>();
    for (String number : mined.numbers()) {
      values.add(number);
      values.add(number + " + 1");
      values.add(number + " - 1");
    }
    if (!numeric(type)) {
      values.clear();
    }
    for (String text : mined.texts()) {
      values.add(new Literal(text).sql());
    }
    for (String text : mined.strings()) {
      String literal = new Literal(text).sql();
      values.add(literal);
      if (type.startsWith("json")) {
        values.add("jsonb_build_object(" + literal + ", 1)");
        values.add("jsonb_build_object(" + literal + ", 'text')");
      } else if (type.startsWith("date") || type.startsWith("timestamp")) {
        values.add(literal + "::timestamptz + interval '1 day'");
        values.add(literal + "::timestamptz - interval '1 day'");
      }
    }
    if (textual(type)) {
      for (int n : mined.lengths()) {
        values.add("repeat('x', " + n + ")");
        values.add("lpad('1', " + n + ", '0')");
        values.add("repeat('X', " + n + ")");
      }
    }
    return values;
  }

  private static boolean numeric(String type) {
    return switch (type) {
      case "smallint", "integer", "bigint", "numeric", "real", "double precision", "money" -> true;
      default -> false;
    };
  }

  private static boolean textual(String type) {
    return switch (type) {
      case "text", "character varying", "character", "citext", "bpchar", "name" -> true;
      default -> false;
    };
  }

  private static List<String> edges(String type) {
    return switch (type) {
      case "smallint" -> List.of("0.5", "-32768", "32767", "-1", "0");
      case "integer" -> List.of("100", "-2147483648", "2147483647", "-1", "0");
      case "bigint" -> List.of("100", "-9223372036854775808", "9223372036854775807", "-1", "0");
      case "numeric" -> List.of("0.5", "99999999.99", "0.01", "99.9", "-1.5", "-1", "0");
      case "real", "double precision" -> List.of("0.5", "-1.5e10", "1e-10", "-1", "0");
      case "money" -> List.of("-1", "0");
      case "boolean" -> List.of();
      case "date" -> List.of("'9999-12-31'", "'0001-01-01'", "'2024-02-29'", "'1970-01-01'");
      case "timestamp without time zone", "timestamp with time zone" ->
          List.of(
              "'9999-12-31 23:59:59.999999+00'",
              "'0001-01-01 00:00:00+00'",
              "'2024-03-31 01:30:00.123456+00'",
              "'1970-01-01 00:00:00+00'");
      case "time without time zone", "time with time zone" ->
          List.of("'23:59:59.999999+00'", "'00:00:00+00'");
      default -> rarerEdges(type);
    };
  }

  private static List<String> rarerEdges(String type) {
    return switch (type) {
      case "interval" -> List.of("'-1 day'", "'1 year 2 months 3 days 04:05:06.7'", "'0'");
      case "uuid" ->
          List.of(
              "'ffffffff-ffff-ffff-ffff-ffffffffffff'", "'00000000-0000-0000-0000-000000000000'");
      case "json", "jsonb" ->
          List.of(
              "'\"text\"'",
              "'null'",
              "'[1, \"two\", null]'",
              "'{\"a\": {\"b\": [1.5, \"é\"]}}'",
              "'[]'",
              "'{}'");
      case "bytea" -> List.of("'\\x00ff'", "''");
      case "inet" -> List.of("'::1'", "'192.168.0.0/16'");
      case "cidr" -> List.of("'2001:db8::/32'", "'0.0.0.0/0'");
      case "tsvector" -> List.of("'''it''''s'':1A word:2,3'", "''");
      case "int4range", "int8range", "numrange", "daterange", "tsrange", "tstzrange" ->
          List.of("'empty'");
      default ->
          List.of(
              "'a'",
              "'A'",
              "'1'",
              "'{}'",
              "'()'",
              "'user@example.com'",
              "'https://example.com/'",
              "repeat('long ', " + LONG_TEXT / 5 + ")",
              "'Zoë, 東京, 🙂'",
              "E'it''s \"quoted\" \\\\ and\\nsplit'",
              "''");
    };
  }
}
