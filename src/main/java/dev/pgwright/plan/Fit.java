package dev.pgwright.plan;

import dev.pgwright.model.Column;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Literal;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.Plan.Precondition;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which values of one type do not fit another.
final class Fit {

  private static final Pattern TYPE =
      Pattern.compile("([^(]*?)(?:\\(([0-9]+)(?:,(-?[0-9]+))?\\))?");

  private static final List<String> TEXTUAL =
      List.of("text", "character varying", "character", "bpchar", "public.citext", "name");

  private static final List<String> NUMERIC =
      List.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

  /// Since when the server tells whether a text is a value of a type.
  private static final int TELLS = 160000;

  private Fit() {}

  /// A type with its modifiers.
  ///
  /// @param size length or precision; -1 for none
  /// @param scale digits behind the point; 0 for none
  private record Shape(String base, int size, int scale) {

    static Shape of(String type) {
      Matcher parts = TYPE.matcher(type);
      if (!parts.matches()) {
        return new Shape(type, -1, 0);
      }
      return new Shape(
          parts.group(1),
          parts.group(2) == null ? -1 : Integer.parseInt(parts.group(2)),
          parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3)));
    }

    boolean textual() {
      return TEXTUAL.contains(base);
    }

    boolean numeric() {
      return NUMERIC.contains(base);
    }

    /// Bits of an integer type; 0 for any other.
    int bits() {
      return switch (base) {
        case "smallint" -> 16;
        case "integer" -> 32;
        case "bigint" -> 64;
        default -> 0;
      };
    }

    /// Digits before the point at most; a large number for no limit.
    int digits() {
      return switch (base) {
        case "smallint" -> 5;
        case "integer" -> 10;
        case "bigint" -> 19;
        case "numeric" -> size < 0 ? Integer.MAX_VALUE : size - scale;
        default -> Integer.MAX_VALUE;
      };
    }
  }

  /// What the rows have to satisfy for a column to get another type; empty when every value fits or
  /// nothing can be asked.
  ///
  /// @param spelled whether values become others by way of their text only
  static Optional<Precondition> precondition(
      Schema after, QualifiedName table, Column old, Column now, boolean spelled) {
    return misfit(after, old, now.type(), spelled)
        .map(
            condition ->
                new Precondition(
                    table,
                    "rows hold values of " + old.name() + " that are no " + now.type(),
                    "SELECT ctid FROM " + table.sql() + " WHERE " + condition));
  }

  private static Optional<String> misfit(Schema after, Column old, String type, boolean spelled) {
    Shape from = Shape.of(old.type());
    Shape to = Shape.of(type);
    String column = old.name().sql();
    if (from.numeric() && to.bits() > 0) {
      return from.bits() > 0 && from.bits() <= to.bits()
          ? Optional.empty()
          : Optional.of(column + " NOT BETWEEN " + least(to) + " AND " + most(to));
    }
    if (from.numeric() && to.base().equals("numeric")) {
      return to.size() < 0 || from.digits() < to.digits()
          ? Optional.empty()
          : Optional.of(
              String.format(
                  Locale.ROOT,
                  "abs(round(%s::numeric, %d)) >= 1e%d",
                  column,
                  to.scale(),
                  to.size() - to.scale()));
    }
    if (from.textual() && to.textual()) {
      return to.size() < 0 || (from.size() >= 0 && from.size() <= to.size())
          ? Optional.empty()
          : Optional.of("length(" + column + "::text) > " + to.size());
    }
    return told(after, from, column, type, spelled);
  }

  private static Optional<String> told(
      Schema after, Shape from, String column, String type, boolean spelled) {
    Optional<EnumType> labels =
        after.all(EnumType.class).filter(it -> it.name().sql().equals(type)).findFirst();
    if (labels.isPresent()) {
      return Optional.of(
          column
              + "::text NOT IN ("
              + labels.get().labels().stream()
                  .map(it -> new Literal(it).sql())
                  .collect(Collectors.joining(", "))
              + ")");
    }
    boolean asked =
        (spelled && type.indexOf('.') < 0)
            || from.textual()
            || TEXTUAL.stream().anyMatch(it -> from.base().equals(it + "[]"))
            || (from.base().equals("json") && type.equals("jsonb"));
    return asked && after.serverVersion() >= TELLS
        ? Optional.of(
            "NOT pg_input_is_valid(" + column + "::text, " + new Literal(type).sql() + ")")
        : Optional.empty();
  }

  private static String least(Shape integer) {
    return BigInteger.ONE.shiftLeft(integer.bits() - 1).negate().toString();
  }

  private static String most(Shape integer) {
    return BigInteger.ONE.shiftLeft(integer.bits() - 1).subtract(BigInteger.ONE).toString();
  }
}
