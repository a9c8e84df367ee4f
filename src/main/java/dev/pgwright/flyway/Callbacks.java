package dev.pgwright.flyway;

import java.util.List;
import java.util.Locale;

/// Files that Flyway runs before and after what it does.
final class Callbacks {

  /// Those of `migrate`.
  private static final List<String> MIGRATING =
      """
      beforeconnect afterconnect beforecreateschema createschema beforemigrate beforerepeatables
      beforeeachmigrate beforeeachmigratestatement aftereachmigratestatement
      aftereachmigratestatementerror aftereachmigrate aftereachmigrateerror afterversioned
      aftermigrate aftermigrateapplied aftermigrateerror aftermigrateoperationfinish
      beforevalidate aftervalidate aftervalidateerror aftervalidateoperationfinish"""
          .lines()
          .flatMap(it -> List.of(it.split(" ", -1)).stream())
          .toList();

  /// Those of other commands begin with these words.
  private static final List<String> OTHERS =
      List.of("clean", "undo", "eachundo", "info", "repair", "baseline", "deploy");

  private Callbacks() {}

  /// Whether `flyway migrate` runs the file.
  static boolean runs(String stem, String separator) {
    return MIGRATING.contains(event(stem, separator));
  }

  /// Whether any command runs the file.
  static boolean known(String stem, String separator) {
    String event = event(stem, separator);
    String rest = event.replaceFirst("^(before|after)", "");
    return MIGRATING.contains(event)
        || (!rest.equals(event) && OTHERS.stream().anyMatch(rest::startsWith));
  }

  private static String event(String stem, String separator) {
    int at = stem.indexOf(separator);
    return (at < 0 ? stem : stem.substring(0, at)).toLowerCase(Locale.ROOT);
  }
}
