package dev.pgwright.plan;

/// Where identifiers end in texts that the server printed.
final class Identifiers {

  private Identifiers() {}

  /// The offset after the identifier that begins at `start`, quoted or not.
  static int end(String text, int start) {
    if (text.charAt(start) != '"') {
      int end = start;
      while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '.') {
        end++;
      }
      return end;
    }
    int end = start + 1;
    while (text.charAt(end) != '"' || (end + 1 < text.length() && text.charAt(end + 1) == '"')) {
      end += text.charAt(end) == '"' ? 2 : 1;
    }
    return end + 1;
  }
}
