package dev.pgwright.explain.input;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.model.Literal;
import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.Walk;
import dev.pgwright.sql.parse.Parsed;
import dev.pgwright.sql.parse.Parser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.UnaryOperator;

/// A query as people have it, with `$1`, `:name`, `%(name)s` or `?` where values belong.
///
/// @param text as written, without the semicolon
/// @param places where values belong, in the order of the text
/// @param parameters names in the order they are first met; a `?` or `%s` has its number
/// @param doubled a character that is written twice where it is no parameter; empty for none
public record QueryText(
    String text, List<Place> places, SequencedSet<String> parameters, String doubled) {

  private static final List<Dialect> DIALECTS =
      List.of(
          Dialect.SERVER,
          new Dialect(false, false, true, false),
          new Dialect(false, false, false, true),
          new Dialect(false, true, false, false));

  /// Where a value belongs in the text.
  public record Place(int start, int end, String name) {}

  public QueryText {
    places = List.copyOf(places);
    parameters = new LinkedHashSet<>(parameters);
  }

  /// Reads one statement, in the first way of writing parameters that fits.
  ///
  /// @throws PgwrightException INPUT for what is no SQL, or more than one statement
  public static QueryText of(String text) {
    for (Dialect dialect : DIALECTS) {
      Parsed parsed = Parser.parse(text, dialect);
      if (parsed.problems().isEmpty() && parsed.statements().size() == 1) {
        Parsed.Unit unit = parsed.units().getFirst();
        return read(text, unit, parsed.statements().getFirst(), dialect);
      }
    }
    Parsed parsed = Parser.parse(text, Dialect.SERVER);
    String why =
        parsed.problems().isEmpty()
            ? parsed.statements().size() + " statements"
            : parsed.problems().getFirst().message();
    throw PgwrightException.of(Code.INPUT, "not one query: " + why)
        .hint("give one SELECT; parameters are $1, :name, %(name)s or ?");
  }

  private static QueryText read(
      String text, Parsed.Unit unit, Statement statement, Dialect dialect) {
    int start = unit.span().start();
    var places = new ArrayList<Place>();
    var names = new LinkedHashSet<String>();
    int number = 0;
    for (Expr.Parameter it : Walk.all(statement, Expr.Parameter.class).toList()) {
      String written = it.text();
      boolean nameless = written.equals("?") || written.equals("%s");
      String name =
          nameless ? "" + ++number : written.replaceAll("[^\\p{L}\\p{N}_]|(?<=\\))s$", "");
      names.add(name);
      places.add(new Place(it.span().start() - start, it.span().end() - start, name));
    }
    places.sort((one, other) -> Integer.compare(one.start(), other.start()));
    String doubled = dialect.format() ? "%" : dialect.question() ? "?" : "";
    return new QueryText(unit.span().of(text), places, names, doubled);
  }

  /// The query with values in the place of its parameters.
  ///
  /// @param values by name; the server gives each the type that its place asks for
  /// @throws PgwrightException USAGE for a parameter without a value, or a value without one
  public String with(SequencedMap<String, String> values) {
    for (String name : values.sequencedKeySet()) {
      if (!parameters.contains(name)) {
        throw PgwrightException.of(Code.USAGE, "the query has no parameter " + name)
            .hint("it has " + (parameters.isEmpty() ? "none" : String.join(", ", parameters)));
      }
    }
    for (String name : parameters) {
      if (!values.containsKey(name)) {
        throw PgwrightException.of(Code.USAGE, "there is no value for the parameter " + name)
            .hint("give it: --param " + name + "=VALUE; or none of them, for a generic plan");
      }
    }
    return replaced(name -> new Literal(values.getOrDefault(name, "")).sql());
  }

  /// The query with `$1`, `$2` and so on, in the order they are first met.
  public String numbered() {
    var numbers = new LinkedHashMap<String, String>();
    parameters.forEach(name -> numbers.put(name, "$" + (numbers.size() + 1)));
    return replaced(name -> numbers.getOrDefault(name, name));
  }

  private String replaced(UnaryOperator<String> value) {
    var out = new StringBuilder();
    int at = 0;
    for (Place place : places) {
      out.append(single(text.substring(at, place.start()))).append(value.apply(place.name()));
      at = place.end();
    }
    return out.append(single(text.substring(at))).toString();
  }

  private String single(String piece) {
    return doubled.isEmpty() || places.isEmpty()
        ? piece
        : piece.replace(doubled + doubled, doubled);
  }
}
