package dev.pgwright.sandbox;

import java.util.Locale;

/// The part of a database's name that says what it is for.
final class Labels {

  private static final int LONGEST = 30;

  private Labels() {}

  /// Lower-case letters, digits and underscores; never empty, never a digit first.
  static String plain(String label) {
    String plain = label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    String named = plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "db" + plain : plain;
    return named.substring(0, Math.min(LONGEST, named.length()));
  }
}
