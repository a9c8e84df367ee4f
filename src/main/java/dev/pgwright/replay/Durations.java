package dev.pgwright.replay;

import java.util.Locale;
import java.util.Optional;

/// Durations as settings of the server write them.
final class Durations {

  private Durations() {}

  /// Milliseconds of `5s`, `500`, `1 min`; empty for anything else.
  static Optional<Long> milliseconds(String value) {
    String text = value.strip().toLowerCase(Locale.ROOT);
    int end = 0;
    while (end < text.length()
        && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    double factor =
        switch (text.substring(end).strip()) {
          case "us" -> 0.001;
          case "", "ms" -> 1;
          case "s" -> 1000;
          case "min" -> 60_000;
          case "h" -> 3_600_000;
          case "d" -> 86_400_000;
          default -> 0;
        };
    if (end == 0 || factor == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of((long) (Double.parseDouble(text.substring(0, end)) * factor));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
