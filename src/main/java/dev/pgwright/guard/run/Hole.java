package dev.pgwright.guard.run;

/// Stands in texts for what is only known when a command runs.
public final class Hole {

  /// The character.
  public static final char CHARACTER = '\ufffc';

  /// A text of which nothing is known.
  public static final String TEXT = String.valueOf(CHARACTER);

  private Hole() {}

  /// Whether a part of the text is not known.
  public static boolean in(String text) {
    return text.indexOf(CHARACTER) >= 0;
  }

  /// Whether a text with holes may be the other one.
  public static boolean mayBe(String text, String other) {
    String[] pieces = text.split(TEXT, -1);
    if (pieces.length == 1) {
      return text.equals(other);
    }
    int at = pieces[0].length();
    int end = other.length() - pieces[pieces.length - 1].length();
    if (!other.startsWith(pieces[0]) || !other.endsWith(pieces[pieces.length - 1]) || end < at) {
      return false;
    }
    for (int i = 1; i < pieces.length - 1; i++) {
      int next = other.indexOf(pieces[i], at);
      if (next < 0 || next + pieces[i].length() > end) {
        return false;
      }
      at = next + pieces[i].length();
    }
    return true;
  }
}
