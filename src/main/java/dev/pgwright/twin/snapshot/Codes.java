package dev.pgwright.twin.snapshot;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Values of a type that stand in the order of their numbers.
final class Codes {

  /// Of types with a length the modifier counts the header.
  private static final int HEADER = 4;

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private Codes() {}

  /// A value.
  ///
  /// @param base the type's name in `pg_type`, of a domain that of its base
  /// @param category `pg_type.typcategory`
  /// @param modifier of the column; below 0 for none
  /// @param number its place
  /// @param all that it stands among, of which lengths are taken
  /// @return null where there is none
  static @Nullable String of(
      String base, String category, int modifier, int number, List<String> all) {
    return switch (base) {
      case "int2", "int4", "int8", "oid", "numeric", "float4", "float8", "jsonb" ->
          number > Short.MAX_VALUE && base.equals("int2") ? null : "" + (number + 1);
      case "money" -> "$" + (number + 1) + ".00";
      case "text", "varchar", "bpchar", "citext", "name" -> text(base, modifier, number, all);
      case "date" -> FIRST.plusDays(number).toString();
      case "timestamp" -> moment(number);
      case "timestamptz" -> moment(number) + "+00";
      case "time" -> moment(number).substring(11);
      case "interval" -> number + " seconds";
      case "uuid" -> String.format(Locale.ROOT, "00000000-0000-4000-8000-%012x", number);
      case "inet", "cidr" ->
          "10." + ((number >> 16) & 255) + "." + ((number >> 8) & 255) + "." + (number & 255);
      case "bytea" -> String.format(Locale.ROOT, "\\x%08x", number);
      case "bit" -> bits(modifier, number);
      default -> category.equals("A") ? array(base, number, all.size()) : null;
    };
  }

  private static String moment(int number) {
    return SECONDS.format(LocalDateTime.of(FIRST, LocalTime.MIDNIGHT).plusSeconds(number));
  }

  private static @Nullable String text(String base, int modifier, int number, List<String> all) {
    int most = modifier < 0 || base.equals("text") ? Integer.MAX_VALUE : modifier - HEADER;
    String code = text(number, all.size(), Math.min(most, all.get(number).length()));
    return code.length() > most ? null : code;
  }

  /// Digits as many as it takes, then filled up to a length.
  static String text(int number, int count, int length) {
    int digits = Math.max(1, Integer.toString(count - 1, 36).length());
    String code = Integer.toString(number, 36);
    String full = "0".repeat(digits - code.length()) + code;
    return full + "x".repeat(Math.max(0, length - full.length()));
  }

  private static @Nullable String bits(int length, int number) {
    String bits = Integer.toBinaryString(number);
    return bits.length() > length ? null : "0".repeat(length - bits.length()) + bits;
  }

  /// A list with one element, of a type whose values look like this.
  private static @Nullable String array(String base, int number, int count) {
    return switch (base) {
      case "_int2", "_int4", "_int8", "_numeric", "_float4", "_float8" -> "{" + (number + 1) + "}";
      case "_text", "_varchar" -> "{" + text(number, count, 0) + "}";
      default -> null;
    };
  }
}
