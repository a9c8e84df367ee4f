package dev.pgwright.rules.about;

import dev.pgwright.sql.ast.Option;
import java.util.List;
import java.util.Locale;

/// Options in parentheses that are on or off, as of `vacuum` and `reindex`.
public final class Switches {

  private static final List<String> OFF = List.of("false", "off", "0");

  private Switches() {}

  /// Whether one is on: it is there, and the last one of the name does not say otherwise.
  public static boolean on(List<Option> options, String name) {
    return options.stream()
        .filter(it -> it.name().equals(name))
        .reduce((_, last) -> last)
        .map(it -> it.value() == null || !OFF.contains(it.value().toLowerCase(Locale.ROOT)))
        .orElse(false);
  }
}
