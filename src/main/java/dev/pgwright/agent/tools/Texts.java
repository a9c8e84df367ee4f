package dev.pgwright.agent.tools;

/// Texts that are as long as an agent can use.
final class Texts {

  private static final int MOST = 600;

  private Texts() {}

  /// The text, or its beginning with an ellipsis.
  static String cut(String text) {
    if (text.length() <= MOST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
    return text.substring(0, end) + "…";
  }
}
