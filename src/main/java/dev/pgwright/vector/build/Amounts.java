package dev.pgwright.vector.build;

import java.util.Locale;

/// Amounts as people read them.
public final class Amounts {

  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB"};

  private Amounts() {}

  /// Bytes in the largest unit, as PostgreSQL counts them: 1 kB has 1,024 bytes.
  public static String bytes(long bytes) {
    double left = (double) bytes;
    int unit = 0;
    while (left >= 1_024 && unit < UNITS.length - 1) {
      left /= 1_024;
      unit++;
    }
    boolean whole = unit == 0 || left >= 100 || Math.abs(left - Math.rint(left)) < 0.005;
    String number = String.format(Locale.ROOT, whole ? "%.0f" : left >= 10 ? "%.1f" : "%.2f", left);
    return number + " " + UNITS[unit];
  }

  /// A whole number with separators.
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// A duration in its largest unit.
  public static String seconds(double seconds) {
    if (seconds < 90) {
      return String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
    }
    double minutes = seconds / 60;
    if (minutes < 90) {
      return String.format(Locale.ROOT, "%.0f min", minutes);
    }
    double hours = minutes / 60;
    return hours < 48
        ? String.format(Locale.ROOT, "%.1f h", hours)
        : String.format(Locale.ROOT, "%.1f days", hours / 24);
  }
}
