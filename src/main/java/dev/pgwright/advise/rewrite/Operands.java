package dev.pgwright.advise.rewrite;

import dev.pgwright.advise.rewrite.Rewrite.Kind;
import dev.pgwright.model.Column;
import dev.pgwright.model.Literal;
import dev.pgwright.sql.ast.Expr;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Columns inside of sums, casts and functions that are compared with constants.
final class Operands {

  private static final Pattern LENGTH =
      Pattern.compile("(\\d{1,6}) ?(week|day|hour|minute|min|second|sec)s?");

  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Block block;
  private final Source source;

  private Operands(Block block) {
    this.block = block;
    this.source = block.source();
  }

  static List<Rewrite> of(Block block) {
    var operands = new Operands(block);
    var all = new ArrayList<Rewrite>();
    for (Expr it : block.conditions()) {
      Comparison.of(it).flatMap(operands::one).ifPresent(all::add);
    }
    return all;
  }

  private Optional<Rewrite> one(Comparison it) {
    return switch (it.left()) {
      case Expr.Binary sum when sum.operator().schema().isEmpty() -> sum(it, sum);
      case Expr.Cast cast -> cast(it, cast);
      case Expr.Special call when call.keyword().equals("coalesce") -> coalesce(it, call);
      case Expr.Call call when call.function().is("left") -> prefix(it, call);
      case Expr.Column column -> decimal(it, column);
      default -> Optional.empty();
    };
  }

  private Rewrite rewrite(Kind kind, Comparison it, String condition, String... guards) {
    return new Rewrite(
        kind, source.edits().replace(it.whole(), condition).apply(), List.of(guards));
  }

  private Optional<Column> column(Expr value) {
    return block.scope().column(value).map(Scope.Found::column);
  }

  /// `n + 1 = 5`, `at + interval '1 hour' < now()`, `now() - at > interval '7 days'`.
  private Optional<Rewrite> sum(Comparison it, Expr.Binary sum) {
    String sign = sum.operator().symbol();
    if (!sign.equals("+") && !sign.equals("-")) {
      return Optional.empty();
    }
    Optional<Column> left = column(sum.left());
    Optional<Column> right = column(sum.right());
    if (left.isPresent() && Block.constant(sum.right())) {
      return range(left.get().type()) > 0
          ? number(it, sum.left(), left.get(), sum.right(), sign)
          : moved(it, sum.left(), left.get(), sum.right(), sign);
    }
    if (right.isPresent() && Block.constant(sum.left()) && sign.equals("-")) {
      return since(it, sum.left(), sum.right(), right.get());
    }
    return right.isPresent() && sign.equals("+") && range(right.get().type()) > 0
        ? number(it, sum.right(), right.get(), sum.left(), sign)
        : Optional.empty();
  }

  private Optional<Rewrite> number(Comparison it, Expr name, Column column, Expr by, String sign) {
    BigInteger moved = integer(by).orElse(null);
    BigInteger bound = integer(it.right()).orElse(null);
    if (moved == null || bound == null) {
      return Optional.empty();
    }
    BigInteger value = sign.equals("+") ? bound.subtract(moved) : bound.add(moved);
    return value.bitLength() < range(column.type())
        ? Optional.of(
            rewrite(
                Kind.SARGABLE,
                it,
                source.of(name) + " " + it.operator() + " " + value,
                "both numbers are whole and in the range of " + column.type()))
        : Optional.empty();
  }

  private Optional<Rewrite> moved(Comparison it, Expr name, Column column, Expr by, String sign) {
    Optional<String> length = length(by, !column.type().endsWith("with time zone"));
    Optional<String> bound = time(it.right(), column.type());
    if (length.isEmpty() || bound.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        rewrite(
            Kind.SARGABLE,
            it,
            source.of(name)
                + " "
                + it.operator()
                + " "
                + bound.get()
                + (sign.equals("+") ? " - " : " + ")
                + length.get(),
            "the interval has one length at all times"));
  }

  private Optional<Rewrite> since(Comparison it, Expr clock, Expr name, Column column) {
    Optional<String> from = time(clock, column.type());
    Optional<String> length = length(it.right(), true);
    if (from.isEmpty() || length.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        rewrite(
            Kind.SARGABLE,
            it,
            source.of(name)
                + " "
                + Comparison.turned(it.operator())
                + " "
                + from.get()
                + " - "
                + length.get(),
            "a difference of times counts days of 24 hours, and so does the new interval"));
  }

