package dev.pgwright.advise.rewrite;

import dev.pgwright.advise.rewrite.Rewrite.Kind;
import dev.pgwright.sql.ast.Expr;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Days, months and years taken of a time and compared: a range of the time itself can use an
/// index.
final class Periods {

  private static final List<String> UNITS =
      List.of("minute", "hour", "day", "week", "month", "quarter", "year");

  private final Block block;
  private final Source source;

  private Periods(Block block) {
    this.block = block;
    this.source = block.source();
  }

  static List<Rewrite> of(Block block) {
    var all = new ArrayList<Rewrite>();
    var periods = new Periods(block);
    for (Expr it : block.conditions()) {
      periods.one(it).ifPresent(all::add);
    }
    return all;
  }

  /// A column of times.
  ///
  /// @param zoned whether days begin where the session's time zone says
  private record Time(String sql, String type, boolean zoned) {}

  private Optional<Rewrite> one(Expr condition) {
    if (condition instanceof Expr.Between it && !it.not() && !it.symmetric()) {
      return between(it);
    }
    Comparison it = Comparison.of(condition).orElse(null);
    if (it == null) {
      return Optional.empty();
    }
    return switch (it.left()) {
      case Expr.Cast cast when date(cast) -> time(cast.value()).flatMap(column -> day(it, column));
      case Expr.Call call when call.function().is("date") && call.arguments().size() == 1 ->
          time(call.arguments().getFirst().value()).flatMap(column -> day(it, column));
      case Expr.Call call when call.function().is("date_trunc") -> truncated(it, call);
      case Expr.Call call when call.function().is("date_part") && call.arguments().size() == 2 ->
          year(it, call.arguments().getFirst().value(), call.arguments().getLast().value());
      case Expr.Special special
          when special.keyword().equals("extract")
              && special.parts().size() == 2
              && special.parts().getFirst() instanceof Expr unit
              && special.parts().getLast() instanceof Expr value ->
          year(it, unit, value);
      default -> Optional.empty();
    };
  }

  private static boolean date(Expr.Cast cast) {
    return cast.type().name().is("date") && cast.type().dimensions() == 0;
  }

  private Optional<Time> time(Expr value) {
    return block
        .scope()
        .column(value)
        .filter(it -> it.column().type().matches("date|timestamp(\\(\\d\\))? with(out)? time zone"))
        .map(
            it ->
                new Time(
                    source.of(value),
                    it.column().type(),
                    it.column().type().endsWith("with time zone")));
  }

  private static List<String> guards(Time column) {
    return column.zoned()
        ? List.of("the session's time zone has each midnight once, as UTC and most have")
        : List.of();
  }

  private Optional<Rewrite> day(Comparison it, Time column) {
    return column.type().equals("date")
        ? Optional.empty()
        : date(it.right())
            .map(day -> rewrite(it, it.range(column.sql(), day, day + " + 1"), column));
  }

  private Rewrite rewrite(Comparison it, String condition, Time column) {
    return new Rewrite(
        Kind.SARGABLE, source.edits().replace(it.whole(), condition).apply(), guards(column));
  }

