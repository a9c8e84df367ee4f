package dev.pgwright.guard.shell;

/// A command line that cannot be read.
public final class ShellSyntax extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ShellSyntax(String message, int offset) {
    super(message + " at character " + (offset + 1));
  }
}
