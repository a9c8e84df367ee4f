package dev.pgwright.guard.shell;

/// A text and a place in it.
final class Text {

  private static final int DEEPEST = 200;

  final String text;
  int at;
  private int depth;

  Text(String text) {
    this.text = text;
  }

  boolean ended() {
    return at >= text.length();
  }

  /// The character here; NUL at the end.
  char here() {
    return ended() ? '\0' : text.charAt(at);
  }

  boolean sees(String other) {
    return text.startsWith(other, at);
  }

  boolean takes(String other) {
    if (sees(other)) {
      at += other.length();
      return true;
    }
    return false;
  }

  ShellSyntax wrong(String message) {
    return new ShellSyntax(message, Math.min(at, text.length()));
  }

  /// One level deeper; a level is left by [#leave].
  void enter() {
    if (++depth > DEEPEST) {
      throw wrong("nested too deeply");
    }
  }

  /// One level deeper than another text.
  void enter(Text outer) {
    depth = outer.depth;
    enter();
  }

  void leave() {
    depth--;
  }

  /// Skips blanks, continued lines and, where a word may begin, a comment.
  void blanks() {
    while (!ended()) {
      if (here() == ' ' || here() == '\t' || here() == '\r') {
        at++;
      } else if (sees("\\\n")) {
        at += 2;
      } else if (sees("\\\r\n")) {
        at += 3;
      } else if (here() == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else {
        return;
      }
    }
  }

  static boolean nameStart(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean namePart(char c) {
    return nameStart(c) || (c >= '0' && c <= '9');
  }

  /// The name that begins here; empty when none does.
  String name() {
    int start = at;
    if (nameStart(here())) {
      while (namePart(here())) {
        at++;
      }
    }
    return text.substring(start, at);
  }
}
