package dev.pgwright.vector;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Amounts of memory as PostgreSQL's settings write them.
public final class MemorySetting {

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)\\s*(B|kB|MB|GB|TB|)");

  private MemorySetting() {}

  /// Bytes of `64MB`; a number alone means kB.
  ///
  /// @throws PgwrightException USAGE for anything else
  public static long bytes(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw PgwrightException.of(Code.USAGE, "no amount of memory: " + text)
          .hint("write it as PostgreSQL does: 512MB, 8GB; kB without a unit");
    }
    double number = Double.parseDouble(matcher.group(1));
    int shift =
        switch (matcher.group(2)) {
          case "B" -> 0;
          case "MB" -> 20;
          case "GB" -> 30;
          case "TB" -> 40;
          default -> 10;
        };
    return Math.round(number * (1L << shift));
  }
}
