package dev.pgwright.explain.rules;

import java.util.Locale;

/// Numbers as people read them.
public final class Numbers {

  private Numbers() {}

  /// A whole number with its thousands apart.
  public static String count(double number) {
    return String.format(Locale.ROOT, "%,.0f", number);
  }

  /// A memory setting that holds so many kilobytes, for example `24MB`.
  public static String memory(double kb) {
    return (long) Math.max(1, Math.ceil(kb / 1024)) + "MB";
  }

  public static String ms(double ms) {
    return String.format(Locale.ROOT, ms < 10 ? "%.2f ms" : "%.1f ms", ms);
  }

  /// A part of a whole, for example `35 %`.
  public static String percent(double part, double whole) {
    return String.format(Locale.ROOT, "%.0f %%", whole == 0 ? 0 : 100 * part / whole);
  }
}
