package dev.pgwright.report;

/// Whether text for people carries colour.
public enum Palette {
  PLAIN,
  ANSI;

  /// What a word means; decides its colour.
  public enum Ink {
    GOOD("32"),
    WARNING("33"),
    BAD("1;31"),
    HEADING("1"),
    ASIDE("2");

    private final String code;

    Ink(String code) {
      this.code = code;
    }
  }

  /// The text in colour, or as it is.
  public String paint(Ink ink, String text) {
    return switch (this) {
      case PLAIN -> text;
      case ANSI -> "\u001b[" + ink.code + "m" + text + "\u001b[0m";
    };
  }
}
