package dev.pgwright.guard.shell;

/// Text to commands.
public final class ShellParser {

  private ShellParser() {}

  /// The commands of a text, in order.
  ///
  /// @throws ShellSyntax where a shell would give up too, and for what it nests beyond measure
  public static Command parse(String text) {
    return new CommandReader(new Text(text)).all();
  }

  /// The same for a text that stands inside another.
  static Command parse(String text, Text outer) {
    var inner = new Text(text);
    inner.enter(outer);
    return new CommandReader(inner).all();
  }

  /// A text whose variables and substitutions are expanded, as in a here-document.
  public static Word document(String text) {
    var in = new Text(text);
    return new WordReader(in, new CommandReader(in)).document();
  }
}