  /// A moment of the type of a column that is compared with it.
  private Optional<String> time(Expr value, String type) {
    boolean zoned = type.matches("timestamp(\\(\\d\\))? with time zone");
    boolean plain = type.matches("timestamp(\\(\\d\\))? without time zone");
    return switch (value) {
      case Expr.Call it when zoned && it.function().is("now") -> Optional.of(source.of(it));
      case Expr.Special it when zoned && it.keyword().equals("current_timestamp") ->
          Optional.of(source.of(it));
      case Expr.Special it when plain && it.keyword().equals("localtimestamp") ->
          Optional.of(source.of(it));
      case Expr.Constant it when (zoned || plain) && it.kind() == Expr.ConstantKind.STRING ->
          Optional.of(source.of(it) + (zoned ? "::timestamptz" : "::timestamp"));
      case Expr.Cast it
          when (zoned && it.type().name().name().value().equals("timestamptz"))
              || (plain && it.type().name().name().value().equals("timestamp")) ->
          Optional.of(source.operand(it));
      default -> Optional.empty();
    };
  }

  /// An interval that is as long at every time of the year, in hours in place of days.
  ///
  /// @param days whether a day of it is one of 24 hours
  private static Optional<String> length(Expr value, boolean days) {
    Expr inner = value instanceof Expr.Cast cast ? cast.value() : value;
    if (!(value instanceof Expr.Cast cast)
        || !cast.type().name().name().value().equals("interval")
        || !(inner instanceof Expr.Constant text)) {
      return Optional.empty();
    }
    Matcher matcher = LENGTH.matcher(text.value().strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches() || (!days && matcher.group(2).matches("week|day"))) {
      return Optional.empty();
    }
    long count = Long.parseLong(matcher.group(1));
    String unit = matcher.group(2);
    return Optional.of(
        switch (unit) {
          case "week" -> "interval '" + count * 168 + " hours'";
          case "day" -> "interval '" + count * 24 + " hours'";
          default -> "interval '" + count + " " + unit + "s'";
        });
  }

  /// A column that is turned into another type to be compared.
  private Optional<Rewrite> cast(Comparison it, Expr.Cast cast) {
    Column column = column(cast.value()).orElse(null);
    if (column == null || cast.type().dimensions() > 0) {
      return Optional.empty();
    }
    String to = cast.type().name().name().value();
    String name = source.of(cast.value());
    if (range(column.type()) > 0 && List.of("int8", "int4", "numeric").contains(to)) {
      return whole(it, name, column);
    }
    boolean text = List.of("text", "varchar").contains(to) && cast.type().modifiers().isEmpty();
    if (!text || !it.operator().equals("=") || !(it.right() instanceof Expr.Constant value)) {
      return Optional.empty();
    }
    boolean number =
        range(column.type()) > 0
            && value.value().matches("0|-?[1-9]\\d{0,17}")
            && new BigInteger(value.value()).bitLength() < range(column.type());
    boolean same =
        number || (column.type().equals("uuid") && UUID.matcher(value.value()).matches());
    return same
        ? Optional.of(
            rewrite(
                Kind.CAST,
                it,
                name + " = " + (number ? value.value() : new Literal(value.value()).sql()),
                "the text is what the server prints for the value"))
        : Optional.empty();
  }

  private Optional<Rewrite> decimal(Comparison it, Expr.Column name) {
    boolean numeric =
        it.right() instanceof Expr.Constant number && number.kind() == Expr.ConstantKind.NUMERIC;
    boolean cast =
        it.right() instanceof Expr.Cast typed
            && typed.type().name().is("numeric")
            && typed.type().modifiers().isEmpty();
    return column(name)
        .filter(own -> range(own.type()) > 0 && (numeric || cast))
        .flatMap(own -> whole(it, source.of(name), own));
  }

