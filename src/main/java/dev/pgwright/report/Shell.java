package dev.pgwright.report;

import java.util.regex.Pattern;

/// Words that can be pasted into a shell.
final class Shell {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:/=@%+-]+");

  private Shell() {}

  /// The text as one word of a POSIX shell, quoted where needed.
  static String word(String text) {
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
