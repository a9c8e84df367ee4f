package dev.pgwright.cli;

import java.util.Locale;

/// Constants as people type them.
final class Words {

  private Words() {}

  /// For example `text` for `TEXT`.
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