  /// A whole column compared with a number that may have decimals.
  private Optional<Rewrite> whole(Comparison it, String name, Column column) {
    BigDecimal bound = decimal(it.right()).orElse(null);
    if (bound == null) {
      return Optional.empty();
    }
    boolean whole = bound.stripTrailingZeros().scale() <= 0;
    String operator = it.operator();
    if (!whole) {
      if (operator.equals("=")) {
        return Optional.empty();
      }
      operator = operator.startsWith("<") ? "<=" : ">=";
    }
    BigInteger value =
        bound
            .setScale(0, operator.startsWith("<") ? RoundingMode.FLOOR : RoundingMode.CEILING)
            .toBigInteger();
    return value.bitLength() < range(column.type())
        ? Optional.of(
            rewrite(
                Kind.CAST,
                it,
                name + " " + operator + " " + value,
                "the values of " + column.type() + " are whole"))
        : Optional.empty();
  }

  /// `coalesce(a, 0) = 5`.
  private Optional<Rewrite> coalesce(Comparison it, Expr.Special call) {
    if (call.parts().size() != 2
        || !(call.parts().getFirst() instanceof Expr value)
        || !(call.parts().getLast() instanceof Expr.Constant other)
        || !(it.right() instanceof Expr.Constant bound)
        || other.kind() == Expr.ConstantKind.NULL
        || bound.kind() == Expr.ConstantKind.NULL
        || column(value).isEmpty()) {
      return Optional.empty();
    }
    String bare = source.of(value) + " " + it.operator() + " " + source.of(it.right());
    if (block.scope().neverNull(value)) {
      return Optional.of(rewrite(Kind.SARGABLE, it, bare, source.of(value) + " is NOT NULL"));
    }
    BigInteger left = integer(other).orElse(null);
    BigInteger right = integer(bound).orElse(null);
    if (left == null || right == null || !it.operator().equals("=")) {
      return Optional.empty();
    }
    return Optional.of(
        left.equals(right)
            ? rewrite(
                Kind.SARGABLE,
                it,
                "(" + bare + " or " + source.of(value) + " is null)",
                "NULL counts as " + left)
            : rewrite(
                Kind.SARGABLE, it, bare, "NULL counts as " + left + ", which is not " + right));
  }

  /// `left(a, 3) = 'abc'`.
  private Optional<Rewrite> prefix(Comparison it, Expr.Call call) {
    if (call.arguments().size() != 2
        || !it.operator().equals("=")
        || !(it.right() instanceof Expr.Constant text)
        || text.kind() != Expr.ConstantKind.STRING
        || !(call.arguments().getLast().value() instanceof Expr.Constant count)) {
      return Optional.empty();
    }
    Expr value = call.arguments().getFirst().value();
    boolean fits =
        column(value)
            .filter(own -> own.type().matches("text|character varying(\\(\\d+\\))?"))
            .filter(own -> own.collation() == null)
            .isPresent();
    int length = text.value().codePointCount(0, text.value().length());
    boolean plain = text.value().matches("[^%_\\\\]+");
    return fits && plain && count.value().equals(Integer.toString(length))
        ? Optional.of(
            rewrite(
                Kind.SARGABLE,
                it,
                source.of(value) + " like " + new Literal(text.value() + "%").sql(),
                "the text has as many characters as are compared"))
        : Optional.empty();
  }

  private static Optional<BigInteger> integer(Expr value) {
    return decimal(value).filter(it -> it.scale() == 0).map(BigDecimal::toBigInteger);
  }

  private static Optional<BigDecimal> decimal(Expr value) {
    return switch (value) {
      case Expr.Constant it
          when it.value().length() < 40
              && (it.kind() == Expr.ConstantKind.INTEGER
                  || it.kind() == Expr.ConstantKind.NUMERIC) ->
          it.value().matches("\\d+(\\.\\d+)?")
              ? Optional.of(new BigDecimal(it.value()))
              : Optional.empty();
      case Expr.Unary it when it.operator().symbol().equals("-") ->
          decimal(it.operand()).map(BigDecimal::negate);
      case Expr.Cast it when it.type().name().is("numeric") && it.type().modifiers().isEmpty() ->
          it.value() instanceof Expr.Constant text
                  && text.value().matches("\\d{1,30}(\\.\\d{1,30})?")
              ? Optional.of(new BigDecimal(text.value()))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// Bits of a whole type with its sign; 0 for other types.
  private static int range(String type) {
    return switch (type) {
      case "smallint" -> 16;
      case "integer" -> 32;
      case "bigint" -> 64;
      default -> 0;
    };
  }
}
