package dev.pgwright.guard.shell;

/// The text of a here-document, which is read after the command it belongs to.
public final class HereDocument {

  private Word body = new Word(java.util.List.of());

  /// What it says; nothing when the text ended before.
  public Word body() {
    return body;
  }

  void body(Word word) {
    body = word;
  }
}
