package dev.pgwright.advise.workload;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Table;
import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.Span;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.Walk;
import dev.pgwright.sql.parse.Parsed;
import dev.pgwright.sql.parse.Parser;
import dev.pgwright.twin.Statistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts typical values in the place of parameters, each written as the constant that probably stood
/// there.
public final class Typical {

  /// Operators between a column and a value that is neither its equal nor its bound.
  private static final List<String> OTHERS =
      List.of("~", "~*", "!~", "!~*", "@>", "<@", "&&", "@@", "?", "<->", "<=>", "<#>");

  private final String sql;
  private final Statistics statistics;
  private final Profile profile;
  private final Values values;
  private final List<Table> tables;
  private final Map<Span, String> replacements = new LinkedHashMap<>();

  private Typical(String sql, Statement statement, Statistics statistics, Profile profile) {
    this.sql = sql;
    this.statistics = statistics;
    this.profile = profile;
    this.values = new Values(statistics);
    this.tables =
        Walk.all(statement, FromItem.Relation.class)
            .flatMap(it -> table(it).stream())
            .distinct()
            .toList();
  }

  /// Whether a statement has parameters.
  public static boolean needed(Statement statement) {
    return Walk.all(statement, Expr.Parameter.class).findAny().isPresent();
  }

  /// The statement of a text; empty where it is not exactly one that can be read.
  public static Optional<Statement> statement(String sql) {
    List<Parsed.Unit> units = Parser.parse(sql, Dialect.SERVER).units();
    return units.size() == 1 ? units.getFirst().read().stream().findFirst() : Optional.empty();
  }

  /// The text with values for its parameters.
  ///
  /// @param sql repaired
  /// @param quoted whether values of unknown type are quoted, so that the server gives them one
  public static String of(
      String sql, Statement statement, Statistics statistics, Profile profile, boolean quoted) {
    var typical = new Typical(sql, statement, statistics, profile);
    typical.visit(statement, null);
    if (quoted) {
      typical.replacements.replaceAll((_, text) -> text.equals("1") ? "'1'" : text);
    }
    return typical.write();
  }

  private Optional<Table> table(FromItem.Relation relation) {
    Name name = relation.name().name();
    Name schema = relation.name().schema().orElse(new Name("public"));
    Optional<Table> own = statistics.schema().table(new QualifiedName(schema, name));
    return own.isPresent()
        ? own
        : statistics
            .schema()
            .all(Table.class)
            .filter(it -> it.name().name().equals(name))
            .findFirst();
  }

  /// @param place what the value is compared with; null where that is not known
  private void visit(Node node, @Nullable Place place) {
    switch (node) {
      case Expr.Parameter it -> replacements.putIfAbsent(it.span(), literal(place));
      case Query it -> query(it);
      case Expr.Binary it -> binary(it, place);
      case Expr.Between it -> {
        Optional<Target> target = target(it.value());
        visit(it.value(), null);
        visit(it.low(), target.map(to -> new Place(to, Place.Kind.LOW, 0)).orElse(place));
        visit(it.high(), target.map(to -> new Place(to, Place.Kind.HIGH, 0)).orElse(place));
      }
      case Expr.In it -> in(it);
      case Expr.Quantified it -> {
        visit(it.left(), null);
        visit(
            it.right(),
            target(it.left()).map(to -> new Place(to, Place.Kind.LIST, 0)).orElse(null));
      }
      case Expr.Match it -> {
        visit(it.value(), null);
        visit(
            it.pattern(),
            target(it.value()).map(to -> new Place(to, Place.Kind.LIKE, 0)).orElse(Place.TEXT));
      }
      case Expr.Cast it -> {
        Place cast = Place.cast(it.type().span().of(sql));
        boolean free =
            place == null || place.target() == null || cast.fixed().startsWith("interval");
        visit(it.value(), free ? cast : place);
      }
      case Expr.Call it -> call(it);
      case Expr.Special it -> special(it);
      default -> node.children().forEach(child -> visit(child, arithmetic(node) ? place : null));
    }
  }

