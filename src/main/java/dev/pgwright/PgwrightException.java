package dev.pgwright;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A failure that the user can do something about; our own bugs are never wrapped in it.
///
/// The message names the object, file or server it is about and never holds a password.
public final class PgwrightException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// What kind of failure this is; decides the exit code and the status of the report.
  public enum Code {
    /// Options or arguments that make no sense together.
    USAGE(2),
    /// A file, a history or a statement that cannot be read, understood or executed.
    INPUT(3),
    /// A server that cannot be reached or that went away.
    CONNECTION(3),
    /// A throwaway server that cannot be had, for example for want of an extension.
    SANDBOX(3),
    /// No space, no permission.
    FILES(3),
    /// No safe way, an approval is missing, or a path is outside the allowed folders.
    REFUSED(4);

    private final int exit;

    Code(int exit) {
      this.exit = exit;
    }

    /// The exit code of the command that fails so.
    public int exit() {
      return exit;
    }
  }

  private final Code code;
  private final transient @Nullable Path file;
  private final int line;
  private final @Nullable String hint;

  private PgwrightException(
      Code code,
      String message,
      @Nullable Path file,
      int line,
      @Nullable String hint,
      @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.file = file;
    this.line = line;
    this.hint = hint;
  }

  public static PgwrightException of(Code code, String message) {
    return new PgwrightException(code, message, null, 0, null, null);
  }

  /// The same failure with what to do about it, one sentence.
  public PgwrightException hint(String text) {
    return copy(file, line, text, getCause());
  }

  /// The same failure with the place it is about.
  ///
  /// @param where the file
  /// @param at line from 1; 0 when the whole file is meant
  public PgwrightException at(Path where, int at) {
    return copy(where, at, hint, getCause());
  }

  /// The same failure in a text whose file the caller adds.
  ///
  /// @param at line from 1
  public PgwrightException atLine(int at) {
    return copy(file, at, hint, getCause());
  }

  /// The same failure with the error that led to it.
  public PgwrightException because(Throwable reason) {
    return copy(file, line, hint, reason);
  }

  private PgwrightException copy(
      @Nullable Path where, int at, @Nullable String text, @Nullable Throwable reason) {
    return new PgwrightException(code, String.valueOf(getMessage()), where, at, text, reason);
  }

  public Code code() {
    return code;
  }

  /// The file the failure is about; null when there is none.
  public @Nullable Path file() {
    return file;
  }

  /// Line in [#file()] from 1; 0 when unknown.
  public int line() {
    return line;
  }

  /// What to do about it; null when the message says it.
  public @Nullable String hint() {
    return hint;
  }
}