  private Optional<Rewrite> between(Expr.Between it) {
    Optional<Time> column =
        switch (it.value()) {
          case Expr.Cast cast when date(cast) -> time(cast.value());
          case Expr.Call call when call.function().is("date") && call.arguments().size() == 1 ->
              time(call.arguments().getFirst().value());
          default -> Optional.<Time>empty();
        };
    column = column.filter(own -> !own.type().equals("date"));
    if (column.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> low = date(it.low());
    Optional<String> high = date(it.high());
    if (low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    String name = column.get().sql();
    String range = "(" + name + " >= " + low.get() + " and " + name + " < " + high.get() + " + 1)";
    return Optional.of(
        new Rewrite(
            Kind.SARGABLE, source.edits().replace(it, range).apply(), guards(column.get())));
  }

  /// A value that is compared with a date, as one.
  private Optional<String> date(Expr value) {
    return switch (value) {
      case Expr.Constant it when it.kind() == Expr.ConstantKind.STRING ->
          moment(it.value()).map(day -> "date '" + day.toLocalDate() + "'");
      case Expr.Cast it when date(it) && it.value() instanceof Expr.Constant inner -> date(inner);
      case Expr.Cast it when date(it) && it.value() instanceof Expr.Parameter ->
          Optional.of(source.of(it));
      case Expr.Parameter it -> Optional.of(source.of(it) + "::date");
      case Expr.Special it when it.keyword().equals("current_date") -> Optional.of("current_date");
      case Expr.Binary it
          when List.of("+", "-").contains(it.operator().symbol())
              && it.right() instanceof Expr.Constant number
              && number.kind() == Expr.ConstantKind.INTEGER ->
          it.left() instanceof Expr.Constant
              ? Optional.empty()
              : date(it.left())
                  .map(
                      day -> "(" + day + " " + it.operator().symbol() + " " + number.value() + ")");
      default -> Optional.empty();
    };
  }

  private Optional<Rewrite> truncated(Comparison it, Expr.Call call) {
    if (call.arguments().size() != 2
        || !(call.arguments().getFirst().value() instanceof Expr.Constant constant)) {
      return Optional.empty();
    }
    String unit = constant.value().toLowerCase(Locale.ROOT);
    Time column = time(call.arguments().getLast().value()).orElse(null);
    if (column == null || !UNITS.contains(unit) || column.type().equals("date")) {
      return Optional.empty();
    }
    Expr right = it.right();
    if (right instanceof Expr.Cast cast && cast.value() instanceof Expr.Constant inner) {
      boolean same =
          cast.type().name().name().value().equals(column.zoned() ? "timestamptz" : "timestamp");
      right = same || date(cast) ? inner : right;
    }
    if (right instanceof Expr.Constant text && text.kind() == Expr.ConstantKind.STRING) {
      LocalDateTime from = moment(text.value()).orElse(null);
      return from == null || !from.equals(begin(from, unit))
          ? Optional.empty()
          : Optional.of(
              rewrite(
                  it, it.range(column.sql(), literal(from), literal(next(from, unit))), column));
    }
    return now(right, unit, column)
        .map(
            from ->
                rewrite(
                    it,
                    it.range(column.sql(), from, from + " + interval '" + step(unit) + "'"),
                    column));
  }

  private static String step(String unit) {
    return unit.equals("quarter") ? "3 months" : "1 " + unit;
  }

  /// The period that it is now, by the clock that the column goes by.
  private Optional<String> now(Expr value, String unit, Time column) {
    if (value instanceof Expr.Special it && it.keyword().equals("current_date")) {
      return unit.equals("day") ? Optional.of("current_date") : Optional.empty();
    }
    if (!(value instanceof Expr.Call call)
        || !call.function().is("date_trunc")
        || call.arguments().size() != 2
        || !(call.arguments().getFirst().value() instanceof Expr.Constant constant)
        || !constant.value().equalsIgnoreCase(unit)) {
      return Optional.empty();
    }
    Expr clock = call.arguments().getLast().value();
    boolean zoned =
        (clock instanceof Expr.Call own && own.function().is("now"))
            || (clock instanceof Expr.Special word && word.keyword().equals("current_timestamp"));
    boolean local = clock instanceof Expr.Special word && word.keyword().equals("localtimestamp");
    return (zoned && column.zoned()) || (local && !column.zoned())
        ? Optional.of(source.of(value))
        : Optional.empty();
  }

  private Optional<Rewrite> year(Comparison it, Expr unit, Expr value) {
    Time column = time(value).orElse(null);
    boolean whole =
        unit instanceof Expr.Constant constant && constant.value().equalsIgnoreCase("year");
    if (column == null
        || !whole
        || !(it.right() instanceof Expr.Constant number)
        || number.kind() != Expr.ConstantKind.INTEGER
        || !number.value().matches("[1-9]\\d{0,3}")) {
      return Optional.empty();
    }
    int year = Integer.parseInt(number.value());
    String from = day(year);
    return Optional.of(rewrite(it, it.range(column.sql(), from, day(year + 1)), column));
  }

  private static String day(int year) {
    return String.format(Locale.ROOT, "'%04d-01-01'", year);
  }

  private static LocalDateTime begin(LocalDateTime time, String unit) {
    LocalDate day = time.toLocalDate();
    return switch (unit) {
      case "minute" -> time.truncatedTo(ChronoUnit.MINUTES);
      case "hour" -> time.truncatedTo(ChronoUnit.HOURS);
      case "week" -> day.with(java.time.DayOfWeek.MONDAY).atStartOfDay();
      case "month" -> day.withDayOfMonth(1).atStartOfDay();
      case "quarter" ->
          day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1).atStartOfDay();
      case "year" -> day.with(TemporalAdjusters.firstDayOfYear()).atStartOfDay();
      default -> day.atStartOfDay();
    };
  }

  private static LocalDateTime next(LocalDateTime time, String unit) {
    return switch (unit) {
      case "minute" -> time.plusMinutes(1);
      case "hour" -> time.plusHours(1);
      case "week" -> time.plusWeeks(1);
      case "month" -> time.plusMonths(1);
      case "quarter" -> time.plusMonths(3);
      case "year" -> time.plusYears(1);
      default -> time.plusDays(1);
    };
  }

  private static String literal(LocalDateTime time) {
    return time.toLocalTime().toSecondOfDay() == 0
        ? "'" + time.toLocalDate() + "'"
        : "'" + time.toString().replace('T', ' ') + "'";
  }

  /// A time that is written out, four digits for the year.
  private static Optional<LocalDateTime> moment(String text) {
    if (!text.matches("[1-9]\\d{3}-\\d\\d-\\d\\d([ T]\\d\\d:\\d\\d(:\\d\\d)?)?")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay()
              : LocalDateTime.parse(text.replace(' ', 'T')));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