  private void query(Query it) {
    it.children().stream()
        .filter(child -> !child.equals(it.limit()) && !child.equals(it.offset()))
        .forEach(child -> visit(child, null));
    fixed(it.limit(), "10");
    fixed(it.offset(), "0");
  }

  private static boolean arithmetic(Node node) {
    return node instanceof Expr.Argument
        || node instanceof Expr.Unary
        || node instanceof Expr.Case
        || node instanceof Expr.When;
  }

  private void fixed(@Nullable Expr value, String number) {
    if (value != null) {
      Walk.all(value, Expr.Parameter.class)
          .forEach(it -> replacements.putIfAbsent(it.span(), number));
    }
  }

  private void binary(Expr.Binary it, @Nullable Place place) {
    Optional<Target> left = target(it.left());
    Optional<Target> right = target(it.right());
    String symbol = it.operator().symbol();
    switch (symbol) {
      case "=", "<>" -> sides(it, left, right, Place.Kind.EQUAL, Place.Kind.EQUAL);
      case "<", "<=" -> sides(it, left, right, Place.Kind.HIGH, Place.Kind.LOW);
      case ">", ">=" -> sides(it, left, right, Place.Kind.LOW, Place.Kind.HIGH);
      case "->", "->>", "#>", "#>>" -> {
        visit(it.left(), null);
        visit(it.right(), Place.TEXT);
      }
      default -> {
        if (OTHERS.contains(symbol)) {
          sides(it, left, right, Place.Kind.OTHER, Place.Kind.OTHER);
        } else {
          arithmetic(it, place);
        }
      }
    }
  }

  private void arithmetic(Expr.Binary it, @Nullable Place place) {
    visit(it.left(), place == null ? Place.NUMBER : place);
    Target target = place == null ? null : place.target();
    visit(it.right(), target != null && target.number() ? Place.ZERO : Place.NUMBER);
  }

  private void sides(
      Expr.Binary it,
      Optional<Target> left,
      Optional<Target> right,
      Place.Kind onRight,
      Place.Kind onLeft) {
    visit(it.right(), left.map(to -> new Place(to, onRight, 0)).orElse(Place.NUMBER));
    visit(it.left(), right.map(to -> new Place(to, onLeft, 0)).orElse(Place.NUMBER));
  }

  private void in(Expr.In it) {
    visit(it.value(), null);
    Optional<Target> target = target(it.value());
    for (int i = 0; i < it.list().size(); i++) {
      int nth = i;
      visit(it.list().get(i), target.map(to -> new Place(to, Place.Kind.EQUAL, nth)).orElse(null));
    }
  }

  private void call(Expr.Call it) {
    Place place =
        switch (it.function().name().value()) {
          case "date_trunc", "date_part" -> Place.UNIT;
          case "to_char", "to_date", "to_timestamp" -> Place.FORMAT;
          case "to_tsquery",
              "plainto_tsquery",
              "websearch_to_tsquery",
              "phraseto_tsquery",
              "to_tsvector",
              "similarity",
              "word_similarity",
              "concat",
              "replace",
              "split_part",
              "lower",
              "upper",
              "btrim",
              "starts_with" ->
              Place.TEXT;
          default -> Place.NUMBER;
        };
    it.children().forEach(child -> visit(child, place));
  }

  private void special(Expr.Special it) {
    Place place = null;
    switch (it.keyword()) {
      case "coalesce", "nullif", "greatest", "least" ->
          place =
              it.parts().stream()
                  .filter(Expr.class::isInstance)
                  .flatMap(part -> target((Expr) part).stream())
                  .findFirst()
                  .map(to -> new Place(to, Place.Kind.EQUAL, 0))
                  .orElse(Place.NUMBER);
      case "trim", "position", "overlay" -> place = Place.TEXT;
      default -> {}
    }
    for (Node child : it.children()) {
      visit(child, place);
    }
  }

