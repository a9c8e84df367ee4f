package dev.pgwright.sql.parse;

import java.util.Locale;

/// Integers as the scanner reads them.
final class Numbers {

  private Numbers() {}

  /// Whether an integer fits in 32 bits; a larger one is a numeric constant to the grammar.
  static boolean fits(String text) {
    return text.length() < 10 || value(text) <= Integer.MAX_VALUE;
  }

  static int integer(String text) {
    return (int) value(text);
  }

  private static long value(String text) {
    String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
    int radix = radix(digits);
    String bare = radix == 10 ? digits : digits.substring(2);
    long value = 0;
    for (int i = 0; i < bare.length() && value <= Integer.MAX_VALUE; i++) {
      value = value * radix + Character.digit(bare.charAt(i), radix);
    }
    return value;
  }

  private static int radix(String digits) {
    if (digits.startsWith("0x")) {
      return 16;
    }
    if (digits.startsWith("0o")) {
      return 8;
    }
    return digits.startsWith("0b") ? 2 : 10;
  }
}
