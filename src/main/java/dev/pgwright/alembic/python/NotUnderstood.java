package dev.pgwright.alembic.python;

/// Reading does not tell what something is or does.
public final class NotUnderstood extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final int endLine;

  public NotUnderstood(String reason, int line, int endLine) {
    super(reason, null, false, false);
    this.line = line;
    this.endLine = endLine;
  }

  NotUnderstood(String reason, Node node) {
    this(reason, node.line(), node.endLine());
  }

  /// What was not understood, in words for a message.
  public String reason() {
    return String.valueOf(getMessage());
  }

  /// The first line, from 1.
  public int line() {
    return line;
  }

  public int endLine() {
    return endLine;
  }
}