  /// The column that a comparison is about.
  private Optional<Target> target(Expr side) {
    List<Expr.Column> columns = Walk.all(side, Expr.Column.class).toList();
    if (columns.isEmpty() || Walk.all(side).stream().anyMatch(it -> it instanceof Expr.Subquery)) {
      return Optional.empty();
    }
    Name name = columns.getFirst().name();
    boolean plain = side instanceof Expr.Column;
    return tables.stream()
        .flatMap(
            table -> table.column(name).map(it -> new Target(table.name(), it, plain)).stream())
        .findFirst();
  }

  private String literal(@Nullable Place place) {
    if (place == null) {
      return "1";
    }
    Target target = place.target();
    if (target == null) {
      return place.kind() == Place.Kind.CAST ? ofType(place.fixed()) : place.fixed();
    }
    if (!target.plain() && place.kind() != Place.Kind.LIKE) {
      return other(target);
    }
    return switch (place.kind()) {
      case EQUAL ->
          found(values.equal(target.table(), target.column().name(), profile, place.nth()), target);
      case LIST -> list(target);
      case LOW -> found(quantile(target, true), target);
      case HIGH -> found(quantile(target, false), target);
      case LIKE -> like(target);
      case OTHER, CAST, FIXED -> ofType(target.column().type());
    };
  }

  /// A value that an expression over a column is compared with.
  private static String other(Target target) {
    return target.number() ? "1" : target.time() ? "'2000'" : "'1'";
  }

  private @Nullable String quantile(Target target, boolean low) {
    double share =
        switch (profile) {
          case COMMON -> low ? 0.05 : 0.95;
          case MEDIAN -> low ? 0.4 : 0.6;
          case RARE -> low ? 0.9 : 0.95;
        };
    return values.quantile(target.table(), target.column().name(), share);
  }

  private static String found(@Nullable String value, Target target) {
    return value == null
        ? ofType(target.column().type())
        : target.number() ? number(value) : Values.quoted(value);
  }

  private static String number(String value) {
    return value.matches("-?[0-9]+(\\.[0-9]+)?")
        ? value.startsWith("-") ? "(" + value + ")" : value
        : Values.quoted(value);
  }

  private String list(Target target) {
    var elements = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      String value = values.equal(target.table(), target.column().name(), profile, i);
      if (value != null) {
        elements.add("\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
      }
    }
    return Values.quoted("{" + String.join(",", elements) + "}");
  }

  private String like(Target target) {
    String value = values.equal(target.table(), target.column().name(), profile, 0);
    if (value == null || value.isBlank()) {
      return "'a%'";
    }
    String start = value.strip().replaceAll("[%_\\\\]", "");
    return Values.quoted(start.substring(0, Math.min(start.length(), 4)) + "%");
  }

  /// Some value of a type.
  static String ofType(String type) {
    String base = type.replaceAll("\\(.*?\\)", "").strip();
    if (base.startsWith("interval")) {
      String unit = base.substring("interval".length()).strip();
      return "'1" + (unit.isEmpty() ? " month" : "") + "'";
    }
    if (base.endsWith("[]")) {
      return "'{}'";
    }
    if (base.startsWith("timestamp") || base.equals("date")) {
      return "'2000-01-01'";
    }
    return switch (base) {
      case "time", "timetz", "time without time zone", "time with time zone" -> "'12:00'";
      case "boolean", "bool" -> "true";
      case "uuid" -> "'00000000-0000-0000-0000-000000000000'";
      case "json", "jsonb" -> "'{\"a\": 1}'";
      case "inet", "cidr" -> "'10.0.0.1'";
      case "tsvector",
          "tsquery",
          "text",
          "character varying",
          "varchar",
          "bpchar",
          "character",
          "citext",
          "name" ->
          "'a'";
      default -> "'1'";
    };
  }

  private String write() {
    var out = new StringBuilder();
    int copied = 0;
    var spans = new ArrayList<>(replacements.keySet());
    spans.sort(Comparator.comparingInt(Span::start));
    for (Span span : spans) {
      out.append(sql, copied, span.start()).append(replacements.get(span));
      copied = span.end();
    }
    return out.append(sql, copied, sql.length()).toString();
  }
}
