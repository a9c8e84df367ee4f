package dev.pgwright.guard;

import java.util.regex.Pattern;

/// Passwords in texts.
final class Secrets {

  private static final Pattern IN_URL = Pattern.compile("(://[^:/@\\s'\"]*):[^@\\s'\"]*@");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)((?:pass(?:word|wd)?|pgpassword|secret|token|api_?key)\\s*[=:]\\s*)('[^']*'|\"[^\"]*\"|[^\\s&;'\"]+)");

  private Secrets() {}

  /// The text with `***` in the place of what looks like one.
  static String hidden(String text) {
    String url = IN_URL.matcher(text).replaceAll("$1:***@");
    return NAMED.matcher(url).replaceAll("$1***");
  }
}
